// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"

#include <string>
#include <vector>

namespace rd::agreement
{

/// Passages are set beside those of one other coder; so of more than two coders they are compared two by two.
[[nodiscard]] bool isByPairs(const Question& question);

/// What the pairs come to together: of each coefficient the mean over the pairs that marked a passage with
/// the code, and not defined where it is for one of these. Counts are those of the pairs added up. There is
/// no interval of a mean; each pair has its own.
Rows meanOverPairs(const std::vector<const Rows*>& pairs);

/// The row about the same in other rows; null where it has none.
const Row* rowAbout(const Rows& rows, const Subject& subject);

/// "Marit, Joost"
std::string pairName(const analysis::Frame& frame, const OfPair& pair);

}
