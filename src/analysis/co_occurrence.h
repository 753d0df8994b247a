// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/filter.h"

#include <vector>

namespace rd::analysis
{

/// Two codes that share text.
struct CodePair {
    Index a = none; ///< The code whose key comes first (by its bytes).
    Index b = none;
    std::uint32_t overlaps = 0; ///< Pairs of codings, one of each code.
    std::uint32_t cases = 0;    ///< Distinct cases with at least one such pair.
    bool operator==(const CodePair&) const = default;
};

/// Every pair of two different codes with at least one overlap: two codings by the same coder in the same
/// transcript that share at least one character. Codes are taken as they stand, without those below them. By
/// descending overlaps, then by the keys of a and b. One sweep a transcript over the codings by start.
std::vector<CodePair> coOccurrence(const Snapshot& snapshot, const Filter& filter);

}
