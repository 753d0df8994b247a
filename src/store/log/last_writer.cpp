// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/last_writer.h"

#include "store/log/cells.h"
#include "store/log/change_body.h"
#include "store/log/settlements.h"

#include <algorithm>

namespace rd::store
{

namespace
{

/// The last by whom a person gave one of the columns the value that it has.
std::optional<ChangeRow> writerOfValue(Database& database, const std::string& table, const Uuid& row,
                                       const std::vector<std::string>& named)
{
    const Cells values = readCells(database, table, row, named);
    std::vector<ChangeRow> changes;
    eachChange(database, [&](const ChangeRow& change) {
        if (!change.kind.starts_with("merge")) changes.push_back(change);
    });
    std::optional<ChangeRow> last;
    for (const ChangeRow& change : changes)
        readBodyOf({row}, changeBody(database, change.id), [&](const RowWrite& write) {
            const bool gave = std::any_of(write.cells.begin(), write.cells.end(), [&](const CellWrite& cell) {
                const auto value = values.find(cell.column);
                return value != values.end() && value->second == cell.after;
            });
            if (gave && write.table == table && (!last || last->hlc < change.hlc)) last = change;
        });
    return last;
}

}

std::optional<ChangeRow> lastWriter(Database& database, const std::string& table, const Uuid& row,
                                    const std::vector<std::string>& columns)
{
    Stamp latest;
    for (const std::string& column : columns)
        latest = std::max(latest, stampOf(database, table, row, column));
    if (latest.change.isNull()) return std::nullopt;
    auto change = findChange(database, ChangeId{latest.change});
    const bool chosen = change && change->kind == choosingKind;
    return chosen ? writerOfValue(database, table, row, columns) : change;
}

}
