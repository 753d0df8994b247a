// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/statement.h"

#include <sqlite3.h>

#include <cstring>

namespace rd::store
{

Statement::Statement(const Database& database, const std::string& sql) : m_database(database)
{
    database.demand(sqlite3_prepare_v3(database.handle(), sql.c_str(), static_cast<int>(sql.size()) + 1,
                                       SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int place, std::int64_t value)
{
    m_database.demand(sqlite3_bind_int64(m_statement, place, value));
    return *this;
}

Statement& Statement::bind(int place, double value)
{
    m_database.demand(sqlite3_bind_double(m_statement, place, value));
    return *this;
}

Statement& Statement::bind(int place, std::string_view text)
{
    const char* data = text.data() == nullptr ? "" : text.data();
    m_database.demand(sqlite3_bind_text64(m_statement, place, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int place, const Uuid& id)
{
    m_database.demand(sqlite3_bind_blob(m_statement, place, id.bytes.data(), 16, SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindKept(int place, const Uuid& id)
{
    m_database.demand(sqlite3_bind_blob(m_statement, place, id.bytes.data(), 16, SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindBlob(int place, std::string_view bytes)
{
    const char* data = bytes.data() == nullptr ? "" : bytes.data();
    m_database.demand(sqlite3_bind_blob64(m_statement, place, data, bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindNull(int place)
{
    m_database.demand(sqlite3_bind_null(m_statement, place));
    return *this;
}

Statement& Statement::bindFrom(int place, const Statement& from, int column)
{
    m_database.demand(sqlite3_bind_value(m_statement, place, sqlite3_column_value(from.m_statement, column)));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    try {
        m_database.demand(code);
    } catch (...) {
        sqlite3_reset(m_statement);
        throw;
    }
    return false;
}

void Statement::restart()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data == nullptr
               ? std::string()
               : std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

std::string Statement::blob(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return data == nullptr
               ? std::string()
               : std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

Uuid Statement::id(int column) const
{
    Uuid id;
    const void* data = sqlite3_column_blob(m_statement, column);
    if (data != nullptr && sqlite3_column_bytes(m_statement, column) == 16)
        std::memcpy(id.bytes.data(), data, id.bytes.size());
    return id;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

}
