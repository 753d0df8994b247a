// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/puller.h"

#include "store/log/settlements.h"
#include "store/rows/table_columns.h"

#include <algorithm>
#include <stdexcept>

namespace rd::store
{

Puller::Puller(Database& database, const std::vector<ChangeRow>& unseen) : m_database(database)
{
    for (const ChangeRow& change : unseen)
        if (!isSettlement(change)) m_unseen.emplace(change.hlc, change);
}

void Puller::count(Fate& fate, const RowWrite& write)
{
    fate.made = fate.made || write.made;
    for (const CellWrite& cell : write.cells) {
        if (cell.column == "deleted")
            fate.deleted = cell.after == CellValue(std::int64_t{1});
        else
            fate.changed = true;
    }
}

Tallies Puller::tallies() const
{
    Tallies tallies;
    for (const auto& [name, fates] : m_fates) {
        Tally tally;
        for (const auto& [row, fate] : fates) {
            if (fate.made && fate.deleted) continue;
            if (fate.made)
                ++tally.made;
            else if (fate.deleted)
                ++tally.deleted;
            else if (fate.changed)
                ++tally.changed;
        }
        if (tally.made + tally.deleted + tally.changed > 0) tallies.emplace(name, tally);
    }
    return tallies;
}

namespace
{

/// The cell, or the passage of which it is a bound.
CellName valueName(const RowWrite& write, const CellWrite& cell)
{
    return {write.table, write.row,
            isBound(write.table, cell.column) ? std::string(passageValue) : cell.column};
}

}

void Puller::take(const ChangeRow& change, std::string_view body)
{
    const bool byPeople = !isSettlement(change);
    readBody(body, [&](const RowWrite& write) {
        if (write.noted) return;
        m_rows.emplace(write.table, write.row);
        if (byPeople) count(m_fates[{change.author, write.table}][write.row], write);
        if (write.made) return make(write);
        if (byPeople)
            for (const CellWrite& cell : write.cells) noteClash(change, write, cell);
        for (const CellWrite& cell : write.cells) takeCell(change, write, cell);
    });
}

void Puller::tellBack(const ChangeRow& change, std::string_view body)
{
    if (isSettlement(change)) return;
    readBodyWithoutValues(body, [&](const RowWrite& write) {
        if (write.noted) return;
        m_rows.emplace(write.table, write.row);
        count(m_fates[{change.author, write.table}][write.row], write);
        if (write.made) return;
        for (const CellWrite& cell : write.cells) {
            const auto known = m_clashes.find(valueName(write, cell));
            if (known != m_clashes.end() && !known->second.back) continue; // it wrote there again since
            noteClash(change, write, cell);
            const auto noted = m_clashes.find(valueName(write, cell));
            if (noted != m_clashes.end()) noted->second.back = true;
        }
    });
}

void Puller::make(const RowWrite& write)
{
    if (write.values.empty() || write.values.front() != CellValue(write.row))
        throw std::runtime_error("a row under another id");
    if (insertRow(m_database, write.table, write.values)) return;
    const TableColumns& table = *trackedTable(write.table);
    std::vector<CellValue> here{write.row};
    for (std::size_t i = 1; i < table.columns.size(); ++i)
        here.push_back(readCell(m_database, write.table, write.row, table.columns[i].name));
    for (const std::vector<std::size_t>& places : valuesIn(table)) {
        const bool written = std::any_of(places.begin(), places.end(), [&](std::size_t i) {
            return stampOf(m_database, write.table, write.row, table.columns[i].name).hlc != 0;
        });
        if (written || !standsOver(places, write.values, here)) continue;
        for (const std::size_t i : places)
            writeCell(m_database, write.table, write.row, table.columns[i].name, write.values[i]);
    }
}

void Puller::takeCell(const ChangeRow& change, const RowWrite& write, const CellWrite& cell)
{
    const Stamp here = stampOf(m_database, write.table, write.row, cell.column);
    const Stamp there{change.hlc, cell.ownerAfter};
    const CellName name{write.table, write.row, cell.column};
    m_owners.try_emplace(name, here.change);
    if (there < here) return;
    writeCell(m_database, write.table, write.row, cell.column, cell.after);
    stampCell(m_database, write.table, write.row, cell.column, there);
}

/// The first write finds what stood here; later ones of the other copy are what it came to there. Bounds are
/// noted together, before any of them is taken.
void Puller::noteClash(const ChangeRow& change, const RowWrite& write, const CellWrite& cell)
{
    const CellName name = valueName(write, cell);
    const auto known = m_clashes.find(name);
    if (known != m_clashes.end()) {
        known->second.there[cell.column] = cell.after;
        known->second.thereBy = change;
        return;
    }
    const auto mine = m_unseen.find(stampOf(m_database, write.table, write.row, cell.column).hlc);
    if (mine == m_unseen.end()) return;
    CellClash clash;
    clash.cell = name;
    clash.here = readCells(m_database, write.table, write.row, columnsOfValue(write.table, cell.column));
    clash.there = clash.here;
    clash.there[cell.column] = cell.after;
    clash.hereBy = mine->second;
    clash.thereBy = change;
    if (isBound(write.table, cell.column)) clash.text = textOf(m_database, write.table, write.row);
    m_clashes.emplace(name, std::move(clash));
}

namespace
{

std::vector<std::string> columnsIn(const Cells& cells)
{
    std::vector<std::string> columns;
    for (const auto& [column, value] : cells) columns.push_back(column);
    return columns;
}

}

std::vector<CellClash> Puller::clashes() const
{
    std::vector<CellClash> result;
    for (const auto& [name, clash] : m_clashes) {
        if (clash.here == clash.there) continue;
        result.push_back(clash);
        if (clash.back) {
            result.back().thereStands =
                std::pair(clash.hereBy.hlc, clash.hereBy.id) < std::pair(clash.thereBy.hlc, clash.thereBy.id);
            continue;
        }
        result.back().thereStands = readCells(m_database, std::get<0>(name), std::get<1>(name),
                                              columnsIn(clash.there)) == clash.there;
    }
    return result;
}

}
