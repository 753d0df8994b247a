// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/data/findings.h"
#include "report/data/workbook.h"

#include <string>
#include <utility>
#include <vector>

namespace rd::exchange
{

enum class StatisticsProgram { r, spss };

/// What goes to a program for statistics.
struct StatisticsInput {
    std::string title;
    const report::Findings& findings;
    report::Sheet cases; ///< One row a case, in the order of the findings, its first column the name.
    report::Sheet respondents;
    report::Sheet codings;
};

/// Files (name and bytes) of a folder for that program: comma separated values, and a script (x_of_n.R for R
/// without further packages; x_of_n.sps for SPSS and PSPP) that reads them, counts x of n anew and writes it
/// beside ours (x_of_n.csv). Comments in the user's language; nothing else in the scripts is translated.
/// Throws Refusal when there are no cases or codes.
std::vector<std::pair<std::string, std::string>> statisticsFolder(const StatisticsInput& input,
                                                                  StatisticsProgram program);

}
