// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/recorder.h"

#include "store/log/changed_owners.h"
#include "store/log/joint_cells.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <string_view>

namespace rd::store
{

namespace
{

std::string_view bytesOf(sqlite3_value* value)
{
    const auto* data = static_cast<const char*>(sqlite3_value_blob(value));
    return data == nullptr ? std::string_view()
                           : std::string_view(data, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

CellValue valueOf(sqlite3_value* value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return std::string(bytesOf(value));
    case SQLITE_BLOB: {
        Uuid id;
        const std::string_view bytes = bytesOf(value);
        if (bytes.size() == id.bytes.size()) std::memcpy(id.bytes.data(), bytes.data(), bytes.size());
        return id;
    }
    default:
        return std::monostate{};
    }
}

bool areSame(sqlite3_value* a, sqlite3_value* b)
{
    const int type = sqlite3_value_type(a);
    if (type != sqlite3_value_type(b)) return false;
    if (type == SQLITE_INTEGER) return sqlite3_value_int64(a) == sqlite3_value_int64(b);
    return type == SQLITE_TEXT || type == SQLITE_BLOB ? bytesOf(a) == bytesOf(b) : valueOf(a) == valueOf(b);
}

CellValue valueAt(const Statement& row, std::size_t column)
{
    return valueOf(sqlite3_column_value(row.handle(), static_cast<int>(column)));
}

std::string selectFrom(const TableColumns& table, const char* which)
{
    return "SELECT " + columnList(table) + " FROM " + table.name + which;
}

}

Recorder::Recorder(Database& database) : m_database(database), m_watched(trackedTables().size())
{
    m_outer = static_cast<Recorder*>(sqlite3_preupdate_hook(database.handle(), told, this));
}

Recorder::~Recorder()
{
    end();
}

void Recorder::end()
{
    if (!m_watching) return;
    m_watching = false;
    sqlite3_preupdate_hook(m_database.handle(), m_outer == nullptr ? nullptr : told, m_outer);
}

void Recorder::told(void* innermost, sqlite3* database, int operation, const char* schema, const char* table,
                    long long rowBefore, long long rowAfter)
{
    if (std::string_view(schema) != "main") return;
    for (auto* one = static_cast<Recorder*>(innermost); one != nullptr; one = one->m_outer) {
        try {
            one->note(database, operation, table, rowBefore, rowAfter);
        } catch (const std::bad_alloc&) {
            one->m_failed = true;
        }
    }
}

void Recorder::note(sqlite3* database, int operation, const char* table, std::int64_t rowBefore,
                    std::int64_t rowAfter)
{
    const int index = trackedIndex(table);
    if (index < 0) return;
    Watched& watched = m_watched[static_cast<std::size_t>(index)];
    if (operation == SQLITE_INSERT) watched.firstMade = std::min(watched.firstMade, rowAfter);
    if (operation != SQLITE_UPDATE || rowBefore >= watched.firstMade) return;
    noteCells(database, watched.before[rowBefore]);
}

/// Of each cell what stood there first.
void Recorder::noteCells(sqlite3* database, Before& before)
{
    const int count = sqlite3_preupdate_count(database);
    for (int i = 1; i < count; ++i) {
        sqlite3_value* was = nullptr;
        sqlite3_value* is = nullptr;
        sqlite3_preupdate_old(database, i, &was);
        sqlite3_preupdate_new(database, i, &is);
        if (was == nullptr || is == nullptr || areSame(was, is)) continue;
        const auto column = static_cast<std::size_t>(i);
        const bool known =
            std::any_of(before.begin(), before.end(), [&](const auto& cell) { return cell.first == column; });
        if (!known) before.emplace_back(column, valueOf(was));
    }
}

void Recorder::finish(const std::function<void(RowWrite&)>& take)
{
    end();
    if (m_failed) throw std::bad_alloc();
    for (std::size_t table = 0; table < m_watched.size(); ++table) {
        giveWritten(table, take);
        giveMade(table, take);
    }
}

void Recorder::giveWritten(std::size_t table, const std::function<void(RowWrite&)>& take)
{
    const TableColumns& known = trackedTables()[table];
    const std::string select = selectFrom(known, " WHERE rowid = ?");
    RowWrite write;
    write.table = known.name;
    for (auto& [number, before] : m_watched[table].before) {
        Statement& row = m_database.cached(select);
        if (!row.bind(1, number).step()) continue;
        write.row = row.id(0);
        write.cells.clear();
        std::sort(before.begin(), before.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        for (auto& [column, was] : before)
            if (CellValue is = valueAt(row, column); is != was)
                write.cells.push_back({known.columns[column].name, std::move(was), std::move(is), {}, {}});
        row.restart();
        if (write.cells.empty()) continue;
        completeJoint(m_database, write);
        take(write);
    }
}

void Recorder::giveMade(std::size_t table, const std::function<void(RowWrite&)>& take)
{
    const std::int64_t first = m_watched[table].firstMade;
    if (first == Watched{}.firstMade) return;
    const TableColumns& known = trackedTables()[table];
    RowWrite write;
    write.table = known.name;
    write.made = true;
    Statement rows(m_database, selectFrom(known, " WHERE rowid >= ? ORDER BY rowid"));
    rows.bind(1, first);
    while (rows.step()) {
        write.row = rows.id(0);
        write.values.clear();
        write.cells.clear();
        for (std::size_t i = 0; i < known.columns.size(); ++i) write.values.push_back(valueAt(rows, i));
        take(write);
    }
}

void Recorder::record(RowWrite& write, const Stamp& stamp, const std::map<CellName, Uuid>& owners,
                      BodyPacker& body, Recorded& recorded)
{
    stampCells(write, stamp, owners);
    body.add(lineOf(write));
    recorded.rows.emplace_back(write.table, write.row);
}

Recorder::Recorded Recorder::finish(const Stamp& stamp, const std::map<CellName, Uuid>& owners)
{
    Recorded recorded;
    BodyPacker body;
    finish([&](RowWrite& write) { record(write, stamp, owners, body, recorded); });
    recorded.body = body.finish();
    return recorded;
}

Recorder::Recorded Recorder::finishGivingBack(const Stamp& stamp, const std::map<CellName, Uuid>& owners,
                                              const std::map<CellName, Uuid>& stays)
{
    Recorded recorded;
    BodyPacker body;
    std::map<CellName, Uuid> all = owners;
    all.insert(stays.begin(), stays.end());
    std::map<CellName, Owners> others;
    for (const auto& [name, owner] : all)
        if (const Uuid before = ownerOf(m_database, name); before != owner || !owners.contains(name))
            others[name] = {before, owner};
    finish([&](RowWrite& write) {
        for (const CellWrite& cell : write.cells) others.erase({write.table, write.row, cell.column});
        record(write, stamp, all, body, recorded);
    });
    for (RowWrite& write : writesOfOwners(m_database, others)) record(write, stamp, all, body, recorded);
    recorded.body = body.finish();
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
