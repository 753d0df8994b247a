// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema/schema.h"

#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"
#include "store/sqlite/transaction.h"

#include <algorithm>
#include <set>

namespace rd::store
{

namespace
{

std::string columnSql(const Column& column)
{
    std::string name = "\"" + column.name + "\"";
    if (column.name == "id") return name + " BLOB NOT NULL PRIMARY KEY CHECK(length(id) = 16)";
    switch (column.type) {
    case ColumnType::id:
        return name + " BLOB";
    case ColumnType::text:
        return name + " TEXT NOT NULL DEFAULT ''";
    case ColumnType::integer:
        return name + " INTEGER NOT NULL DEFAULT 0";
    case ColumnType::real:
        return name + " REAL NOT NULL DEFAULT 0";
    }
    return name;
}

std::string tableSql(const TableColumns& table, const char* make = "CREATE TABLE ")
{
    std::string columns;
    for (const Column& column : table.columns) columns += (columns.empty() ? "" : ", ") + columnSql(column);
    return make + table.name + "(" + columns + ")";
}

constexpr const char* untrackedSql = R"(
CREATE TABLE source_file(sha256 TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE change(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
  author TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  kind TEXT NOT NULL,
  args TEXT NOT NULL,
  reverts BLOB,
  body BLOB NOT NULL,
  encoding TEXT NOT NULL CHECK(encoding IN ('json', 'zlib')),
  schema_version INTEGER NOT NULL,
  redacted INTEGER NOT NULL DEFAULT 0,
  brought_by BLOB);
CREATE TABLE cell(
  table_name TEXT NOT NULL,
  row_id BLOB NOT NULL,
  column_name TEXT NOT NULL,
  hlc INTEGER NOT NULL,
  change BLOB NOT NULL,
  PRIMARY KEY(table_name, row_id, column_name)) WITHOUT ROWID;
CREATE INDEX coding_by_transcript ON coding(transcript);
CREATE INDEX turn_by_transcript ON turn(transcript);
)";

/// What edited transcripts look like, for the views; store/texts/shown_tables.h.
constexpr const char* shownSql = R"(
CREATE TABLE shown_text(id BLOB NOT NULL PRIMARY KEY, length INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE shown_place(
  transcript BLOB NOT NULL,
  id BLOB NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text_start INTEGER NOT NULL,
  PRIMARY KEY(transcript, id)) WITHOUT ROWID;
CREATE INDEX text_edit_by_transcript ON text_edit(transcript);
)";

void makeFirstSchema(Database& database)
{
    for (const TableColumns& table : trackedTables()) database.run(tableSql(table));
    database.run(untrackedSql);
    database.run(shownSql);
    database.run(viewsSql());
    database.run("PRAGMA application_id = " + std::to_string(applicationId));
}

/// The columns that a table of the file has; none when it has no such table.
std::set<std::string> columnsOf(Database& database, const std::string& table)
{
    std::set<std::string> names;
    Statement statement(database, "SELECT name FROM pragma_table_info('" + table + "', 'main')");
    while (statement.step()) names.insert(statement.text(0));
    return names;
}

/// Views hold nothing of their own.
void renewViews(Database& database)
{
    std::vector<std::string> names;
    {
        Statement views(database,
                        "SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE 'v!_%' ESCAPE '!'");
        while (views.step()) names.push_back(views.text(0));
    }
    for (const std::string& name : names) database.run("DROP VIEW " + name);
    database.run(viewsSql());
}

/// Adds the tables and columns that the file does not have yet.
void addWhatIsNew(Database& database)
{
    for (const TableColumns& table : trackedTables()) {
        const std::set<std::string> present = columnsOf(database, table.name);
        if (present.empty()) database.run(tableSql(table));
        for (const Column& column : table.columns)
            if (!present.empty() && !present.contains(column.name))
                database.run("ALTER TABLE " + table.name + " ADD COLUMN " + columnSql(column));
    }
    if (!columnsOf(database, "change").contains("brought_by"))
        database.run("ALTER TABLE change ADD COLUMN brought_by BLOB");
    if (columnsOf(database, "shown_text").empty()) {
        database.run(shownSql);
        renewViews(database);
    }
}

/// A column's value in rows from before there was such a column.
std::string defaultSql(const Column& column)
{
    const std::string sql = columnSql(column);
    const std::size_t found = sql.find("DEFAULT ");
    return (found == std::string::npos ? "NULL" : sql.substr(found + 8)) + " AS \"" + column.name + "\"";
}

std::string viewSql(const TableColumns& table, const std::set<std::string>& present)
{
    std::string columns;
    for (const Column& column : table.columns)
        columns += (columns.empty() ? "" : ", ") +
                   (present.contains(column.name) ? "\"" + column.name + "\"" : defaultSql(column));
    return "CREATE TEMP VIEW " + table.name + " AS SELECT " + columns + " FROM main." + table.name;
}

void keepCopy(Database& database, int toVersion)
{
    std::filesystem::path copy = database.path();
    copy.replace_filename(copy.stem().string() + ".before-v" + std::to_string(toVersion) +
                          copy.extension().string());
    if (std::filesystem::exists(copy)) return;
    database.cached("VACUUM INTO ?").bind(1, std::string_view(copy.native())).run();
}

}

const std::vector<SchemaStep>& schemaSteps()
{
    static const std::vector<SchemaStep> steps{{1, makeFirstSchema}, {2, addWhatIsNew}};
    return steps;
}

void upgrade(Database& database, const std::vector<SchemaStep>& steps)
{
    for (const SchemaStep& step : steps) {
        if (database.number("PRAGMA user_version") >= step.version) continue;
        Transaction transaction(database);
        step.run(database);
        database.run("PRAGMA user_version = " + std::to_string(step.version));
        transaction.commit();
    }
}

void upgradeKeepingCopy(Database& database, const std::vector<SchemaStep>& steps)
{
    const int wanted = steps.back().version;
    if (database.number("PRAGMA user_version") >= wanted) return;
    keepCopy(database, wanted);
    upgrade(database, steps);
}

void demandTables(Database& database)
{
    if (database.number("PRAGMA user_version") != schemaVersion) return;
    const auto has = [&](const std::string& table, const std::vector<Column>& columns) {
        const std::set<std::string> present = columnsOf(database, table);
        return std::all_of(columns.begin(), columns.end(),
                           [&](const Column& column) { return present.contains(column.name); });
    };
    const auto& tables = trackedTables();
    const bool whole =
        std::all_of(tables.begin(), tables.end(),
                    [&](const TableColumns& table) { return has(table.name, table.columns); }) &&
        columnsOf(database, "change").contains("brought_by") && !columnsOf(database, "shown_text").empty();
    if (!whole) throw StoreRefusal(Trouble::otherVersion, database.path());
}

void showAsUpgraded(Database& database)
{
    if (database.number("PRAGMA user_version") >= schemaVersion) return;
    for (const TableColumns& table : trackedTables()) {
        const std::set<std::string> present = columnsOf(database, table.name);
        if (present.empty())
            database.run(tableSql(table, "CREATE TEMP TABLE "));
        else if (present.size() < table.columns.size())
            database.run(viewSql(table, present));
    }
    if (!columnsOf(database, "change").contains("brought_by"))
        database.run("CREATE TEMP VIEW change AS SELECT *, NULL AS brought_by FROM main.change");
}

}
