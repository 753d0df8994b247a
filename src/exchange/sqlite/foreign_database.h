// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace rd::exchange
{

/// One row of another program's table. Columns are counted as they were asked for; what has another type than
/// was hoped is read as well as it can be.
class ForeignRow
{
public:
    explicit ForeignRow(sqlite3_stmt* statement) : m_statement(statement) {}

    /// Valid UTF-8: bytes that are none are read as windows-1252. Empty for NULL.
    [[nodiscard]] std::string text(int column) const;
    /// Nothing for NULL, for text that is no number, and for a number that is not whole.
    [[nodiscard]] std::optional<std::int64_t> number(int column) const;

private:
    sqlite3_stmt* m_statement;
};

/// Another program's SQLite file. It is read into memory and opened there, to be read only, so that the file
/// cannot be changed and nothing is written beside it. Its content is not trusted: only plain tables are
/// read, values and work are limited. For one thread.
class ForeignDatabase
{
public:
    /// `name` is what refusals call the file. Throws Refusal when the bytes are no SQLite file.
    ForeignDatabase(std::string bytes, std::string name);
    ~ForeignDatabase();
    ForeignDatabase(const ForeignDatabase&) = delete;
    ForeignDatabase& operator=(const ForeignDatabase&) = delete;

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] bool has(const std::string& table) const;
    /// Calls `take` with every row; a column that the table lacks is NULL, and so is a table that the file
    /// lacks without rows. Throws Refusal when the file is damaged or holds more than can be read.
    void each(const std::string& table, const std::vector<std::string>& columns,
              const std::function<void(const ForeignRow&)>& take);
    /// How many rows the table has; 0 where there is none.
    [[nodiscard]] std::int64_t count(const std::string& table);

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    [[nodiscard]] std::vector<std::string> columnsOf(const std::string& table) const;
    [[noreturn]] void refuse(int code) const;

    std::string m_name;
    std::string m_bytes; ///< The database lies in them.
    std::unique_ptr<sqlite3, Close> m_database;
    std::uint64_t m_read = 0; ///< Bytes of rows so far.
    int m_work = 0;           ///< Millions of steps so far.
};

/// The bytes of such a file. Throws Refusal when it cannot be read, is larger than 512 MiB, or when another
/// program has written to the file beside it (`-wal`) what is not in it yet.
std::string readForeignFile(const std::filesystem::path& path);

/// The file is none of that program.
[[noreturn]] void refuseForeign(const std::string& name, const std::string& program);

}
