// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/bits.h"
#include "analysis/filter.h"

#include <vector>

namespace rd::analysis
{

/// Codes of a list against each other, each with the codes below it: where they share text. Without
/// the codings whose qualifier counts apart.
struct ThemeOverlap {
    struct Cell {
        std::uint32_t overlaps = 0; ///< Pairs of codings of two different codes, by one coder.
        Bits units;                 ///< Where there is at least one such pair.
    };
    std::size_t size = 0;
    std::vector<Cell> cells; ///< size * size, symmetric.
    [[nodiscard]] const Cell& at(std::size_t a, std::size_t b) const { return cells[a * size + b]; }
};

/// `unit` cases, respondents (who say both) or transcripts; for passages the units are cases.
ThemeOverlap themeOverlap(const Snapshot& snapshot, const Filter& filter, const std::vector<Index>& codes,
                          coding::CountUnit unit);

}
