// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/cells.h"
#include "store/log/change_body.h"
#include "store/sqlite/database.h"

#include <map>
#include <vector>

namespace rd::store
{

/// Who owned a cell, and who owns it.
struct Owners {
    Uuid before;
    Uuid after;
};

/// Cells whose value stayed what it was, with whose they were and are, as writings, row by row.
std::vector<RowWrite> writesOfOwners(Database& database, const std::map<CellName, Owners>& cells);

}
