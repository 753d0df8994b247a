// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/pdf_justified.h"

#include <algorithm>
#include <cmath>

namespace rd::exchange
{

namespace
{

constexpr float atOnePlace = 2;      // points
constexpr float narrowestGap = 0.1F; // of the height, as the next
constexpr float widestGap = 2.0F;
constexpr std::size_t fewestJustified = 3;

std::vector<float> gapsOf(const PdfRow& row)
{
    std::vector<float> gaps;
    for (std::size_t i = 1; i < row.words.size(); ++i) {
        const float gap = row.words[i]->box.left - row.words[i - 1]->box.right;
        if (gap > narrowestGap * row.box.height()) gaps.push_back(gap);
    }
    return gaps;
}

/// Words of a sentence and no cells of a table.
bool isOrdinary(const PdfRow& row)
{
    const auto gaps = gapsOf(row);
    if (gaps.size() < 2) return false;
    const auto [least, most] = std::minmax_element(gaps.begin(), gaps.end());
    return *most <= widestGap * row.box.height() && isWidenedSpace(*least, *most, row.box.height());
}

/// Where most of the places lie that are within a point or two; nothing when that is less than half of them.
std::optional<float> commonPlace(std::vector<float> places)
{
    std::sort(places.begin(), places.end());
    std::size_t most = 0;
    float place = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        while (end < places.size() && places[end] - places[i] <= atOnePlace) ++end;
        if (end - i > most) {
            most = end - i;
            place = places[i] + (places[end - 1] - places[i]) / 2;
        }
    }
    return most >= fewestJustified && most * 2 >= places.size() ? std::optional(place) : std::nullopt;
}

}

void learnJustified(const std::vector<PdfRow>& rows, PdfJustified& justified)
{
    for (std::size_t column = 0; column < justified.size(); ++column) {
        std::vector<float> lefts;
        std::vector<float> rights;
        for (const PdfRow& row : rows) {
            if (row.column != static_cast<int>(column) || !isOrdinary(row)) continue;
            lefts.push_back(row.box.left);
            rights.push_back(row.box.right);
        }
        if (rights.size() < fewestJustified) continue;
        const auto left = commonPlace(std::move(lefts));
        const auto right = commonPlace(std::move(rights));
        justified[column] = left && right ? std::optional(PdfEdges{*left, *right}) : std::nullopt;
    }
}

std::optional<float> widenedSpace(const PdfRow& row, const PdfJustified& justified)
{
    const auto& edges = justified[static_cast<std::size_t>(row.column)];
    if (!edges || std::abs(row.box.right - edges->right) > atOnePlace) return std::nullopt;
    auto gaps = gapsOf(row);
    const bool isWhole = std::abs(row.box.left - edges->left) <= atOnePlace;
    if (gaps.empty() || (gaps.size() == 1 && !isWhole)) return std::nullopt;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
}

bool isWidenedSpace(float gap, float widened, float height)
{
    return std::abs(gap - widened) <= widened * 0.25F + height * 0.15F;
}

}
