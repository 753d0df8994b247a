// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/column_shares.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rd::report
{

namespace
{

constexpr double lineLetters = 80; // of 11 points on A4 within the usual margins, in a wide face
constexpr double aroundCell = 3.5; // letters
constexpr double widerStrong = 1.15;
constexpr double shortestColumn = 8;
constexpr double longestColumn = 45;

/// In letters.
struct Wish {
    double text = 0;
    double word = 0;
};

void takeRun(const Run& run, Wish& wish)
{
    const double wide = run.strong ? widerStrong : 1;
    double word = 0;
    for (const char c : run.text) {
        if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) continue; // within a letter
        const bool gap = c == ' ' || c == '\n';
        word = gap ? 0 : word + wide;
        wish.word = std::max(wish.word, word);
        wish.text += 1;
    }
}

Wish wishOf(const Grid& grid, std::size_t column)
{
    Wish all;
    const auto take = [&](const Grid::Cell& cell, bool wordsOnly) {
        Wish wish{cell.depth * 2.0, 0};
        for (const Run& run : cell.runs) takeRun(run, wish);
        all.text = std::max(all.text, wordsOnly ? wish.word : wish.text);
        all.word = std::max(all.word, wish.word + cell.depth * 2.0);
    };
    take(grid.heads[column], grid.heads[column].number);
    for (const auto& cells : grid.rows) take(cells[column], false);
    return {std::clamp(all.text, shortestColumn, longestColumn), all.word + aroundCell};
}

double sumOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Of columns whose words do not all fit: short ones, such as numbers, get what they need, and long words,
/// such as those of heads, break.
std::vector<double> cutToLine(const std::vector<double>& needs)
{
    std::vector<double> sorted = needs;
    std::sort(sorted.begin(), sorted.end());
    double left = lineLetters;
    double most = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        most = left / static_cast<double>(sorted.size() - i);
        if (sorted[i] > most) break;
        left -= sorted[i];
    }
    std::vector<double> widths;
    for (const double need : needs) widths.push_back(std::min(need, most));
    return widths;
}

}

std::vector<double> columnShares(const Grid& grid)
{
    std::vector<double> widths;
    std::vector<double> needs;
    for (std::size_t column = 0; column < grid.heads.size(); ++column) {
        const Wish wish = wishOf(grid, column);
        widths.push_back(wish.text);
        needs.push_back(wish.word);
    }
    const double all = sumOf(widths);
    for (double& width : widths) width *= lineLetters / all;
    if (sumOf(needs) > lineLetters) {
        widths = cutToLine(needs);
        for (double& width : widths) width /= lineLetters;
        return widths;
    }
    // what narrow columns lack comes from those that can spare it
    double lacking = 0;
    double spare = 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        (widths[i] < needs[i] ? lacking : spare) += std::abs(needs[i] - widths[i]);
    const double given = spare > 0 ? std::min(1.0, lacking / spare) : 0;
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += (needs[i] - widths[i]) * (widths[i] < needs[i] ? 1 : given);
    for (double& width : widths) width /= lineLetters;
    return widths;
}

}
