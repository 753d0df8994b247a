// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/folded_log.h"

#include "store/log/change_log.h"
#include "store/log/row_fold.h"
#include "store/log/withdrawn.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

#include <algorithm>
#include <stdexcept>

namespace rd::store
{

namespace
{

using Values = std::vector<CellValue>;

/// By table, each row as the log tells it; long texts by digest, so that not every transcript is held at
/// once.
using Tables = std::vector<std::unordered_map<Uuid, FoldedRow>>;

void take(Tables& tables, const RowWrite& write, std::int64_t hlc)
{
    const int index = trackedIndex(write.table);
    if (index < 0 || write.noted) return;
    fold(tables[static_cast<std::size_t>(index)][write.row], write, hlc, Kept::digest);
}

/// The same of a change of which undone merges took cells back.
void takeWhatCounts(Tables& tables, RowWrite write, const ChangeRow& change, const Withdrawn& withdrawn)
{
    withdrawn.takeOut(change.id, write);
    take(tables, write, change.hlc);
}

CellValue valueAt(const Statement& statement, int column, ColumnType type)
{
    if (statement.isNull(column)) return std::monostate{};
    switch (type) {
    case ColumnType::id:
        return statement.id(column);
    case ColumnType::text:
        return digestOf(statement.text(column));
    case ColumnType::integer:
        return statement.integer(column);
    case ColumnType::real:
        return statement.real(column);
    }
    return std::monostate{};
}

/// Takes the rows that agree out of `folded`, and names those that do not.
void compareTable(Database& database, const TableColumns& table, std::unordered_map<Uuid, FoldedRow>& folded,
                  std::vector<std::string>& differences)
{
    Statement statement(database, "SELECT " + columnList(table) + " FROM " + table.name);
    while (statement.step()) {
        Values values;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            values.push_back(valueAt(statement, static_cast<int>(i), table.columns[i].type));
        const auto found = folded.find(statement.id(0));
        if (found == folded.end() || found->second.values != values)
            differences.push_back(table.name + "/" + statement.id(0).toString());
        if (found != folded.end()) folded.erase(found);
    }
    for (const auto& [id, row] : folded) differences.push_back(table.name + "/" + id.toString());
}

}

std::vector<std::string> differencesWithLog(Database& database)
{
    Tables tables(trackedTables().size());
    if (database.number("SELECT count(*) FROM change WHERE redacted != 0") != 0) return {};
    std::vector<ChangeRow> changes;
    eachChange(database, [&](const ChangeRow& change) { changes.push_back(change); });
    const PastMerges past(database, {});
    const Withdrawn withdrawn(database, past);
    for (const ChangeRow& change : changes) {
        try {
            readBody(changeBody(database, change.id), [&](const RowWrite& write) {
                if (withdrawn.touches(change.id))
                    takeWhatCounts(tables, write, change, withdrawn);
                else
                    take(tables, write, change.hlc);
            });
        } catch (const std::runtime_error&) {
            return {"change/" + change.id.uuid.toString()};
        }
    }
    std::vector<std::string> differences;
    for (std::size_t i = 0; i < tables.size(); ++i)
        compareTable(database, trackedTables()[i], tables[i], differences);
    return differences;
}

namespace
{

/// Sorted, each once: a set of nodes takes several times as long for a table of hundreds of thousands.
using Ids = std::vector<Uuid>;

void sortEachOnce(Ids& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// By table.
std::vector<Ids> madeByLog(Database& database)
{
    std::vector<Ids> made(trackedTables().size());
    std::vector<ChangeId> changes;
    eachChange(database, [&](const ChangeRow& change) { changes.push_back(change.id); });
    for (const ChangeId change : changes)
        readBodyWithoutValues(changeBody(database, change), [&](const RowWrite& write) {
            const int index = trackedIndex(write.table);
            if (index >= 0 && write.made && !write.noted)
                made[static_cast<std::size_t>(index)].push_back(write.row);
        });
    for (Ids& ids : made) sortEachOnce(ids);
    return made;
}

Ids rowsOf(Database& database, const TableColumns& table)
{
    Ids ids;
    Statement rows(database, "SELECT id FROM " + table.name);
    while (rows.step()) ids.push_back(rows.id(0));
    sortEachOnce(ids);
    return ids;
}

}

bool hasRowsOfLog(Database& database)
{
    if (database.number("SELECT count(*) FROM change WHERE redacted != 0") != 0) return true;
    try {
        const auto made = madeByLog(database);
        for (std::size_t i = 0; i < made.size(); ++i)
            if (rowsOf(database, trackedTables()[i]) != made[i]) return false;
        return true;
    } catch (const StoreRefusal&) {
        throw;
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
}

}
