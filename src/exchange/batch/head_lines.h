// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// What the lines above an interview say of it ("Naam: …", "Datum: …", "Interview met …"); empty where they
/// do not.
struct HeadLines {
    std::string respondent;
    std::string interviewer;
    std::string caseName;
    std::string groupWord; ///< "groep"
    std::string group;
    std::string date; ///< 2026-03-01
};

/// Reads the first lines of a transcript, in Dutch or English, as far as they are a head: short lines with a
/// word and a colon, and titles. A single line such as "Respondent: Goed" is what somebody says, unless it
/// stands before `spokenFrom`, the byte with which the first turn begins.
HeadLines readHead(std::string_view body, std::size_t spokenFrom = 0);

}
