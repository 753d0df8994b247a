// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "store/sqlite/database.h"

namespace rd::store
{

/// Writes the row: a new one when its id is not there, else only the columns that differ.
void writeRow(Database& database, const history::Row& row);

}
