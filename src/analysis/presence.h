// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/bits.h"
#include "analysis/filter.h"

#include <unordered_map>
#include <vector>

namespace rd::analysis
{

/// In which cases (or respondents, or transcripts) each code is found, by the chosen coders, in the chosen
/// turns. A unit has a code when it has at least one coding of the code or of a code below it: the sets of
/// the codes below are united with the code's own, never added up.
struct Presence {
    coding::CountUnit unit = coding::CountUnit::cases;
    /// Per code, without the codings whose qualifier counts apart.
    std::vector<Bits> ordinary;
    /// Per qualifier (place in Frame::qualifiers()) and code: with that qualifier, whether it counts apart or
    /// along.
    std::vector<std::vector<Bits>> qualified;
    /// Per code, of its own codings only, ordinary ones: without those of the codes below it.
    std::vector<Bits> own;
    std::vector<std::vector<Bits>> ownQualified; ///< Per qualifier, the same.
};

/// `unit` is not passages (see PassageCounts).
Presence presence(const Snapshot& snapshot, const Filter& filter, coding::CountUnit unit);

/// How often a code was used, with the codes below it.
struct CodeUse {
    std::uint32_t cases = 0;   ///< Distinct cases, of all codings whatever their qualifier.
    std::uint32_t codings = 0; ///< Codings. Of a qualifier: codings that carry it, and their cases.
    bool operator==(const CodeUse&) const = default;
};

/// For every code of the codebook, in codebook order: what the tree of codes shows.
std::vector<CodeUse> codeUse(const Snapshot& snapshot, const Filter& filter);

}
