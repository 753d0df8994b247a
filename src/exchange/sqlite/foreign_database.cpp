// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sqlite/foreign_database.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "text/encoding.h"
#include "text/normalise.h"

#include <sqlite3.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace rd::exchange
{

namespace
{

constexpr std::uintmax_t largestFile = 512ULL << 20U;
constexpr int largestCell = 64 << 20;
constexpr std::uint64_t mostBytes = 1ULL << 30U;
constexpr int stepsPerCall = 1'000'000;
constexpr int mostWork = 3000;

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

[[noreturn]] void refuseWith(const std::string& name, std::string what, std::string remedy)
{
    throw Refusal({name, "", std::move(what), std::move(remedy)});
}

[[noreturn]] void refuseLarge(const std::string& name)
{
    refuseWith(name, tr("The file holds more than can be read."),
               tr("Import its texts and codings in parts."));
}

/// Called by SQLite now and then; anything but 0 stops it.
int countWork(void* work)
{
    return ++*static_cast<int*>(work) > mostWork ? 1 : 0;
}

std::string quoted(const std::string& identifier)
{
    return "\"" + identifier + "\"";
}

}

std::string ForeignRow::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (data == nullptr) return {};
    std::string value(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
    return text::isValidUtf8(value) ? value : text::decodeAs(value, "windows-1252").text;
}

std::optional<std::int64_t> ForeignRow::number(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return sqlite3_column_int64(m_statement, column);
    case SQLITE_FLOAT: {
        const double value = sqlite3_column_double(m_statement, column);
        return std::floor(value) == value && std::abs(value) < 1e15
                   ? std::optional(static_cast<std::int64_t>(value))
                   : std::nullopt;
    }
    default: {
        const std::string value = text(column);
        std::int64_t number = 0;
        const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), number);
        return !value.empty() && trouble == std::errc() && end == value.data() + value.size()
                   ? std::optional(number)
                   : std::nullopt;
    }
    }
}

void ForeignDatabase::Close::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

ForeignDatabase::ForeignDatabase(std::string bytes, std::string name)
    : m_name(std::move(name)), m_bytes(std::move(bytes))
{
    constexpr std::size_t header = 100;
    if (m_bytes.size() < header || !m_bytes.starts_with("SQLite format 3"))
        refuseWith(m_name, tr("This is no SQLite file, as such projects are."),
                   tr("Choose the project that the other program made."));
    m_bytes[18] = m_bytes[19] = 1; // no write-ahead log, which would need a file beside it
    sqlite3* opened = nullptr;
    const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(":memory:", &opened, flags, nullptr);
    m_database.reset(opened);
    if (code != SQLITE_OK) refuse(code);
    const auto size = static_cast<sqlite3_int64>(m_bytes.size());
    const int taken = sqlite3_deserialize(opened, "main", reinterpret_cast<unsigned char*>(m_bytes.data()),
                                          size, size, SQLITE_DESERIALIZE_READONLY);
    if (taken != SQLITE_OK) refuse(taken);
    sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, largestCell);
    sqlite3_limit(opened, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(opened, SQLITE_LIMIT_TRIGGER_DEPTH, 0);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_exec(opened, "PRAGMA cell_size_check = ON", nullptr, nullptr, nullptr);
    sqlite3_progress_handler(opened, stepsPerCall, countWork, &m_work);
}

ForeignDatabase::~ForeignDatabase() = default;

void ForeignDatabase::refuse(int code) const
{
    if ((code & 0xFF) == SQLITE_TOOBIG || (code & 0xFF) == SQLITE_NOMEM || code == SQLITE_INTERRUPT)
        refuseLarge(m_name);
    refuseWith(m_name, tr("The file is damaged or not complete."),
               tr("Open it in the program that it was made with, and save a copy or export it anew."));
}

/// Of a plain table; none for a view, a virtual table, or no table at all.
std::vector<std::string> ForeignDatabase::columnsOf(const std::string& table) const
{
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v2(
        m_database.get(),
        "SELECT c.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c WHERE s.type = 'table' AND "
        "lower(s.name) = ? AND s.sql NOT LIKE 'CREATE VIRTUAL%'",
        -1, &made, nullptr);
    const Statement statement(made);
    if (code != SQLITE_OK) refuse(code);
    sqlite3_bind_text(made, 1, table.c_str(), -1, SQLITE_STATIC);
    std::vector<std::string> columns;
    int stepped = sqlite3_step(made);
    for (; stepped == SQLITE_ROW; stepped = sqlite3_step(made)) columns.push_back(ForeignRow(made).text(0));
    if (stepped != SQLITE_DONE) refuse(stepped);
    return columns;
}

bool ForeignDatabase::has(const std::string& table) const
{
    return !columnsOf(table).empty();
}

void ForeignDatabase::each(const std::string& table, const std::vector<std::string>& columns,
                           const std::function<void(const ForeignRow&)>& take)
{
    const auto known = columnsOf(table);
    if (known.empty()) return;
    std::string list = columns.empty() ? "1" : "";
    for (const std::string& column : columns) {
        const bool there = std::find(known.begin(), known.end(), column) != known.end();
        list += (list.empty() ? "" : ", ") + (there ? quoted(column) : std::string("NULL"));
    }
    const std::string sql = "SELECT " + list + " FROM " + quoted(table);
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v2(m_database.get(), sql.c_str(), -1, &made, nullptr);
    const Statement statement(made);
    if (code != SQLITE_OK) refuse(code);
    int stepped = sqlite3_step(made);
    for (; stepped == SQLITE_ROW; stepped = sqlite3_step(made)) {
        for (int i = 0; i < static_cast<int>(columns.size()); ++i)
            m_read += static_cast<std::uint64_t>(sqlite3_column_bytes(made, i)) + 16;
        if (m_read > mostBytes) refuseLarge(m_name);
        take(ForeignRow(made));
    }
    if (stepped != SQLITE_DONE) refuse(stepped);
}

std::int64_t ForeignDatabase::count(const std::string& table)
{
    std::int64_t rows = 0;
    each(table, {}, [&](const ForeignRow&) { ++rows; });
    return rows;
}

std::string readForeignFile(const std::filesystem::path& path)
{
    const std::string name = path.filename().string();
    std::error_code trouble;
    const auto size = std::filesystem::file_size(path, trouble);
    if (trouble || !std::filesystem::is_regular_file(path, trouble))
        refuseWith(name, tr("The file cannot be read."),
                   tr("Check that it is there and that you may read it."));
    if (size > largestFile) refuseLarge(name);
    const auto unsaved = std::filesystem::file_size(path.string() + "-wal", trouble);
    if (!trouble && unsaved > 0)
        refuseWith(name, tr("The project is still open in the other program, or was not closed properly."),
                   tr("Open it in that program, close it there, and try again."));
    return readFile(path);
}

void refuseForeign(const std::string& name, const std::string& program)
{
    refuseWith(name, say("This is not a project of {program}.", fmt::arg("program", program)),
               tr("Choose the project that the other program made."));
}

}
