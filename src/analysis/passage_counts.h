// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/filter.h"
#include "analysis/groups.h"

#include <vector>

namespace rd::analysis
{

/// Distinct passages (a stretch of one transcript from start to end, however many codes and coders are on it)
/// per group: n is all of them, x those with a code or one below it.
struct PassageCounts {
    struct PerCode {
        std::vector<std::uint32_t> x;   ///< With the codes below.
        std::vector<Bits> cases;        ///< Where they are.
        std::vector<std::uint32_t> own; ///< Without the codes below.
        std::vector<Bits> ownCases;
    };
    struct InGroup {
        std::uint32_t n = 0;
        PerCode ordinary;               ///< Without the codings whose qualifier counts apart.
        std::vector<PerCode> qualified; ///< Per qualifier.
    };
    std::vector<InGroup> groups; ///< As in the Grouping.
};

/// `grouping` is one for passages.
PassageCounts passageCounts(const Snapshot& snapshot, const Filter& filter, const Grouping& grouping);

}
