// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/groups.h"

#include <vector>

namespace rd::analysis
{

/// Distinct passages (a stretch of one transcript from start to end, however many codes and coders are on it)
/// per group: n is all of them, x those with a code or one below it.
struct PassageCounts {
    struct InGroup {
        std::uint32_t n = 0;
        std::vector<std::uint32_t> ordinary;               ///< Per code.
        std::vector<std::vector<std::uint32_t>> qualified; ///< Per qualifier, per code.
        std::vector<Bits> cases;                           ///< Per code: where the ordinary ones are.
        std::vector<std::vector<Bits>> qualifiedCases;
    };
    std::vector<InGroup> groups; ///< As in the Grouping.
};

/// `grouping` is one for passages.
PassageCounts passageCounts(const Snapshot& snapshot, const Filter& filter, const Grouping& grouping);

}
