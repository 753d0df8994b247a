// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/went_back.h"

#include "store/log/bringing_back.h"
#include "store/log/cells.h"
#include "store/log/change_log.h"
#include "store/log/joint_cells.h"
#include "store/log/written_since.h"
#include "store/rows/table_columns.h"

#include <algorithm>

namespace rd::store
{

namespace
{

bool isReference(const Column& column)
{
    return column.type == ColumnType::id && column.name != "id";
}

bool isReference(const std::string& table, const std::string& column)
{
    const TableColumns* columns = trackedTable(table);
    const int place = columns == nullptr ? -1 : columns->find(column);
    return place >= 0 && isReference(columns->columns[static_cast<std::size_t>(place)]);
}

bool isJointWithReference(const std::string& table, const std::string& column)
{
    if (!isJoint(table, column)) return false;
    const auto columns = columnsOfValue(table, column);
    return std::any_of(columns.begin(), columns.end(),
                       [&](const std::string& one) { return isReference(table, one); });
}

}

void WentBack::note(const std::string& table, const Uuid& row, const CellWrite& cell)
{
    const bool removes = cell.column == removedColumn && cell.before == isRemoved;
    const bool refers = isReference(table, cell.column);
    if (!removes && !refers && !isJointWithReference(table, cell.column)) return;
    CellValue now = readCell(m_database, table, row, cell.column);
    if (!removes && !refers) {
        m_rows[{table, row}].joint.emplace_back(cell.column, std::move(now));
        return;
    }
    if (now == cell.before) return;
    Row& noted = m_rows[{table, row}];
    noted.gone = noted.gone || removes;
    noted.cells.emplace_back(cell.column, std::move(now));
}

const std::set<WentBack::RowName>& WentBack::writtenSince()
{
    if (m_writtenSince) return *m_writtenSince;
    m_writtenSince.emplace();
    for (const ChangeId id : standingSince(m_database, m_change, m_undone))
        readBodyWithoutValues(changeBody(m_database, id), [&](const RowWrite& write) {
            if (!write.noted) m_writtenSince->emplace(write.table, write.row);
        });
    return *m_writtenSince;
}

/// What the row refers to, or does when it stays as it was.
std::set<Uuid> WentBack::referredToBy(const RowName& name)
{
    const auto& [table, row] = name;
    std::set<Uuid> ids;
    const auto noted = m_rows.find(name);
    for (const Column& column : trackedTable(table)->columns) {
        if (!isReference(column)) continue;
        CellValue value = readCell(m_database, table, row, column.name);
        if (noted != m_rows.end())
            for (const auto& [changed, was] : noted->second.cells)
                if (changed == column.name) value = was;
        if (const Uuid* id = std::get_if<Uuid>(&value)) ids.insert(*id);
    }
    return ids;
}

/// What it has to be there for: gone, all that it refers to; else only what it referred to in the cells that
/// went back.
std::set<Uuid> WentBack::belongsTo(const RowName& name, const Row& row)
{
    if (row.gone) return referredToBy(name);
    std::set<Uuid> ids;
    for (const auto& [column, was] : row.cells)
        if (const Uuid* id = std::get_if<Uuid>(&was)) ids.insert(*id);
    return ids;
}

/// Rows that are gone, and were rewritten since or are referred to by what is there.
std::set<WentBack::RowName> WentBack::used(const std::set<RowName>& left)
{
    std::map<Uuid, RowName> gone;
    for (const auto& [name, row] : m_rows)
        if (row.gone) gone.emplace(name.second, name);
    std::set<RowName> used;
    if (gone.empty()) return used;
    const auto look = [&](const RowName& name) {
        const auto& [table, row] = name;
        const TableColumns* columns = trackedTable(table);
        if (columns == nullptr || columns->find(removedColumn) < 0) return;
        if (gone.contains(row)) used.insert(name);
        if (readCell(m_database, table, row, removedColumn) == isRemoved) return;
        for (const Uuid& id : referredToBy(name))
            if (const auto found = gone.find(id); found != gone.end()) used.insert(found->second);
    };
    std::for_each(writtenSince().begin(), writtenSince().end(), look);
    std::for_each(left.begin(), left.end(), look);
    return used;
}

std::set<WentBack::RowName> WentBack::withWhatBelongs(const std::set<RowName>& used)
{
    std::multimap<Uuid, RowName> referring;
    std::map<Uuid, RowName> named;
    for (const auto& [name, row] : m_rows) {
        named.emplace(name.second, name);
        for (const Uuid& id : belongsTo(name, row)) referring.emplace(id, name);
    }
    std::set<RowName> all = used;
    std::vector<RowName> open(used.begin(), used.end());
    const auto add = [&](const RowName& name) {
        if (all.insert(name).second) open.push_back(name);
    };
    while (!open.empty()) {
        const RowName name = open.back();
        open.pop_back();
        const auto [first, last] = referring.equal_range(name.second);
        for (auto at = first; at != last; ++at) add(at->second);
        for (const Uuid& id : referredToBy(name))
            if (const auto found = named.find(id); found != named.end() && m_rows.at(found->second).gone)
                add(found->second);
    }
    return all;
}

/// With a reference all that is joint with it: half of a place would be nobody's, and could not go later.
WentBack::Cells WentBack::stayingCells(const std::string& table, const Row& row)
{
    std::set<std::string> values;
    for (const auto& [column, was] : row.cells) values.insert(valueOfColumn(table, column));
    Cells cells = row.cells;
    for (const auto& cell : row.joint)
        if (values.contains(valueOfColumn(table, cell.first))) cells.push_back(cell);
    return cells;
}

WentBack::Kept WentBack::putBack(const RowName& name)
{
    Kept kept{name, {}, false};
    const auto noted = m_rows.find(name);
    if (noted == m_rows.end()) return kept;
    for (const auto& [column, was] : stayingCells(name.first, noted->second)) {
        writeCell(m_database, name.first, name.second, column, was);
        kept.columns.push_back(column);
    }
    m_rows.erase(noted);
    return kept;
}

std::vector<WentBack::Kept> WentBack::keepUsed(const std::set<RowName>& left)
{
    std::vector<Kept> kept;
    const std::set<RowName> inUse = used(left);
    if (inUse.empty()) return kept;
    for (const RowName& name : withWhatBelongs(inUse)) {
        kept.push_back(putBack(name));
        kept.back().used = inUse.contains(name);
    }
    return kept;
}

}
