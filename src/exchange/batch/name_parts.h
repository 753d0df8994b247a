// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::exchange
{

/// What the name of a file or folder says of an interview; empty where it does not.
struct NameParts {
    std::string caseName;   ///< "Jansen", "gezin 3", "R5", else "Interview 03".
    std::string respondent; ///< "moeder", "Jansen", "R5".
    std::string groupWord;  ///< "groep", "cohort": before the group's name.
    std::string group;      ///< "A"
    std::string aside;      ///< What stands in brackets and is nothing of these.
    std::string date;       ///< 2026-03-01
    bool coded = false;     ///< The case is named by a code or number: "R5", "gezin 3".
};

/// Reads a name without its ending, in Dutch or English: "Interview 03 - Jansen (groep A) 2026-03-01",
/// "R5_moeder". Words that say which version, part or moment it is ("definitief", "deel 2", "meting 1", "t1")
/// are left out, and so is what is written as a date and is none.
NameParts partsOfName(std::string_view name);

/// The group that a text names: "A" of "groep A"; empty unless it begins with a word for a group.
struct NamedGroup {
    std::string word;
    std::string name;
};
NamedGroup groupIn(std::string_view text);

}
