// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_lines.h"

#include "exchange/pdf/pdf_columns.h"
#include "exchange/pdf/pdf_line_numbers.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rd::exchange
{

namespace
{

/// In heights of a line: a gap that is a space, and one that is more than the widest space of justified text.
constexpr float spaceGap = 0.1F;
constexpr float tabGap = 2.0F;
/// Less than a space: LibreOffice sets the hyphen of a justified line a little apart.
constexpr float hyphenGap = 0.15F;

/// Whether the word stands on the row: at its height, or small beside it as the sign of a note.
bool standsOn(const PdfRow& row, const PdfBox& word)
{
    const float larger = std::max(row.box.height(), word.height());
    const float smaller = std::min(row.box.height(), word.height());
    if (smaller > larger * 0.85F) return std::abs(row.box.middle() - word.middle()) < larger * 0.2F;
    const float overlap = std::min(row.box.bottom, word.bottom) - std::max(row.box.top, word.top);
    return overlap > smaller / 2;
}

void put(PdfRow& row, const PdfWord& word)
{
    if (row.words.empty()) row.box = word.box;
    row.words.push_back(&word);
    row.box.left = std::min(row.box.left, word.box.left);
    row.box.right = std::max(row.box.right, word.box.right);
}

bool isNumber(const PdfWord& word)
{
    constexpr std::size_t mostDigits = 3;
    return word.text.size() <= mostDigits && word.text.find_first_not_of("0123456789") == std::string::npos;
}

/// A small raised number, which is the highest of its row, says nothing of the row's height.
void standOnWords(PdfRow& row)
{
    const auto isHighest = [&](const PdfWord* word) {
        return word->box.top == row.box.top && word->box.bottom == row.box.bottom;
    };
    const auto highest = std::find_if(row.words.begin(), row.words.end(), isHighest);
    if (highest == row.words.end() || !isNumber(**highest)) return;
    const auto larger = std::find_if(row.words.begin(), row.words.end(), [&](const PdfWord* word) {
        return row.box.height() < word->box.height() * 0.85F;
    });
    if (larger == row.words.end()) return;
    row.box.top = (*larger)->box.top;
    row.box.bottom = (*larger)->box.bottom;
}

std::vector<PdfRow> rowsOf(const std::vector<PdfWord>& words)
{
    std::vector<const PdfWord*> byHeight;
    for (const PdfWord& word : words)
        if (!word.turned && !word.text.empty()) byHeight.push_back(&word);
    std::stable_sort(byHeight.begin(), byHeight.end(),
                     [](const PdfWord* a, const PdfWord* b) { return a->box.middle() < b->box.middle(); });
    std::vector<PdfRow> rows;
    for (const PdfWord* word : byHeight) {
        if (rows.empty() || !standsOn(rows.back(), word->box)) rows.emplace_back();
        put(rows.back(), *word);
    }
    for (PdfRow& row : rows) {
        std::stable_sort(row.words.begin(), row.words.end(),
                         [](const PdfWord* a, const PdfWord* b) { return a->box.left < b->box.left; });
        standOnWords(row);
    }
    return rows;
}

/// `widened`: a space of the row, where it was justified.
std::string gapBetween(const PdfWord& word, const PdfWord& next, float height, std::optional<float> widened)
{
    const float gap = next.box.left - word.box.right;
    if (gap > tabGap * height) return widened && isWidenedSpace(gap, *widened, height) ? " " : "\t";
    return word.spaceAfter || gap > spaceGap * height ? " " : "";
}

/// The hyphen that ends a line, and no dash between words.
bool isHyphenOf(const PdfWord& word, const PdfWord& next, float height)
{
    constexpr std::string_view hyphen = "-";
    constexpr std::string_view unicodeHyphen = "\u2010";
    return (next.text == hyphen || next.text == unicodeHyphen) &&
           next.box.left - word.box.right < hyphenGap * height;
}

/// Whether the word is a small raised number, as of a note; small ones that hang lower are of formulas.
bool isNoteMark(const PdfRow& row, const PdfWord& word)
{
    return isNumber(word) && word.box.height() < row.box.height() * 0.8F &&
           word.box.bottom < row.box.bottom - 1;
}

PdfLine lineOf(const PdfRow& row, int page, std::optional<float> widened)
{
    PdfLine line;
    line.box = row.box;
    line.page = page;
    line.column = row.column;
    line.firstWord = row.words.front()->box.right - row.words.front()->box.left;
    for (std::size_t i = 0; i < row.words.size(); ++i) {
        const bool ends = i + 1 == row.words.size();
        if (i > 0 && !(ends && isHyphenOf(*row.words[i - 1], *row.words[i], row.box.height())))
            line.text += gapBetween(*row.words[i - 1], *row.words[i], row.box.height(), widened);
        if (i > 0 && isNoteMark(row, *row.words[i]))
            line.noteMarks.push_back({line.text.size(), row.words[i]->text.size()});
        line.text += row.words[i]->text;
    }
    return line;
}

/// Stamps and the like, each run of words a line.
void addTurned(const PdfPage& page, int number, std::vector<PdfLine>& lines)
{
    bool within = false;
    for (const PdfWord& word : page.words) {
        if (word.turned && within)
            lines.back().text += " " + word.text;
        else if (word.turned) {
            lines.push_back({word.box, 0, number, 0, true, word.text});
        }
        within = word.turned;
    }
}

}

PdfPageLines linesOf(const PdfPage& page, int number, PdfPageBefore& before)
{
    PdfPageLines result;
    std::vector<PdfRow> rows = rowsOf(page.words);
    result.wereNumbered = takeLineNumbers(rows, before.numbering);
    rows = inReadingOrder(std::move(rows), before.gutter);
    learnJustified(rows, before.justified);
    for (const PdfRow& row : rows)
        result.lines.push_back(lineOf(row, number, widenedSpace(row, before.justified)));
    addTurned(page, number, result.lines);
    return result;
}

}
