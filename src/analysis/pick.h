// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/frame.h"

#include <optional>

namespace rd::analysis
{

/// Which codings of a qualifier: any; those of ordinary rows (none, or one that counts along); those with it.
enum class Qualified { any, ordinary, with };
/// How two codes of one number belong together.
enum class Together { no, samePassage, sameUnit };

/// Which codings a number stands for. What is left as it is lets everything pass.
struct Pick {
    bool opens = false; ///< False: not a number that can be opened.
    CodeId code;
    bool below = true; ///< Also the codes below it.
    Qualified qualified = Qualified::any;
    CodeId qualifier; ///< For Qualified::with.
    Together together = Together::no;
    CodeId other;               ///< The second code; with those below it where `below`.
    std::optional<Index> group; ///< Place in Table::grouping.
    std::optional<Index> unit;  ///< One case, respondent or transcript.
    bool casesOnly = false;     ///< An n: opens to the cases of its group, without passages.

    bool operator==(const Pick&) const = default;
};

/// What both say; where both name the same thing, `inner` wins.
Pick combined(const Pick& outer, const Pick& inner);

}
