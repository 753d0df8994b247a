// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/filter.h"

#include <vector>

namespace rd::analysis
{

/// counts[unit][code]: how many codings of the code or one below it a case, respondent or transcript has,
/// without those whose qualifier counts apart. For passages the units are cases.
std::vector<std::vector<std::uint32_t>> codingCounts(const Snapshot& snapshot, const Filter& filter,
                                                     coding::CountUnit unit);

}
