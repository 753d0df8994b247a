// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/reverter.h"

#include "store/log/change_log.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

#include <stdexcept>

namespace rd::store
{

namespace
{

struct ValueBinder {
    Statement& statement;
    int place;

    void operator()(std::monostate /*nothing*/) const { statement.bindNull(place); }
    void operator()(const Uuid& id) const
    {
        if (id.isNull())
            statement.bindNull(place);
        else
            statement.bind(place, id);
    }
    void operator()(const std::string& text) const { statement.bind(place, std::string_view(text)); }
    void operator()(std::int64_t number) const { statement.bind(place, number); }
    void operator()(double number) const { statement.bind(place, number); }
};

void writeCell(Database& database, const std::string& table, const Uuid& row, const std::string& column,
               const CellValue& value)
{
    Statement& statement = database.cached("UPDATE " + table + " SET \"" + column + "\" = ? WHERE id = ?");
    std::visit(ValueBinder{statement, 1}, value);
    statement.bind(2, row).run();
}

void revertMade(Database& database, ChangeId change, const RowWrite& write, Reverted& reverted)
{
    const TableColumns* table = trackedTable(write.table);
    if (table == nullptr || table->find("deleted") < 0) return;
    if (!ownerOf(database, write.table, write.row, "deleted").isNull()) {
        reverted.left.emplace(write.table, write.row);
        return;
    }
    writeCell(database, write.table, write.row, "deleted", std::int64_t{1});
    reverted.owners[{write.table, write.row, "deleted"}] = change.uuid;
}

void revertCells(Database& database, const RowWrite& write, Reverted& reverted)
{
    for (const CellWrite& cell : write.cells) {
        if (ownerOf(database, write.table, write.row, cell.column) != cell.ownerAfter) {
            reverted.left.emplace(write.table, write.row);
            continue;
        }
        writeCell(database, write.table, write.row, cell.column, cell.before);
        reverted.owners[{write.table, write.row, cell.column}] = cell.ownerBefore;
    }
}

}

Reverted revertChange(Database& database, ChangeId change)
{
    Reverted reverted;
    const std::string body = changeBody(database, change);
    try {
        readBody(body, [&](const RowWrite& write) {
            if (write.made)
                revertMade(database, change, write, reverted);
            else
                revertCells(database, write, reverted);
        });
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
    return reverted;
}

}
