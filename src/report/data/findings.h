// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "coding/table_definition.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rd::report
{

/// Which codings are counted, and by which attributes cases are put in groups.
struct FindingsQuestion {
    std::vector<CoderId> coders; ///< Empty: all.
    coding::TurnChoice turns = coding::TurnChoice::all;
    std::vector<AttributeId> groupings;
    Language language = Language::dutch; ///< Of labels and notes.
};

/// What was found in which case, plainly: a table of 0 and 1 and the groups that x of n is counted over, for
/// programs that count on.
struct Findings {
    /// A code, or a code with a qualifier: what can be found in a case.
    struct Variable {
        std::string code;      ///< Key.
        std::string qualifier; ///< Key; empty: the code's ordinary codings.
        std::string label;     ///< "relation › listens", with the qualifier behind it.
        std::vector<bool> found;
        std::vector<std::uint32_t> codings; ///< Per case; empty of a code with a qualifier.
    };
    struct Group {
        std::string attribute; ///< Key; empty: the group of all.
        std::string name;      ///< The value as stored; "all".
        std::string label;     ///< "group: interviews 1 to 5"
        std::vector<bool> holds;
        std::uint32_t n = 0;
        std::vector<std::uint32_t> x; ///< Of each variable.
    };
    std::vector<std::string> cases; ///< Names.
    std::vector<Variable> variables;
    std::vector<Group> groups; ///< That of all first.
    std::vector<std::string> notes;
};

/// Counted as docs/counting.md says, over cases. Variables stand in codebook order; those with a qualifier
/// after them, and only where a coding has it.
Findings findingsOf(const analysis::Snapshot& snapshot, const FindingsQuestion& question);

/// The attributes by whose values cases can be put in groups: choices, and yes or no.
std::vector<AttributeId> groupingAttributes(const analysis::Frame& frame);

}
