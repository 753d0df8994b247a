// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/data/findings.h"
#include "report/data/workbook.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// Gives names that R and SPSS both take: ASCII letters, digits and "_", beginning with a letter, at most 60
/// long, no word that SPSS keeps for itself, and each once, whatever its case.
class VariableNames
{
public:
    std::string of(std::string_view wanted);

private:
    std::set<std::string> m_taken; ///< In small letters.
};

/// One a variable of the findings: the key of its code, with the key of its qualifier behind it.
std::vector<std::string> variableNames(const report::Findings& findings, VariableNames& names);

}
