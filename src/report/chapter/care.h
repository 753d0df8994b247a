// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/table.h"

#include <string>
#include <vector>

namespace rd::report
{

/// What to look at before a report leaves the house, in the user's language:
/// respondents whose consent is missing (an attribute whose key or name begins with "consent" or
/// "toestemming" that says no, or nothing, of a person or its case), by name;
/// groups of the tables that hold one case only;
/// groups that a table asks for and nobody is in, in the table's language;
/// cases that are the only ones with their combination of the attributes that the tables show.
/// A project without an attribute of consent is not asked for it.
std::vector<std::string> careWarnings(const analysis::Snapshot& snapshot,
                                      const std::vector<analysis::Table>& tables);

}
