// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/row_reverter.h"

#include "store/log/change_log.h"
#include "store/log/joint_cells.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rd::store
{

RowReverter::RowReverter(Database& database, ChangeId change, OverUndone overUndone)
    : m_database(database), m_change(change), m_overUndone(std::move(overUndone)),
      m_wentBack(database, change, {})
{
}

RowReverter::RowReverter(Database& database, ChangeId change, OfMerge ofMerge)
    : m_database(database), m_change(change), m_ofMerge(std::move(ofMerge)),
      m_wentBack(database, change, m_ofMerge->work)
{
}

void RowReverter::take(const RowWrite& write)
{
    if (!write.made) return revertCells(write);
    const TableColumns* table = trackedTable(write.table);
    if (table != nullptr && table->find("deleted") >= 0) takeMade(write);
}

/// What had come in with a merge and was removed by another since is gone by the undo too, as what removed it
/// may be taken back itself.
void RowReverter::takeMade(const RowWrite& write)
{
    const Made made{write.table, write.row, wholeOf(write)};
    if (!isAsMade(write)) {
        const bool isOfMerge = m_ofMerge && isGone(write);
        if (isOfMerge && !m_ofMerge->again) mark(made, true);
        if (!isOfMerge) m_reverted.left.emplace(write.table, write.row);
        return;
    }
    if (isGone(write)) return;
    mark(made, true);
    const bool written = m_ofMerge && m_ofMerge->written.contains({write.table, write.row});
    if (written || write.table != "coding" || isReferredTo(write.row)) m_made.push_back(made);
}

bool RowReverter::keepWhatIsUsed()
{
    bool kept = false;
    for (bool again = true; again;) {
        const bool made = keepMade();
        again = keepGoneAgain();
        kept = kept || made || again;
    }
    return kept;
}

bool RowReverter::keepMade()
{
    bool any = false;
    for (bool again = !m_made.empty(); again;) {
        const std::set<Uuid> used = idsInUse();
        const auto goes = [&](const Made& made) {
            return !used.contains(made.row) &&
                   !(m_ofMerge && m_ofMerge->written.contains({made.table, made.row}));
        };
        const auto kept = std::partition(m_made.begin(), m_made.end(), goes);
        again = kept != m_made.end();
        any = any || again;
        std::vector<Made> keeping(std::make_move_iterator(kept), std::make_move_iterator(m_made.end()));
        m_made.erase(kept, m_made.end());
        for (const Made& made : keeping) keep(made);
    }
    return any;
}

/// The same of a row that it brought back.
bool RowReverter::keepGoneAgain()
{
    const auto kept = m_wentBack.keepUsed(m_reverted.left);
    for (const WentBack::Kept& one : kept) {
        const auto& [table, row] = one.row;
        for (const std::string& column : one.columns) m_reverted.owners.erase({table, row, column});
        if (one.used) m_reverted.left.insert(one.row);
    }
    return !kept.empty();
}

void RowReverter::mark(const Made& made, bool deleted)
{
    writeCell(m_database, made.table, made.row, "deleted", std::int64_t{deleted ? 1 : 0});
    const CellName cell{made.table, made.row, "deleted"};
    if (deleted)
        m_reverted.owners[cell] = m_change.uuid;
    else
        m_reverted.owners.erase(cell);
}

void RowReverter::keep(const Made& made)
{
    mark(made, false);
    m_reverted.left.emplace(made.table, made.row);
    const auto part = std::partition(m_made.begin(), m_made.end(),
                                     [&](const Made& other) { return other.whole != made.row; });
    for (auto it = part; it != m_made.end(); ++it) mark(*it, false);
    m_made.erase(part, m_made.end());
}

/// Nobody deleted or restored the row since. What a merge made notes who had done so by then.
bool RowReverter::isAsMade(const RowWrite& write)
{
    Uuid owner;
    for (const CellWrite& cell : write.cells)
        if (cell.column == "deleted") owner = cell.ownerAfter;
    return ownerOf(m_database, write.table, write.row, "deleted") == owner;
}

bool RowReverter::isGone(const RowWrite& write)
{
    return readCell(m_database, write.table, write.row, "deleted") == CellValue(std::int64_t{1});
}

/// Memos and settled differences refer to codings, of which there are many.
bool RowReverter::isReferredTo(const Uuid& coding)
{
    if (!m_referredTo) {
        m_referredTo.emplace();
        Statement subjects(m_database, "SELECT subject FROM memo WHERE deleted = 0 "
                                       "UNION SELECT first FROM resolution WHERE deleted = 0 "
                                       "UNION SELECT second FROM resolution WHERE deleted = 0 "
                                       "UNION SELECT agreed FROM resolution WHERE deleted = 0");
        while (subjects.step()) m_referredTo->insert(subjects.id(0));
    }
    return m_referredTo->contains(coding);
}

/// Turns, speakers and edits are nothing without their transcript, and values nothing without what has them.
Uuid RowReverter::wholeOf(const RowWrite& write)
{
    const bool value = write.table == "attribute_value";
    if (!value && write.table != "turn" && write.table != "speaker" && write.table != "text_edit") return {};
    const CellValue whole = readCell(m_database, write.table, write.row, value ? "subject" : "transcript");
    return std::holds_alternative<Uuid>(whole) ? std::get<Uuid>(whole) : Uuid{};
}

/// What rows that are not deleted refer to.
std::set<Uuid> RowReverter::idsInUse()
{
    std::set<Uuid> ids;
    for (const TableColumns& table : trackedTables())
        for (const Column& column : table.columns) {
            if (column.type != ColumnType::id || column.name == "id" || table.find("deleted") < 0) continue;
            Statement statement(m_database, "SELECT DISTINCT \"" + column.name + "\" FROM " + table.name +
                                                " WHERE deleted = 0");
            while (statement.step()) ids.insert(statement.id(0));
        }
    return ids;
}

void RowReverter::revertCells(const RowWrite& write)
{
    const std::set<std::string> staying = stayingWhole(write);
    for (const CellWrite& cell : write.cells) {
        const bool own = isOwn(write, cell);
        const bool stays = staying.contains(valueOfColumn(write.table, cell.column));
        std::optional<Standing> to;
        if (m_ofMerge && !(own && stays))
            if (const auto told = m_ofMerge->beneath.find({write.table, write.row, cell.column});
                told != m_ofMerge->beneath.end())
                to = told->second;
        if (to ? standsAlready(write, cell, *to) : m_ofMerge && m_ofMerge->again) continue;
        if (!to && own && !stays) to = before(write, cell);
        if (to)
            revertCell(write, cell, *to);
        else
            m_reverted.left.emplace(write.table, write.row);
    }
}

Standing RowReverter::before(const RowWrite& write, const CellWrite& cell) const
{
    const auto told = m_overUndone.beneath.find({write.table, write.row, cell.column});
    return told == m_overUndone.beneath.end() ? Standing{cell.before, cell.ownerBefore} : told->second;
}

void RowReverter::revertCell(const RowWrite& write, const CellWrite& cell, const Standing& to)
{
    CellWrite back = cell;
    back.before = to.value;
    m_wentBack.note(write.table, write.row, back);
    writeCell(m_database, write.table, write.row, cell.column, to.value);
    m_reverted.owners[{write.table, write.row, cell.column}] = to.owner;
}

/// The cell holds what it is to hold, so that what is taken back came to nothing there, or was written over.
bool RowReverter::standsAlready(const RowWrite& write, const CellWrite& cell, const Standing& to)
{
    const CellName name{write.table, write.row, cell.column};
    if (ownerOf(m_database, name) != to.owner) return false;
    if (!m_ofMerge->again) m_reverted.stays[name] = to.owner;
    if (!isOwn(write, cell) && isLater(to.owner)) m_reverted.left.emplace(write.table, write.row);
    return true;
}

/// Whether that change is in the file since the one that is taken back.
bool RowReverter::isLater(const Uuid& owner)
{
    Statement& later =
        m_database.cached("SELECT 1 FROM change AS one, change AS other WHERE one.id = ? AND other.id = ? "
                          "AND one.seq > other.seq");
    const bool is = later.bind(1, owner).bind(2, m_change.uuid).step();
    later.restart();
    return is;
}

/// What joint cells say goes back whole or not at all: half of a passage could end before it starts.
std::set<std::string> RowReverter::stayingWhole(const RowWrite& write)
{
    std::map<std::string, std::set<std::string>> written;
    std::set<std::string> staying;
    for (const CellWrite& cell : write.cells) {
        if (!isJoint(write.table, cell.column)) continue;
        const std::string value = valueOfColumn(write.table, cell.column);
        written[value].insert(cell.column);
        if (!isOwn(write, cell)) staying.insert(value);
    }
    for (const auto& [value, columns] : written)
        if (!staying.contains(value) && partWrittenSince(write, columns)) staying.insert(value);
    return staying;
}

/// Files from before changes held all of them: whether another was written after those that the change
/// wrote, so that going back may not give what was there before.
bool RowReverter::partWrittenSince(const RowWrite& write, const std::set<std::string>& written)
{
    const auto columns = columnsOfValue(write.table, *written.begin());
    if (columns.size() == written.size()) return false;
    return std::any_of(columns.begin(), columns.end(), [&](const std::string& part) {
        return !written.contains(part) && isWrittenSince({write.table, write.row, part});
    });
}

bool RowReverter::isWrittenSince(const CellName& cell)
{
    if (!m_clock) m_clock = findChange(m_database, m_change).value_or(ChangeRow{}).hlc;
    const auto& [table, row, column] = cell;
    return stampOf(m_database, table, row, column).hlc > *m_clock;
}

bool RowReverter::isOwn(const RowWrite& write, const CellWrite& cell)
{
    const CellName name{write.table, write.row, cell.column};
    if (ownerOf(m_database, name) == cell.ownerAfter) return true;
    return m_overUndone.givenBack.contains(name) && !isWrittenSince(name);
}

}
