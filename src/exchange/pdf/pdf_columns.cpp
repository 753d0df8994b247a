// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_columns.h"

#include "exchange/pdf/sentence_edges.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <optional>

namespace rd::exchange
{

namespace
{

constexpr std::size_t fewestRows = 8;
constexpr std::size_t fewestReadOn = 3; ///< Rows with words on both sides, where sentences tell.
constexpr int placesToTry = 41;
constexpr float startStep = 4; // points

/// How the rows lie about an upright line.
struct Parting {
    std::size_t both = 0;    ///< Words on both sides, none across it.
    std::size_t reached = 0; ///< Of these, whose left words come near it.
    std::size_t across = 0;
    std::size_t left = 0;              ///< Words on the left, whatever is on the right.
    std::size_t leftNear = 0;          ///< Of these, whose words come near it.
    std::map<int, std::size_t> starts; ///< Where the words on the right begin, in steps of a few points.
    std::vector<float> gaps;           ///< Of rows with words on both sides, what is empty between them.
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

/// Where the words on the right of x begin.
std::optional<float> rightStart(const PdfRow& row, float x)
{
    for (const PdfWord* word : row.words)
        if (word->box.left >= x) return word->box.left;
    return std::nullopt;
}

/// A damaged page has words at places that no page has.
int stepOf(float place)
{
    constexpr float farthest = 1e6F;
    return static_cast<int>(std::clamp(place / startStep, -farthest, farthest));
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
        if (!end) continue;
        parting.left += row.box.left < x ? 1U : 0U;
        parting.leftNear += row.box.left<x&& * end> x - near ? 1U : 0U;
        const auto start = rightStart(row, x);
        if (start) ++parting.starts[stepOf(*start)];
        if (both && start) parting.gaps.push_back(*start - *end);
    }
    return parting;
}

/// Spaces that happen to stand below one another, as where many lines begin with the same words, are no
/// gutter: nearly all gaps are wider than a space, also than that of a justified line.
bool isGutter(const Parting& parting, float space, float height)
{
    if (parting.gaps.empty()) return true;
    std::vector<float> gaps = parting.gaps;
    const auto tenth = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 10);
    std::nth_element(gaps.begin(), tenth, gaps.end());
    return *tenth > std::max(space * 2, height * 0.6F);
}

/// The space between words that half of those of the page do not reach.
float usualSpace(const std::vector<PdfRow>& rows)
{
    std::vector<float> spaces;
    for (const PdfRow& row : rows)
        for (std::size_t i = 1; i < row.words.size(); ++i)
            spaces.push_back(row.words[i]->box.left - row.words[i - 1]->box.right);
    if (spaces.empty()) return 0;
    const auto middle = spaces.begin() + static_cast<std::ptrdiff_t>(spaces.size() / 2);
    std::nth_element(spaces.begin(), middle, spaces.end());
    return *middle;
}

float usualHeight(const std::vector<PdfRow>& rows)
{
    std::vector<float> heights;
    for (const PdfRow& row : rows) heights.push_back(row.box.height());
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

/// Lines side by side, as most columns have them.
bool areSideBySide(const Parting& parting, std::size_t rows)
{
    return parting.both * 10 >= rows * 6 && parting.reached * 10 >= parting.both * 7;
}

/// How many rows have words on the right.
std::size_t onTheRight(const Parting& parting)
{
    std::size_t right = 0;
    for (const auto& [place, count] : parting.starts) right += count;
    return right;
}

/// Of the words on the right.
bool beginInOnePlace(const Parting& parting)
{
    std::size_t most = 0;
    for (const auto& [place, count] : parting.starts) {
        const auto next = parting.starts.find(place + 1);
        most = std::max(most, count + (next == parting.starts.end() ? 0 : next->second));
    }
    return most * 10 >= onTheRight(parting) * 8;
}

/// Columns whose lines stand at heights of their own, because the space between paragraphs differs.
bool standApart(const Parting& parting, std::size_t rows)
{
    return parting.left * 10 >= rows * 4 && onTheRight(parting) * 10 >= rows * 4 &&
           beginInOnePlace(parting) && parting.leftNear * 10 >= parting.left * 6;
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

/// Whether sentences run on from line to line within the column, as they do in neither a table of words nor
/// a column of names.
bool readsOn(const std::vector<PdfRow>& rows, int column, float gutter)
{
    std::size_t lines = 0;
    std::size_t words = 0;
    std::size_t broken = 0;
    std::size_t goOn = 0;
    const PdfWord* last = nullptr;
    for (const PdfRow& row : rows) {
        const PdfRow part = leftEnd(row, gutter) ? partOf(row, column, gutter) : PdfRow();
        const bool ran = last != nullptr && !endsSentence(last->text);
        last = part.words.empty() ? nullptr : part.words.back();
        if (last == nullptr) continue;
        ++lines;
        words += part.words.size();
        broken += ran ? 1U : 0U;
        goOn += ran && beginsInSmallLetters(part.words.front()->text) ? 1U : 0U;
    }
    return goOn > 0 && goOn * 2 >= broken && words >= lines * 3;
}

/// Columns of which the looks are not enough to tell, as there are few rows, or short turns: the gap is no
/// space between words, those on the right begin in one place, and each is read from line to line.
bool areReadApart(const std::vector<PdfRow>& rows, float x, const Parting& parting)
{
    if (parting.both < fewestReadOn || parting.both * 10 < rows.size() * 4 || !beginInOnePlace(parting))
        return false;
    const bool wide = std::all_of(rows.begin(), rows.end(), [&](const PdfRow& row) {
        const auto end = leftEnd(row, x);
        const auto start = rightStart(row, x);
        return !end || !start || *start - *end > row.box.height();
    });
    return wide && readsOn(rows, 1, x) && readsOn(rows, 2, x);
}

/// The middle of the gap between two columns.
std::optional<float> gutterOf(const std::vector<PdfRow>& rows)
{
    if (rows.size() < fewestReadOn) return std::nullopt;
    const PdfBox box = around(rows);
    const float width = box.right - box.left;
    const float space = usualSpace(rows);
    const float height = usualHeight(rows);
    for (int i = 0; i < placesToTry; ++i) {
        // From the middle outwards, an eighth of the width to either side.
        const int outwards = (i + 1) / 2;
        const auto step = static_cast<float>(i % 2 == 0 ? outwards : -outwards);
        const float x = (box.left + box.right) / 2 + step * width / 160;
        const Parting parting = partingAt(rows, x, width / 8);
        const bool looksSo = rows.size() >= fewestRows && isGutter(parting, space, height) &&
                             parting.across * 10 <= rows.size() * 2 &&
                             (areSideBySide(parting, rows.size()) || standApart(parting, rows.size()));
        if (looksSo || areReadApart(rows, x, parting)) return x;
    }
    return std::nullopt;
}

/// Whether a page of a few rows goes on in the columns of the one before it.
bool fits(const std::vector<PdfRow>& rows, float gutter)
{
    const Parting parting = partingAt(rows, gutter, 0);
    return parting.both > 0 && parting.across <= 1; // a head or foot
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

std::vector<PdfRow> inReadingOrder(std::vector<PdfRow> rows, std::optional<float>& gutter)
{
    if (rows.size() >= fewestRows || !gutter || !fits(rows, *gutter)) gutter = gutterOf(rows);
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
