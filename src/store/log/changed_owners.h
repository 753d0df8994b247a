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

/// The cells whose value stayed what it was and which became another's, as writings, row by row.
std::vector<RowWrite> writesOfOwners(Database& database, const std::map<CellName, Owners>& cells);

}
