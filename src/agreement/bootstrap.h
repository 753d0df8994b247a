// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/tally.h"
#include "base/progress.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <vector>

namespace rd::agreement
{

/// How often and from which seed units are drawn; the same seed gives the same intervals on every machine.
struct BootstrapOptions {
    std::uint32_t draws = 0; ///< 0: no intervals; 1,000 is usual.
    std::uint64_t seed = 20260301;
};

/// Within these 95 % of the draws lie.
struct Interval {
    double low = 0;
    double high = 0;
};
/// Fewer units than this, given a code by anyone, are few.
inline constexpr std::size_t fewCoded = 10;

/// One a coefficient; nothing where it is not defined in at least nine of ten draws, and where it is the same
/// in all of them, neither 0 nor 1, and fewer than fewCoded blocks were coded.
struct Intervals : std::array<std::optional<Interval>, allCoefficients.size()> {
    std::bitset<allCoefficients.size()> alwaysSame; ///< Those that are missing for the latter.
};

struct BootstrapResult {
    std::vector<Intervals> subjects; ///< Of each subject of the sheet.
    Intervals overall{};             ///< Of the codes' tallies added up.
};

/// Percentile intervals (B. Efron, Annals of Statistics 7, 1979): as many blocks as there are, drawn with
/// replacement, `draws` times, and everything computed anew of each draw. `overall` are the subjects that are
/// added up. Of fewer than two blocks every draw is the same, so there are no intervals. May throw Cancelled.
/// Linear in draws times (blocks + cells).
BootstrapResult bootstrap(const Sheet& sheet, const std::vector<std::size_t>& overall, const Reading& reading,
                          const BootstrapOptions& options, Progress& progress);

}
