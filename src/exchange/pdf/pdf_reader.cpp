// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_reader.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/package/losses.h"
#include "exchange/package/text_flow.h"
#include "exchange/package/zip_package.h"
#include "exchange/pdf/pdf_notes.h"
#include "exchange/pdf/pdf_page_edges.h"
#include "exchange/pdf/pdf_paragraphs.h"
#include "exchange/pdf/poppler_words.h"
#include "text/fold.h"
#include "text/names.h"
#include "text/normalise.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace rd::exchange
{

namespace
{

/// Letters that fonts draw as one, which no one types when searching.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> ligatures{{{"\uFB00", "ff"},
                                                                                  {"\uFB01", "fi"},
                                                                                  {"\uFB02", "fl"},
                                                                                  {"\uFB03", "ffi"},
                                                                                  {"\uFB04", "ffl"},
                                                                                  {"\uFB05", "st"},
                                                                                  {"\uFB06", "st"}}};

std::string withoutLigatures(std::string text)
{
    for (const auto& [drawn, letters] : ligatures)
        for (auto at = text.find(drawn); at != std::string::npos; at = text.find(drawn, at))
            text.replace(at, drawn.size(), letters);
    return text;
}

/// A soft hyphen that is printed within a line is one that was seen; at the ends of lines they are mended.
std::string withPlainHyphens(std::string text)
{
    constexpr std::string_view softHyphen = "\u00AD";
    for (auto at = text.find(softHyphen); at != std::string::npos; at = text.find(softHyphen, at))
        text.replace(at, softHyphen.size(), "-");
    return text;
}

/// Words from a PDF may hold anything; a line end in one would end a line that it does not.
void cleanWords(std::vector<PdfPage>& pages, const std::string& name)
{
    std::size_t size = 0;
    for (PdfPage& page : pages)
        for (PdfWord& word : page.words) {
            word.text = text::trimmedText(text::normalised(withoutLigatures(std::move(word.text))));
            std::replace(word.text.begin(), word.text.end(), '\n', ' ');
            size += word.text.size();
        }
    if (size > fileLimit) refuseTooLarge(name);
}

bool hasWords(const PdfPage& page)
{
    return std::any_of(page.words.begin(), page.words.end(),
                       [](const PdfWord& word) { return hasLetters(word.text); });
}

void refuseScan(const std::vector<PdfPage>& pages, const std::string& name)
{
    if (std::any_of(pages.begin(), pages.end(), hasWords)) return;
    throw Refusal(
        {name, "", tr("The pages of this PDF are pictures without words, as a scanner makes them."),
         tr("Have the text recognised first (OCR, for instance with OCRmyPDF), or import the document "
            "that it was made from.")});
}

/// "“Interview 3”, “1”", of many the first few.
std::string quoted(const std::vector<std::string>& lines)
{
    constexpr std::size_t most = 4;
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(lines.size(), most); ++i)
        shown.push_back(text::shortened(lines[i], 60));
    return text::quotedList(shown) + (lines.size() > most ? " …" : "");
}

/// "ver-|trouwen → vertrouwen", each once.
std::string quoted(const std::vector<MendedWord>& words)
{
    std::set<std::string> seen;
    std::string list;
    for (const MendedWord& word : words) {
        const std::string change = word.broken + " → " + word.word;
        if (seen.insert(change).second) list += (list.empty() ? "" : ", ") + change;
    }
    return list;
}

/// All of them, since nobody finds by himself which word was mended wrongly.
void tellMended(const std::vector<MendedWord>& mended, std::vector<std::string>& told)
{
    std::vector<MendedWord> known;
    std::vector<MendedWord> guessed;
    for (const MendedWord& word : mended) (word.certain ? known : guessed).push_back(word);
    if (!guessed.empty()) {
        const auto count = static_cast<int>(guessed.size());
        const std::string words = quoted(guessed);
        told.push_back(
            sayn("{n} word that the end of a line broke was mended by guess; look it over: {words}.",
                 "{n} words that the end of a line broke were mended by guess; look them over: {words}.",
                 count, fmt::arg("n", count), fmt::arg("words", words)));
    }
    if (!known.empty()) {
        const auto count = static_cast<int>(known.size());
        const std::string words = quoted(known);
        told.push_back(
            sayn("{n} word that the end of a line broke was mended as the text itself tells: {words}.",
                 "{n} words that the end of a line broke were mended as the text itself tells: {words}.",
                 count, fmt::arg("n", count), fmt::arg("words", words)));
    }
}

