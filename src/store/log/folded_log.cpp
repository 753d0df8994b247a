// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/folded_log.h"

#include "base/sha256.h"
#include "store/log/change_body.h"
#include "store/log/change_log.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

#include <stdexcept>

namespace rd::store
{

namespace
{

using Values = std::vector<CellValue>;
using Tables = std::vector<std::unordered_map<Uuid, Values>>;

/// Long texts are compared by digest, so that not every transcript is held at once.
CellValue kept(const CellValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr && text->size() > 1024 ? CellValue(sha256Hex(*text)) : value;
}

void take(Tables& tables, const RowWrite& write)
{
    const int index = trackedIndex(write.table);
    if (index < 0) return;
    Values& values = tables[static_cast<std::size_t>(index)][write.row];
    if (write.made) {
        values.clear();
        for (const CellValue& value : write.values) values.push_back(kept(value));
        return;
    }
    for (const CellWrite& cell : write.cells) {
        const auto place =
            static_cast<std::size_t>(trackedTables()[static_cast<std::size_t>(index)].find(cell.column));
        if (place < values.size()) values[place] = kept(cell.after);
    }
}

CellValue valueAt(const Statement& statement, int column, ColumnType type)
{
    if (statement.isNull(column)) return std::monostate{};
    switch (type) {
    case ColumnType::id:
        return statement.id(column);
    case ColumnType::text:
        return kept(statement.text(column));
    case ColumnType::integer:
        return statement.integer(column);
    case ColumnType::real:
        return statement.real(column);
    }
    return std::monostate{};
}

/// Takes the rows that agree out of `folded`, and names those that do not.
void compareTable(Database& database, const TableColumns& table, std::unordered_map<Uuid, Values>& folded,
                  std::vector<std::string>& differences)
{
    Statement statement(database, "SELECT " + columnList(table) + " FROM " + table.name);
    while (statement.step()) {
        Values values;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            values.push_back(valueAt(statement, static_cast<int>(i), table.columns[i].type));
        const auto found = folded.find(statement.id(0));
        if (found == folded.end() || found->second != values)
            differences.push_back(table.name + "/" + statement.id(0).toString());
        if (found != folded.end()) folded.erase(found);
    }
    for (const auto& [id, values] : folded) differences.push_back(table.name + "/" + id.toString());
}

}

std::vector<std::string> differencesWithLog(Database& database)
{
    Tables tables(trackedTables().size());
    if (database.number("SELECT count(*) FROM change WHERE redacted != 0") != 0) return {};
    std::vector<ChangeId> changes;
    eachChange(database, [&](const ChangeRow& change) { changes.push_back(change.id); });
    for (const ChangeId change : changes) {
        try {
            readBody(changeBody(database, change), [&](const RowWrite& write) { take(tables, write); });
        } catch (const std::runtime_error&) {
            return {"change/" + change.uuid.toString()};
        }
    }
    std::vector<std::string> differences;
    for (std::size_t i = 0; i < tables.size(); ++i)
        compareTable(database, trackedTables()[i], tables[i], differences);
    return differences;
}

}
