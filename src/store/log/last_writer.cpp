// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/last_writer.h"

#include "store/sqlite/statement.h"

namespace rd::store
{

std::optional<ChangeRow> lastWriter(Database& database, const std::string& table, const Uuid& row,
                                    const std::vector<std::string>& columns)
{
    std::int64_t latest = 0;
    ChangeId change;
    for (const std::string& column : columns) {
        Statement cell(
            database, "SELECT hlc, change FROM cell WHERE table_name = ? AND row_id = ? AND column_name = ?");
        cell.bind(1, table);
        cell.bind(2, row);
        cell.bind(3, column);
        if (!cell.step() || cell.integer(0) <= latest) continue;
        latest = cell.integer(0);
        change = ChangeId{cell.id(1)};
    }
    return change ? findChange(database, change) : std::nullopt;
}

}
