// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/filter.h"

#include <utility>
#include <vector>

namespace rd::analysis
{

/// Codings of one code. Every coding counts once, whatever its qualifier.
struct Frequency {
    std::uint32_t total = 0;                ///< Of the code itself.
    std::uint32_t totalWithDescendants = 0; ///< And of the codes below it.
    /// Unit and number of codings of the code itself, where there are any, by unit. With respondents a coding
    /// of words of two counts with each, and one without a respondent with none.
    std::vector<std::pair<Index, std::uint32_t>> units;
};

/// Per code, in codebook order. `unit` is cases, respondents or transcripts.
std::vector<Frequency> frequencies(const Snapshot& snapshot, const Filter& filter, coding::CountUnit unit);

}
