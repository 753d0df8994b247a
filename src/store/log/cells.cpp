// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/cells.h"

#include "base/sha256.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

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

CellValue valueAt(const Statement& statement, ColumnType type)
{
    if (statement.isNull(0)) return std::monostate{};
    switch (type) {
    case ColumnType::id:
        return statement.id(0);
    case ColumnType::text:
        return statement.text(0);
    case ColumnType::integer:
        return statement.integer(0);
    case ColumnType::real:
        return statement.real(0);
    }
    return std::monostate{};
}

}

Stamp stampOf(Database& database, const std::string& table, const Uuid& row, const std::string& column)
{
    Statement& statement = database.cached(
        "SELECT hlc, change FROM cell WHERE table_name = ? AND row_id = ? AND column_name = ?");
    statement.bind(1, std::string_view(table)).bind(2, row).bind(3, std::string_view(column));
    const Stamp stamp = statement.step() ? Stamp{statement.integer(0), statement.id(1)} : Stamp{};
    statement.restart();
    return stamp;
}

Uuid ownerOf(Database& database, const std::string& table, const Uuid& row, const std::string& column)
{
    return stampOf(database, table, row, column).change;
}

void stampCell(Database& database, const std::string& table, const Uuid& row, const std::string& column,
               const Stamp& stamp)
{
    database
        .cached("INSERT INTO cell(table_name, row_id, column_name, hlc, change) VALUES(?,?,?,?,?) "
                "ON CONFLICT DO UPDATE SET hlc = excluded.hlc, change = excluded.change")
        .bind(1, std::string_view(table))
        .bind(2, row)
        .bind(3, std::string_view(column))
        .bind(4, stamp.hlc)
        .bind(5, stamp.change)
        .run();
}

void writeCell(Database& database, const std::string& table, const Uuid& row, const std::string& column,
               const CellValue& value)
{
    Statement& statement = database.cached("UPDATE " + table + " SET \"" + column + "\" = ? WHERE id = ?");
    std::visit(ValueBinder{statement, 1}, value);
    statement.bind(2, row).run();
}

CellValue readCell(Database& database, const std::string& table, const Uuid& row, const std::string& column)
{
    const TableColumns* known = trackedTable(table);
    const int place = known == nullptr ? -1 : known->find(column);
    if (place < 0) return std::monostate{};
    Statement& statement = database.cached("SELECT \"" + column + "\" FROM " + table + " WHERE id = ?");
    statement.bind(1, row);
    CellValue value;
    if (statement.step()) value = valueAt(statement, known->columns[static_cast<std::size_t>(place)].type);
    statement.restart();
    return value;
}

namespace
{

/// By the table's place.
const std::vector<std::string>& insertTexts()
{
    static const std::vector<std::string> texts = [] {
        std::vector<std::string> all;
        for (const TableColumns& table : trackedTables()) {
            std::string places = "?";
            for (std::size_t i = 1; i < table.columns.size(); ++i) places += ",?";
            all.push_back("INSERT INTO " + table.name + "(" + columnList(table) + ") VALUES(" + places +
                          ") ON CONFLICT DO NOTHING");
        }
        return all;
    }();
    return texts;
}

}

bool insertRow(Database& database, const std::string& table, const std::vector<CellValue>& values)
{
    Statement& statement = database.cached(insertTexts()[static_cast<std::size_t>(trackedIndex(table))]);
    for (std::size_t i = 0; i < values.size(); ++i)
        std::visit(ValueBinder{statement, static_cast<int>(i) + 1}, values[i]);
    statement.run();
    return database.changes() > 0;
}

CellValue digestOf(const CellValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr && text->size() > 1024 ? CellValue(sha256Hex(*text)) : value;
}

}
