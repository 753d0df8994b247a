// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/log_of_copies.h"

#include "store/rows/table_columns.h"

#include <algorithm>

namespace rd::store
{

namespace
{

bool isIn(const std::vector<std::set<ChangeId>>& copies, ChangeId id)
{
    return std::any_of(copies.begin(), copies.end(), [&](const auto& copy) { return copy.contains(id); });
}

}

const CellTold* lastOf(const RowTold& row, const std::string& column)
{
    const auto cells = row.cells.find(column);
    return cells == row.cells.end() ? nullptr : lastOf(cells->second, [](const CellTold&) { return true; });
}

LogOfCopies::LogOfCopies(Database& database, const Copies& copies)
    : m_database(database), m_has(copies.has), m_knows(copies.knows)
{
    eachChange(database, [&](const ChangeRow& change) {
        m_places.emplace(change.id, m_changes.size());
        m_changes.push_back(change);
    });
}

std::optional<std::size_t> LogOfCopies::placeOf(ChangeId id) const
{
    const auto place = m_places.find(id);
    return place == m_places.end() ? std::nullopt : std::optional(place->second);
}

bool LogOfCopies::isKnownToAll(ChangeId id) const
{
    return std::all_of(m_knows.begin(), m_knows.end(), [&](const auto& copy) { return copy.contains(id); });
}

bool LogOfCopies::isKnownToSome(ChangeId id) const
{
    return isIn(m_knows, id);
}

bool LogOfCopies::isInSome(ChangeId id) const
{
    return isIn(m_has, id);
}

bool LogOfCopies::knows(std::size_t copy, std::size_t change) const
{
    const ChangeId id = m_changes[change].id;
    if (m_knows[copy].contains(id)) return true;
    return m_has[copy].contains(id) && !isKnownToSome(id);
}

std::size_t LogOfCopies::firstWith(const CellTold& one, const CellTold& without) const
{
    std::size_t copy = 0;
    while (copy < copies() && (!knows(copy, one.change) || knows(copy, without.change))) ++copy;
    return copy;
}

std::size_t LogOfCopies::doneIn(std::size_t change) const
{
    std::size_t at = change;
    for (std::size_t steps = 0; m_changes[at].reverts && steps < m_changes.size(); ++steps) {
        const auto of = placeOf(m_changes[at].reverts);
        if (!of) break;
        at = *of;
    }
    return at;
}

CellValue LogOfCopies::valueIn(std::size_t copy, const std::string& table, const RowTold& row,
                               const std::string& column, const Stamp* until) const
{
    const auto cells = row.cells.find(column);
    if (cells != row.cells.end()) {
        const CellTold* cell = lastOf(cells->second, [&](const CellTold& one) {
            return knows(copy, one.change) && (until == nullptr || one.stamp <= *until);
        });
        if (cell != nullptr) return cell->value;
    }
    const auto place = static_cast<std::size_t>(trackedTable(table)->find(column));
    return place < row.made.size() ? row.made[place] : CellValue{};
}

std::map<RowName, RowTold> LogOfCopies::tellings(const std::set<RowName>& rows, const Counts& counts) const
{
    std::map<RowName, RowTold> all;
    const std::set<Uuid> ids = idsOf(rows);
    for (std::size_t place = 0; place < m_changes.size() && !ids.empty(); ++place) {
        const ChangeRow& change = m_changes[place];
        if (!isInSome(change.id)) continue; // this merge's own
        readBodyOf(ids, changeBody(m_database, change.id), [&](const RowWrite& write) {
            RowWrite counted = write;
            if (write.noted || !counts(change, counted)) return;
            add(all[{write.table, write.row}], counted, place);
        });
    }
    return all;
}

void LogOfCopies::add(RowTold& row, const RowWrite& write, std::size_t place) const
{
    const std::int64_t hlc = m_changes[place].hlc;
    if (write.made && !row.making) {
        row.made = write.values;
        row.making = CellTold{place, {hlc, m_changes[place].id.uuid}, {}};
    }
    for (const CellWrite& cell : write.cells)
        if (!isAlong(write.table, cell))
            row.cells[cell.column].push_back({place, {hlc, cell.ownerAfter}, cell.after});
}

}
