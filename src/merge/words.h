// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"

#include <string>

namespace rd::merge
{

/// What a merge says to people, in the user's language.

/// A table of the file as people call it: "codings". Another word than a table's is given back as it is.
std::string kindName(const std::string& table);
/// A column of the file as people call it: "name (Dutch)". Rare ones are given back as they are.
std::string columnName(const std::string& column);
/// In a sentence how much came from a copy.
std::string cameFrom(const FromCopy& copy);

}
