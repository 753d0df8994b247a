// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_line_numbers.h"

#include "exchange/pdf/spoken_line.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace rd::exchange
{

namespace
{

constexpr std::size_t fewestNumbers = 5;
constexpr std::size_t mostNumbers = 500; // on a page
constexpr float sameEdge = 3;            // points

/// A row that begins with a number at some distance from its words, or has nothing else.
struct Numbered {
    std::size_t row;
    int value;
};

std::optional<int> numberBefore(const PdfRow& row)
{
    const PdfWord& first = *row.words.front();
    if (row.words.size() > 1 && row.words[1]->box.left - first.box.right < row.box.height() * 0.5F)
        return std::nullopt;
    int value = 0;
    const char* const last = first.text.data() + first.text.size();
    const auto [end, error] = std::from_chars(first.text.data(), last, value);
    return error == std::errc{} && end == last && first.text.size() <= 5 ? std::optional(value)
                                                                         : std::nullopt;
}

/// Those in one column with the first that has several below it; numbers are set flush on either side.
std::vector<Numbered> columnOfNumbers(const std::vector<PdfRow>& rows)
{
    std::vector<Numbered> all;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto value = numberBefore(rows[i])) all.push_back({i, *value});
    if (all.size() > mostNumbers) return {};
    const auto box = [&](const Numbered& one) { return rows[one.row].words.front()->box; };
    for (const Numbered& first : all) {
        std::vector<Numbered> column;
        for (const Numbered& one : all)
            if (std::abs(box(one).right - box(first).right) <= sameEdge ||
                std::abs(box(one).left - box(first).left) <= sameEdge)
                column.push_back(one);
        if (column.size() * 2 > all.size()) return column;
    }
    return {};
}

bool countLines(const std::vector<Numbered>& column, std::size_t rows)
{
    if (column.size() < fewestNumbers) return false;
    const int step = column[1].value - column[0].value;
    if (step < 1 || (step == 1 && column.size() * 10 < rows * 8)) return false;
    for (std::size_t i = 1; i < column.size(); ++i) {
        const bool steps = column[i].value - column[i - 1].value == step;
        if (!steps || column[i].row - column[i - 1].row > static_cast<std::size_t>(step)) return false;
    }
    return true;
}

/// Of a page that has too few lines to tell by themselves: those in the column of the page before, when they
/// go on from its last or begin anew as it did.
std::vector<Numbered> columnThatGoesOn(const std::vector<PdfRow>& rows, const LineNumbering& before)
{
    std::vector<Numbered> column;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const PdfBox& box = rows[i].words.front()->box;
        if (std::abs(box.right - before.right) > sameEdge && std::abs(box.left - before.left) > sameEdge)
            continue;
        if (const auto value = numberBefore(rows[i])) column.push_back({i, *value});
    }
    if (column.empty() ||
        (column.front().value != before.last + before.step && column.front().value != before.step))
        return {};
    for (std::size_t i = 1; i < column.size(); ++i)
        if (column[i].value - column[i - 1].value != before.step) return {};
    return column;
}

bool isTurn(const PdfRow& row)
{
    std::string words;
    for (std::size_t i = 1; i < row.words.size(); ++i) words += row.words[i]->text + " ";
    return beginsAsSpoken(words);
}

void takeFirst(PdfRow& row)
{
    row.words.erase(row.words.begin());
    if (!row.words.empty()) row.box.left = row.words.front()->box.left;
}

}

bool takeLineNumbers(std::vector<PdfRow>& rows, std::optional<LineNumbering>& numbering)
{
    auto column = columnOfNumbers(rows);
    const bool ofTurns =
        std::all_of(column.begin(), column.end(), [&](const Numbered& one) { return isTurn(rows[one.row]); });
    if (ofTurns || !countLines(column, rows.size()))
        column = numbering ? columnThatGoesOn(rows, *numbering) : std::vector<Numbered>();
    if (column.empty()) return false;
    const PdfBox& box = rows[column.back().row].words.front()->box;
    const int step = column.size() > 1 ? column[1].value - column[0].value : numbering->step;
    numbering = LineNumbering{column.back().value, step, box.left, box.right};
    for (const Numbered& one : column) takeFirst(rows[one.row]);
    rows.erase(std::remove_if(rows.begin(), rows.end(), [](const PdfRow& row) { return row.words.empty(); }),
               rows.end());
    return true;
}

}
