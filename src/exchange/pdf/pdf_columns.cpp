// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_columns.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>

namespace rd::exchange
{

namespace
{

constexpr std::size_t fewestRows = 8;
constexpr int placesToTry = 41;

/// How the rows lie about an upright line.
struct Parting {
    std::size_t both = 0;    ///< Words on both sides, none across it.
    std::size_t reached = 0; ///< Of these, whose left words come near it.
    std::size_t across = 0;
};

PdfBox around(const std::vector<PdfRow>& rows)
{
    PdfBox box = rows.front().box;
    for (const PdfRow& row : rows) {
        box.left = std::min(box.left, row.box.left);
        box.right = std::max(box.right, row.box.right);
    }
    return box;
}

/// Where the words on the left of x end; nothing when a word lies across it.
std::optional<float> leftEnd(const PdfRow& row, float x)
{
    float end = std::numeric_limits<float>::lowest();
    for (const PdfWord* word : row.words) {
        if (word->box.left < x && word->box.right > x) return std::nullopt;
        if (word->box.right <= x) end = std::max(end, word->box.right);
    }
    return end;
}

Parting partingAt(const std::vector<PdfRow>& rows, float x, float near)
{
    Parting parting;
    for (const PdfRow& row : rows) {
        const auto end = leftEnd(row, x);
        const bool both = end && row.box.left < x && row.box.right > x;
        parting.across += end ? 0U : 1U;
        parting.both += both ? 1U : 0U;
        parting.reached += both && *end > x - near ? 1U : 0U;
    }
    return parting;
}

/// The middle of the gap between two columns.
std::optional<float> gutterOf(const std::vector<PdfRow>& rows)
{
    if (rows.size() < fewestRows) return std::nullopt;
    const PdfBox box = around(rows);
    const float width = box.right - box.left;
    for (int i = 0; i < placesToTry; ++i) {
        // From the middle outwards, an eighth of the width to either side.
        const int outwards = (i + 1) / 2;
        const auto step = static_cast<float>(i % 2 == 0 ? outwards : -outwards);
        const float x = (box.left + box.right) / 2 + step * width / 160;
        const Parting parting = partingAt(rows, x, width / 8);
        if (parting.both * 10 >= rows.size() * 6 && parting.reached * 10 >= parting.both * 7 &&
            parting.across * 10 <= rows.size() * 2)
            return x;
    }
    return std::nullopt;
}

PdfRow partOf(const PdfRow& row, int column, float gutter)
{
    PdfRow part;
    part.column = column;
    for (const PdfWord* word : row.words) {
        if ((word->box.left < gutter) != (column == 1)) continue;
        if (part.words.empty()) part.box = {word->box.left, row.box.top, word->box.right, row.box.bottom};
        part.words.push_back(word);
        part.box.right = std::max(part.box.right, word->box.right);
    }
    return part;
}

/// Puts down the columns that were gathered: what lies across the page ends them.
void putColumns(std::vector<PdfRow>& left, std::vector<PdfRow>& right, std::vector<PdfRow>& order)
{
    std::move(left.begin(), left.end(), std::back_inserter(order));
    std::move(right.begin(), right.end(), std::back_inserter(order));
    left.clear();
    right.clear();
}

}

std::vector<PdfRow> inReadingOrder(std::vector<PdfRow> rows)
{
    const auto gutter = gutterOf(rows);
    if (!gutter) return rows;
    std::vector<PdfRow> order;
    std::vector<PdfRow> left;
    std::vector<PdfRow> right;
    for (PdfRow& row : rows) {
        if (!leftEnd(row, *gutter)) {
            putColumns(left, right, order);
            order.push_back(std::move(row));
            continue;
        }
        for (const int column : {1, 2}) {
            PdfRow part = partOf(row, column, *gutter);
            if (!part.words.empty()) (column == 1 ? left : right).push_back(std::move(part));
        }
    }
    putColumns(left, right, order);
    return order;
}

}
