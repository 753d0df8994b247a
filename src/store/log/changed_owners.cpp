// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/changed_owners.h"

namespace rd::store
{

std::vector<RowWrite> writesOfOwners(Database& database, const std::map<CellName, Owners>& cells)
{
    std::vector<RowWrite> writes;
    for (const auto& [name, owners] : cells) {
        const auto& [table, row, column] = name;
        if (writes.empty() || writes.back().table != table || writes.back().row != row) {
            writes.emplace_back();
            writes.back().table = table;
            writes.back().row = row;
        }
        const CellValue value = readCell(database, table, row, column);
        writes.back().cells.push_back({column, value, value, owners.before, owners.after});
    }
    return writes;
}

}
