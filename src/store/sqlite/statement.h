// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/database.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rd::store
{

/// One prepared statement. Values are bound by place from 1, columns read by place from 0, as SQLite counts.
/// Bound text must live until the next step().
class Statement
{
public:
    Statement(const Database& database, const std::string& sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    Statement& bind(int place, std::int64_t value);
    Statement& bind(int place, double value);
    Statement& bind(int place, std::string_view text);
    Statement& bind(int place, const Uuid& id);
    /// The id has to stay where it is until the statement has run, as text and blobs have to.
    Statement& bindKept(int place, const Uuid& id);
    Statement& bindBlob(int place, std::string_view bytes);
    Statement& bindNull(int place);
    /// The value of a column of another statement's row, whatever its type.
    Statement& bindFrom(int place, const Statement& from, int column);

    /// True when there is a row; false at the end.
    bool step();
    void run() { step(); }
    /// As new, without values.
    void restart();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::string blob(int column) const;
    [[nodiscard]] Uuid id(int column) const; ///< Null for a column that is NULL or no 16 bytes.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] sqlite3_stmt* handle() const { return m_statement; }

private:
    const Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
};

}
