// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/column_shares.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rd::report
{

namespace
{

constexpr double lineLetters = 92; // of 11 points on A4 within the usual margins
constexpr double aroundCell = 3.5; // letters
constexpr double widerStrong = 1.08;
constexpr double shortestColumn = 8;
constexpr double longestColumn = 45;
constexpr double shortText = 16; // as the name of a case, which is hard to read in pieces

/// In letters.
struct Wish {
    double text = 0;
    double word = 0;
    double least = 0; ///< Words of rows, and short texts as a whole; heads may break before these.
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

Wish wishOf(const Grid::Cell& cell)
{
    const double step = cell.depth * 2.0;
    Wish wish{step, 0, 0};
    for (const Run& run : cell.runs) takeRun(run, wish);
    wish.word += step;
    wish.least = std::max(wish.word, std::min(wish.text, shortText));
    return wish;
}

Wish wishOf(const Grid& grid, std::size_t column)
{
    Wish all = wishOf(grid.heads[column]);
    if (grid.heads[column].number) all.text = all.word;
    all.least = 0;
    for (const auto& cells : grid.rows) {
        const Wish one = wishOf(cells[column]);
        all.text = std::max(all.text, one.text);
        all.word = std::max(all.word, one.word);
        all.least = std::max(all.least, one.least);
    }
    const double least = std::max(all.least, std::min(all.word, shortestColumn - aroundCell));
    return {std::clamp(all.text, shortestColumn, longestColumn), all.word + aroundCell, least + aroundCell};
}

double sumOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Short columns get what they need, and what is long breaks.
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

/// Of columns whose words do not all fit: what rows need, and of the rest as many heads as it holds, those
/// first that lack the least.
std::vector<double> fitted(const std::vector<double>& least, const std::vector<double>& needs)
{
    double left = lineLetters - sumOf(least);
    if (left < 0) return cutToLine(least);
    std::vector<double> widths = least;
    std::vector<std::size_t> order(needs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto lack = [&](std::size_t column) { return std::max(0.0, needs[column] - least[column]); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return lack(one) < lack(other); });
    for (const std::size_t column : order) {
        const double given = std::min(left, lack(column));
        widths[column] += given;
        left -= given;
    }
    return widths;
}

}

std::vector<double> columnShares(const Grid& grid)
{
    std::vector<double> widths;
    std::vector<double> needs;
    std::vector<double> least;
    for (std::size_t column = 0; column < grid.heads.size(); ++column) {
        const Wish wish = wishOf(grid, column);
        widths.push_back(wish.text);
        needs.push_back(std::max(wish.word, wish.least));
        least.push_back(wish.least);
    }
    const double all = sumOf(widths);
    for (double& width : widths) width *= lineLetters / all;
    if (sumOf(needs) > lineLetters) {
        widths = fitted(least, needs);
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
