// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/sheet.h"

#include <array>
#include <vector>

namespace rd::agreement
{

/// One row of a sheet added up.
struct Tally {
    double units = 0;              ///< All that was compared; of segments the row's own.
    std::vector<double> byPattern; ///< [pattern]: given by exactly these coders; [0]: by nobody.

    Tally& operator+=(const Tally& other);
};

/// How the numbers of a sheet may be read.
struct Reading {
    bool neitherKnown = true; ///< Else what needs to know what nobody coded is not defined.
    bool binary = true;       ///< Else (equal counts) only the percentage is defined.
    double categories = 2;    ///< Brennan and Prediger's q.
};

/// Blocks as often as they are drawn; empty: each once.
using Draw = std::vector<std::uint32_t>;

/// All that is compared.
double totalOf(const Sheet& sheet, const Draw& draw = {});
/// `total` is totalOf() with the same draw.
Tally tallyOf(const Sheet& sheet, std::size_t subject, double total, const Draw& draw = {});
/// Of the blocks of one transcript only.
Tally tallyIn(const Sheet& sheet, std::size_t subject, Index transcript);

Judgements judgementsOf(const Tally& tally, std::size_t coders);
FourField fieldOf(const Tally& tally, std::size_t first, std::size_t second);

using Values = std::array<Value, allCoefficients.size()>; ///< In the order of Coefficient.

/// Of two coders as the formulas say. Of more: percentage (of the pairs that agree), Fleiss' kappa, Brennan
/// and Prediger, AC1 and alpha as their formulas say for several coders; Cohen (R. J. Light, Psychological
/// Bulletin 76, 1971), Scott, Holsti and Jaccard as the mean over pairs of coders, not defined when one pair
/// has none.
Values valuesOf(const Tally& tally, std::size_t coders, const Reading& reading);

}
