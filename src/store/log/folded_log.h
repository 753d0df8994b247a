// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/database.h"

#include <string>
#include <vector>

namespace rd::store
{

/// Folds the whole log and compares the outcome with the tables: the rows in which they differ, as
/// "table/id". Empty when history and state agree. Bodies that were redacted are not compared.
std::vector<std::string> differencesWithLog(Database& database);

/// Whether the tables have the rows that the log made, and no others; what the rows say is not looked at,
/// which is far quicker. True for a log with redacted bodies. Throws StoreRefusal (damaged) for one that
/// cannot be read.
bool hasRowsOfLog(Database& database);

}
