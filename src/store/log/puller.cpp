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

namespace
{

void count(Tally& tally, const RowWrite& write)
{
    const bool deleted = std::any_of(write.cells.begin(), write.cells.end(), [](const CellWrite& cell) {
        return cell.column == "deleted" && cell.after == CellValue(std::int64_t{1});
    });
    ++(write.made ? tally.made : deleted ? tally.deleted : tally.changed);
}

}

void Puller::take(const ChangeRow& change, std::string_view body)
{
    const bool byPeople = !isSettlement(change);
    readBody(body, [&](const RowWrite& write) {
        if (write.noted) return;
        m_rows.emplace(write.table, write.row);
        if (byPeople) count(m_tallies[{change.author, write.table}], write);
        if (write.made) return make(write);
        for (const CellWrite& cell : write.cells) takeCell(change, write, cell);
    });
}

void Puller::make(const RowWrite& write)
{
    if (write.values.empty() || write.values.front() != CellValue(write.row))
        throw std::runtime_error("a row under another id");
    if (insertRow(m_database, write.table, write.values)) return;
    const TableColumns& table = *trackedTable(write.table);
    for (std::size_t i = 1; i < write.values.size(); ++i) {
        const std::string& column = table.columns[i].name;
        if (stampOf(m_database, write.table, write.row, column).hlc != 0) continue;
        if (standsOver(write.values[i], readCell(m_database, write.table, write.row, column)))
            writeCell(m_database, write.table, write.row, column, write.values[i]);
    }
}

void Puller::takeCell(const ChangeRow& change, const RowWrite& write, const CellWrite& cell)
{
    const Stamp here = stampOf(m_database, write.table, write.row, cell.column);
    const Stamp there{change.hlc, cell.ownerAfter};
    const CellName name{write.table, write.row, cell.column};
    m_owners.try_emplace(name, here.change);
    if (!isSettlement(change)) noteClash(change, name, cell, here);
    if (there < here) return;
    writeCell(m_database, write.table, write.row, cell.column, cell.after);
    stampCell(m_database, write.table, write.row, cell.column, there);
}

/// The first write finds what stood here; later ones of the other copy are what it came to there.
void Puller::noteClash(const ChangeRow& change, const CellName& name, const CellWrite& cell,
                       const Stamp& here)
{
    const auto known = m_clashes.find(name);
    if (known != m_clashes.end()) {
        known->second.there = cell.after;
        known->second.thereBy = change;
        return;
    }
    const auto mine = m_unseen.find(here.hlc);
    if (mine == m_unseen.end()) return;
    CellClash clash{name, readCell(m_database, std::get<0>(name), std::get<1>(name), std::get<2>(name)),
                    cell.after, mine->second, change};
    m_clashes.emplace(name, std::move(clash));
}

std::vector<CellClash> Puller::clashes() const
{
    std::vector<CellClash> result;
    for (const auto& [name, clash] : m_clashes) {
        if (clash.here == clash.there) continue;
        result.push_back(clash);
        const auto& [table, row, column] = name;
        result.back().thereStands = readCell(m_database, table, row, column) == clash.there;
    }
    return result;
}

}
