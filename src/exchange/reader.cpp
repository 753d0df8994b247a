// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "exchange/docx/docx_reader.h"
#include "exchange/html/html_reader.h"
#include "exchange/odt/odt_reader.h"
#include "exchange/other_formats.h"
#include "exchange/pdf/pdf_reader.h"
#include "exchange/rtf/rtf_reader.h"
#include "exchange/subtitles/subtitle_reader.h"
#include "exchange/txt/txt_reader.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// Empty for "interview 3.1": an ending has a letter, and is short.
std::string endingOf(const std::string& name)
{
    const std::string ending = text::folded(std::filesystem::path(name).extension().string());
    const bool isOne = ending.size() <= 6 && ending.find(' ') == std::string::npos &&
                       std::any_of(ending.begin(), ending.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return isOne ? ending : std::string();
}

bool hasEnding(const TextReader& reader, const std::string& ending)
{
    const auto endings = reader.endings();
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// A word processor makes no subtitles of a file.
std::string remedyForKind(const std::string& ending)
{
    return ending == ".vtt" || ending == ".srt"
               ? tr("Export the subtitles once more from the program they come from; where the file holds "
                    "words "
                    "alone, let its name end in .txt.")
               : tr("Open it in your word processor, save it as .docx under another name, and import that.");
}

/// By content; but a file whose name promises another format than it has is no text that was mistaken for it.
const TextReader& readerOf(const InputFile& file)
{
    const auto& readers = textReaders();
    const auto reader = std::find_if(readers.begin(), readers.end(),
                                     [&](const TextReader* one) { return one->recognises(file); });
    const std::string ending = endingOf(file.name);
    if (*reader != readers.back() || ending.empty() || hasEnding(**reader, ending)) return **reader;
    if (std::any_of(readers.begin(), readers.end(),
                    [&](const TextReader* promised) { return hasEnding(*promised, ending); }))
        throw Refusal(
            {file.name, "",
             say("The name ends in {ending}, but the file is of another kind.", fmt::arg("ending", ending)),
             remedyForKind(ending)});
    throw Refusal(
        {file.name, "", say("A file that ends in {ending} is no transcript.", fmt::arg("ending", ending)),
         tr("If it is one, open it in the program it was made with, save it as .docx, and import that.")});
}

void checkSize(std::uintmax_t size, const std::string& name)
{
    if (size == 0)
        throw Refusal(
            {name, "", tr("The file is empty."), tr("Choose the file that has the interview in it.")});
    if (size > fileLimit)
        throw Refusal(
            {name, "",
             say("The file is larger than {limit} MB, which no interview is.",
                 fmt::arg("limit", fileLimit >> 20U)),
             tr("Import a file with the words alone, such as .txt or .docx, without sound or pictures.")});
}

}

const std::vector<const TextReader*>& textReaders()
{
    static const DocxReader docx;
    static const OdtReader odt;
    static const RtfReader rtf;
    static const PdfReader pdf;
    static const HtmlReader html;
    static const SubtitleReader subtitles;
    static const TxtReader txt;
    static const std::vector<const TextReader*> readers{&docx, &odt, &rtf, &pdf, &html, &subtitles, &txt};
    return readers;
}

ImportedText readTextOf(std::string_view bytes, const std::string& name,
                        const std::optional<std::string>& encoding)
{
    checkSize(bytes.size(), name);
    const InputFile file{bytes, name};
    refuseOtherFormats(file);
    ImportedText text = readerOf(file).read(file, encoding);
    const std::size_t size = text.body.size();
    readCuesWithin(text, name);
    if (text.body.size() != size) text.headings.clear(); // its lines are those of cues now
    if (text::trimmedText(text.body).empty())
        throw Refusal({name, "", tr("There are no words in this file."),
                       tr("Choose the file that has the interview in it.")});
    return text;
}

ImportedText readText(const std::filesystem::path& path, const std::optional<std::string>& encoding)
{
    return readTextOf(readTextFile(path), path.filename().string(), encoding);
}

std::string readTextFile(const std::filesystem::path& path)
{
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    if (!unknown) checkSize(size, path.string());
    return readFile(path, fileLimit);
}

std::vector<std::string> readableEndings()
{
    std::vector<std::string> endings;
    for (const TextReader* reader : textReaders())
        for (const std::string& ending : reader->endings()) endings.push_back(ending);
    return endings;
}

}
