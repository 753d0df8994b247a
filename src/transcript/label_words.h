// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/turn.h"

#include <string>
#include <string_view>

namespace rd::transcript
{

/// How much the words of a label alone say.
enum class LabelWord {
    none,     ///< A name, or anything else.
    role,     ///< Says by itself who speaks: "Onderzoeker", "Respondent 4", "INT".
    weakRole, ///< Says it where labels are used at all: "I", "R1", "Man", "Vraag".
    never,    ///< Comes before a colon without being a speaker: "Let op", "Bijvoorbeeld".
    headWord, ///< Of the lines above an interview: "Datum", "Plaats".
    softHead, ///< The same, but a speaker where it comes back: "Groep", "Gezin".
};

struct LabelMeaning {
    LabelWord word = LabelWord::none;
    Role role = Role::respondent;
    /// 0: certainly this role. Else the interviewer's role is a guess, the better the lower: "Q" before "V".
    int guess = 0;
};

/// What the label says in Dutch or English; `key` as labelKey() makes it. `nameLike`: further words than the
/// one for the role may follow ("Respondent Anna"), because all are written as names are.
LabelMeaning meaningOf(const std::string& key, bool nameLike);

/// "Beiden", "Allemaal": all who are there, without their names.
bool namesAll(std::string_view label);

/// The label as it is compared: folded (text/fold.h), without points and spaces: "R 6.1" and "r61" are one.
std::string labelKey(std::string_view label);

}