/// What was guessed, so that it can be looked after.
std::vector<std::string> mendedIn(const PdfParagraphs& text)
{
    std::vector<std::string> told{say("A PDF has lines and no paragraphs; these were joined again (lines: "
                                      "{lines}, paragraphs: {paragraphs}, of which over the end of a page or "
                                      "column: {over}). Look whether it was done well.",
                                      fmt::arg("lines", text.lines), fmt::arg("paragraphs", text.paragraphs),
                                      fmt::arg("over", text.overPages))};
    tellMended(text.mended, told);
    return told;
}

std::vector<std::string> lossesOf(const std::vector<PdfPage>& pages, const PdfParagraphs& text,
                                  const RepeatedEdges& edges)
{
    std::vector<std::string> losses = mendedIn(text);
    const auto empty = static_cast<int>(
        std::count_if(pages.begin(), pages.end(), [](const PdfPage& page) { return page.words.empty(); }));
    if (empty > 0)
        losses.push_back(sayn("{n} page without words (a picture?) was left out.",
                              "{n} pages without words (pictures?) were left out.", empty,
                              fmt::arg("n", empty)));
    if (edges.count > 0) {
        const std::string lines = quoted(edges.lines);
        losses.push_back(
            sayn("What comes back at the top or bottom of the pages was left out, {n} line: {lines}.",
                 "What comes back at the top or bottom of the pages was left out, {n} lines: {lines}.",
                 edges.count, fmt::arg("n", edges.count), fmt::arg("lines", lines)));
    }
    return losses;
}

bool isInColumns(const std::vector<PdfLine>& lines)
{
    return std::any_of(lines.begin(), lines.end(), [](const PdfLine& line) { return line.column > 0; });
}

/// Of the page in the middle when they are laid out by width.
float usualWidth(const std::vector<PdfPage>& pages)
{
    std::vector<float> widths;
    for (const PdfPage& page : pages) widths.push_back(page.width);
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return *middle;
}

}

bool PdfReader::recognises(const InputFile& file) const
{
    return file.content().starts_with("%PDF-");
}

ImportedText PdfReader::read(const InputFile& file, const std::optional<std::string>&) const
{
    std::vector<PdfPage> pages = wordsOfPdf(file);
    cleanWords(pages, file.name);
    refuseScan(pages, file.name);
    std::vector<std::vector<PdfLine>> lines;
    bool wereNumbered = false;
    PdfPageBefore before;
    for (const PdfPage& page : pages) {
        PdfPageLines ofPage = linesOf(page, static_cast<int>(lines.size()), before);
        wereNumbered = wereNumbered || ofPage.wereNumbered;
        lines.push_back(std::move(ofPage.lines));
    }
    const auto inColumns = static_cast<int>(std::count_if(lines.begin(), lines.end(), isInColumns));
    Losses notes;
    notes.add(Loss::notes, placeNotes(lines));
    const auto edges = takeRepeatedEdges(lines);
    ImportedText result;
    const PdfParagraphs text = paragraphsOf(lines, usualWidth(pages));
    result.body = withPlainHyphens(text::normalised(text.text));
    result.format = "pdf";
    result.losses = lossesOf(pages, text, edges);
    if (inColumns > 0)
        result.losses.push_back(
            sayn("{n} page was read as two columns, the left one first; look whether it has them.",
                 "{n} pages were read as two columns, the left one first; look whether they have them.",
                 inColumns, fmt::arg("n", inColumns)));
    const auto ofNotes = notes.sentences();
    result.losses.insert(result.losses.end(), ofNotes.begin(), ofNotes.end());
    if (wereNumbered) result.losses.push_back(tr("The numbers before the lines were left out."));
    return result;
}

}
