// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/recorder.h"

#include "store/log/passages.h"
#include "store/rows/table_columns.h"

#include <sqlite3.h>

#include <cstring>
#include <utility>

namespace rd::store
{

namespace
{

std::string bytesOf(sqlite3_value* value)
{
    const auto* data = static_cast<const char*>(sqlite3_value_blob(value));
    return data == nullptr ? std::string()
                           : std::string(data, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

CellValue valueOf(sqlite3_value* value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return bytesOf(value);
    case SQLITE_BLOB: {
        Uuid id;
        const std::string bytes = bytesOf(value);
        if (bytes.size() == id.bytes.size()) std::memcpy(id.bytes.data(), bytes.data(), bytes.size());
        return id;
    }
    default:
        return std::monostate{};
    }
}

/// Walks a changeset of SQLite's session extension.
class Changeset
{
public:
    explicit Changeset(std::string_view bytes)
    {
        // The interface takes what it only reads without const.
        sqlite3changeset_start(&m_walk, static_cast<int>(bytes.size()), const_cast<char*>(bytes.data()));
    }
    Changeset(const Changeset&) = delete;
    Changeset& operator=(const Changeset&) = delete;
    ~Changeset() { sqlite3changeset_finalize(m_walk); }

    bool next() { return sqlite3changeset_next(m_walk) == SQLITE_ROW; }

    [[nodiscard]] RowWrite current() const
    {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(m_walk, &table, &columns, &operation, &indirect);
        RowWrite write;
        write.table = table;
        write.made = operation == SQLITE_INSERT;
        write.row = std::get<Uuid>(valueOf(write.made ? after(0) : before(0)));
        if (write.made)
            for (int i = 0; i < columns; ++i) write.values.push_back(valueOf(after(i)));
        else
            appendCells(write, columns);
        return write;
    }

private:
    void appendCells(RowWrite& write, int columns) const
    {
        const TableColumns* table = trackedTable(write.table);
        for (int i = 1; i < columns && table != nullptr; ++i) {
            sqlite3_value* now = after(i);
            if (now == nullptr) continue;
            write.cells.push_back(
                {table->columns[static_cast<std::size_t>(i)].name, valueOf(before(i)), valueOf(now), {}, {}});
        }
    }
    [[nodiscard]] sqlite3_value* before(int column) const
    {
        sqlite3_value* value = nullptr;
        sqlite3changeset_old(m_walk, column, &value);
        return value;
    }
    [[nodiscard]] sqlite3_value* after(int column) const
    {
        sqlite3_value* value = nullptr;
        sqlite3changeset_new(m_walk, column, &value);
        return value;
    }

    sqlite3_changeset_iter* m_walk = nullptr;
};

}

Recorder::Recorder(Database& database) : m_database(database)
{
    database.demand(sqlite3session_create(database.handle(), "main", &m_session));
    for (const TableColumns& table : trackedTables())
        database.demand(sqlite3session_attach(m_session, table.name.c_str()));
}

Recorder::~Recorder()
{
    if (m_session != nullptr) sqlite3session_delete(m_session);
}

void Recorder::finish(const std::function<void(RowWrite)>& take)
{
    int size = 0;
    void* data = nullptr;
    m_database.demand(sqlite3session_changeset(m_session, &size, &data));
    const std::unique_ptr<void, decltype(&sqlite3_free)> owned(data, &sqlite3_free);
    sqlite3session_delete(std::exchange(m_session, nullptr));
    if (size == 0) return;
    Changeset walk(std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size)));
    while (walk.next()) {
        RowWrite write = walk.current();
        if (!write.made) completePassage(m_database, write);
        take(std::move(write));
    }
}

Recorder::Recorded Recorder::finish(const Stamp& stamp, const std::map<CellName, Uuid>& owners)
{
    Recorded recorded;
    finish([&](RowWrite write) {
        stampCells(write, stamp, owners);
        recorded.body += lineOf(write);
        recorded.rows.emplace_back(std::move(write.table), write.row);
    });
    return recorded;
}

void Recorder::stampCells(RowWrite& write, const Stamp& stamp, const std::map<CellName, Uuid>& owners)
{
    for (CellWrite& cell : write.cells) {
        cell.ownerBefore = ownerOf(m_database, write.table, write.row, cell.column);
        const auto given = owners.find({write.table, write.row, cell.column});
        cell.ownerAfter = given == owners.end() ? stamp.change : given->second;
        stampCell(m_database, write.table, write.row, cell.column, {stamp.hlc, cell.ownerAfter});
    }
}

}
