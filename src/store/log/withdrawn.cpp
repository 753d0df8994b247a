// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/withdrawn.h"

#include "store/log/row_fold.h"
#include "store/rows/table_columns.h"

#include <algorithm>
#include <stdexcept>

namespace rd::store
{

Withdrawn::Withdrawn(Database& database, const PastMerges& past, const Back& besides)
{
    try {
        for (const ChangeRow& undo : past.standingUndos(besides.undos)) m_inOrder.push_back(undo.id);
        m_standing.insert(m_inOrder.begin(), m_inOrder.end());
        for (const auto& [choice, undo] : past.undosOfChoices(besides.undos))
            if (!past.wasBroughtBack(choice) && !besides.choices.contains(choice)) leave(database, choice);
        for (const ChangeId id : besides.later) leave(database, id);
        for (const ChangeId id : besides.late)
            readBodyWithoutValues(changeBody(database, id), [&](const RowWrite& write) {
                for (const CellWrite& cell : write.cells)
                    m_without.insert({write.table, write.row, cell.column});
            });
        const auto reverts = past.reverts();
        std::map<ChangeId, PastMerges::Undone> undone;
        for (const ChangeRow& revert : reverts) {
            if (revert.kind != "undo") continue;
            undone[revert.id] = past.undoneBy(revert);
            if (!m_standing.contains(revert.id)) continue;
            m_undoneMerges.insert(undone[revert.id].merges.begin(), undone[revert.id].merges.end());
            for (const ChangeId id : undone[revert.id].work) m_withdrawnBy[id].push_back(revert.id);
        }
        for (const ChangeRow& revert : reverts) read(database, past, revert);
        readKept(undone);
        for (const ChangeRow& revert : reverts)
            if (revert.kind == "undo") withdraw(database, past, revert.id, undone[revert.id]);
        if (m_withdrawnBy.empty()) return;
        m_givenToOut.emplace(database, past, [this](ChangeId change, const CellName& cell) {
            return isWithdrawnWork(change, cell);
        });
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
}

/// Of one that does not stand any more the cells are to be renewed too, and what was chosen.
void Withdrawn::withdraw(Database& database, const PastMerges& past, ChangeId undo,
                         const PastMerges::Undone& undone)
{
    CameTo& cameTo = m_cameTo[undo];
    for (const ChangeId merge : undone.merges)
        readBodyWithoutValues(changeBody(database, merge), [&](const RowWrite& write) {
            if (write.made) cameTo.made.insert(write.row);
            if (write.made || merge != undone.merges.front()) return;
            for (const CellWrite& cell : write.cells)
                cameTo.cells.insert({write.table, write.row, cell.column});
        });
    for (const ChangeId id : undone.work)
        readBodyWithoutValues(changeBody(database, id), [&](const RowWrite& write) {
            if (write.made || write.noted) return;
            for (const CellWrite& cell : write.cells)
                if (const CellName name{write.table, write.row, cell.column};
                    past.isChoice(id) || isWithdrawn(undo, name))
                    m_without.insert(name);
        });
}

bool Withdrawn::isWithdrawn(ChangeId undo, const CellName& cell) const
{
    if (m_givenBack.at(undo).contains(cell)) return true;
    const CameTo& cameTo = m_cameTo.at(undo);
    return !cameTo.made.contains(std::get<1>(cell)) && !cameTo.cells.contains(cell);
}

bool Withdrawn::isWithdrawnWork(ChangeId change, const CellName& cell) const
{
    const auto undos = m_withdrawnBy.find(change);
    return undos != m_withdrawnBy.end() &&
           std::any_of(undos->second.begin(), undos->second.end(),
                       [&](ChangeId undo) { return isWithdrawn(undo, cell); });
}

void Withdrawn::read(Database& database, const PastMerges& past, const ChangeRow& revert)
{
    std::set<CellName>& cells = m_givenBack[revert.id];
    const bool stands = m_standing.contains(revert.id);
    const auto isUndone = [this](const Uuid& owner) { return m_undoneMerges.contains(ChangeId{owner}); };
    readBody(changeBody(database, revert.id), [&](const RowWrite& write) {
        for (const CellWrite& cell : write.cells) {
            const CellName name{write.table, write.row, cell.column};
            const bool left = m_leftRows.contains(write.row);
            const bool ofMerge = left ? past.isMerge(cell.ownerBefore) || past.isMerge(cell.ownerAfter)
                                      : isUndone(cell.ownerBefore) || isUndone(cell.ownerAfter);
            if ((!stands && !left) || !ofMerge) cells.insert(name);
            if (stands) m_says[revert.id][name] = cell.ownerAfter;
        }
    });
}

/// What an earlier undo had left in a cell, because what is undone by then used it, does not count either. A
/// later undo says of its cells whose they are.
void Withdrawn::readKept(const std::map<ChangeId, PastMerges::Undone>& undone)
{
    for (std::size_t i = 0; i < m_inOrder.size(); ++i)
        for (const auto& [cell, owner] : m_says[m_inOrder[i]])
            for (std::size_t earlier = 0; earlier < i; ++earlier)
                if (!undone.at(m_inOrder[earlier]).work.contains(ChangeId{owner}))
                    m_givenBack[m_inOrder[earlier]].insert(cell);
}

void Withdrawn::leave(Database& database, ChangeId choice)
{
    std::set<CellName>& cells = m_left[choice];
    readBodyWithoutValues(changeBody(database, choice), [&](const RowWrite& write) {
        if (write.made) m_leftRows.insert(write.row);
        for (const CellWrite& cell : write.cells) cells.insert({write.table, write.row, cell.column});
    });
}

void Withdrawn::takeOut(ChangeId change, RowWrite& write) const
{
    if (write.made || write.noted || !touches(change)) return;
    if (m_left.contains(change)) return write.cells.clear();
    if (m_givenToOut) m_givenToOut->takeOut(change, write);
    std::erase_if(write.cells, [&](const CellWrite& cell) {
        const CellName name{write.table, write.row, cell.column};
        if (isRevert(change) && m_givenBack.at(change).contains(name)) return true;
        return isWithdrawnWork(change, name);
    });
}

std::map<CellName, Uuid> Withdrawn::renew(Database& database) const
{
    std::set<CellName> cells;
    for (const auto& [revert, given] : m_givenBack) cells.insert(given.begin(), given.end());
    cells.insert(m_without.begin(), m_without.end());
    for (const auto& [choice, written] : m_left) cells.insert(written.begin(), written.end());
    if (cells.empty()) return {};
    std::set<Uuid> rows;
    for (const auto& [table, row, column] : cells) rows.insert(row);
    const auto folded = foldedRows(database, rows, [this](const ChangeRow& change, RowWrite& write) {
        takeOut(change.id, write);
        return true;
    });
    std::map<CellName, Uuid> owners;
    for (const CellName& name : cells) {
        const auto& [table, row, column] = name;
        const auto told = folded.find({table, row});
        if (told == folded.end()) continue;
        const auto place = static_cast<std::size_t>(trackedTable(table)->find(column));
        if (place >= told->second.values.size()) continue;
        const Stamp stamp = place < told->second.stamps.size() ? told->second.stamps[place] : Stamp{};
        const Stamp before = stampOf(database, table, row, column);
        if (stamp == before) continue;
        owners[name] = before.change;
        writeCell(database, table, row, column, told->second.values[place]);
        stampCell(database, table, row, column, stamp);
    }
    return owners;
}

}
