// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/reverter.h"

#include "store/log/change_log.h"
#include "store/log/joint_cells.h"
#include "store/log/went_back.h"
#include "store/log/withdrawn.h"
#include "store/sqlite/statement.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace rd::store
{

namespace
{

/// Takes one change back, row by row of its body.
class Reverter
{
public:
    Reverter(Database& database, ChangeId change)
        : m_database(database), m_change(change), m_wentBack(database, change)
    {
    }

    void take(const RowWrite& write)
    {
        if (!write.made) return revertCells(write);
        const TableColumns* table = trackedTable(write.table);
        if (table == nullptr || table->find("deleted") < 0) return;
        if (!isAsMade(write)) {
            m_reverted.left.emplace(write.table, write.row);
            return;
        }
        if (isGone(write)) return;
        const Made made{write.table, write.row, wholeOf(write)};
        mark(made, true);
        if (write.table != "coding" || isReferredTo(write.row)) m_made.push_back(made);
    }

    /// What stays may be what keeps another.
    void keepWhatIsUsed()
    {
        for (bool again = true; again;) {
            keepMade();
            again = keepGoneAgain();
        }
    }

    /// A row that it made stays when others refer to it by now, and then those that it refers to itself.
    void keepMade()
    {
        for (bool again = !m_made.empty(); again;) {
            const std::set<Uuid> used = idsInUse();
            const auto kept = std::partition(m_made.begin(), m_made.end(),
                                             [&](const Made& made) { return !used.contains(made.row); });
            again = kept != m_made.end();
            std::vector<Made> keeping(std::make_move_iterator(kept), std::make_move_iterator(m_made.end()));
            m_made.erase(kept, m_made.end());
            for (const Made& made : keeping) keep(made);
        }
    }

    Reverted result() { return std::move(m_reverted); }

private:
    /// The same of a row that it brought back.
    bool keepGoneAgain()
    {
        const auto kept = m_wentBack.keepUsed(m_reverted.left);
        for (const WentBack::Kept& one : kept) {
            const auto& [table, row] = one.row;
            for (const std::string& column : one.columns) m_reverted.owners.erase({table, row, column});
            if (one.used) m_reverted.left.insert(one.row);
        }
        return !kept.empty();
    }

    /// A row that the change made, without its values, which may be whole interviews.
    struct Made {
        std::string table;
        Uuid row;
        Uuid whole; ///< What it is part of, or null.
    };

    void mark(const Made& made, bool deleted)
    {
        writeCell(m_database, made.table, made.row, "deleted", std::int64_t{deleted ? 1 : 0});
        const CellName cell{made.table, made.row, "deleted"};
        if (deleted)
            m_reverted.owners[cell] = m_change.uuid;
        else
            m_reverted.owners.erase(cell);
    }

    void keep(const Made& made)
    {
        mark(made, false);
        m_reverted.left.emplace(made.table, made.row);
        const auto part = std::partition(m_made.begin(), m_made.end(),
                                         [&](const Made& other) { return other.whole != made.row; });
        for (auto it = part; it != m_made.end(); ++it) mark(*it, false);
        m_made.erase(part, m_made.end());
    }

    /// Nobody deleted or restored the row since. What a merge made notes who had done so by then.
    bool isAsMade(const RowWrite& write)
    {
        Uuid owner;
        for (const CellWrite& cell : write.cells)
            if (cell.column == "deleted") owner = cell.ownerAfter;
        return ownerOf(m_database, write.table, write.row, "deleted") == owner;
    }

    bool isGone(const RowWrite& write)
    {
        return readCell(m_database, write.table, write.row, "deleted") == CellValue(std::int64_t{1});
    }

    /// Memos and settled differences refer to codings, of which there are many.
    bool isReferredTo(const Uuid& coding)
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

    /// Turns, speakers and edits are nothing without their transcript, and values nothing without what has
    /// them.
    Uuid wholeOf(const RowWrite& write)
    {
        const bool value = write.table == "attribute_value";
        if (!value && write.table != "turn" && write.table != "speaker" && write.table != "text_edit")
            return {};
        const CellValue whole =
            readCell(m_database, write.table, write.row, value ? "subject" : "transcript");
        return std::holds_alternative<Uuid>(whole) ? std::get<Uuid>(whole) : Uuid{};
    }

    /// What rows that are not deleted refer to.
    std::set<Uuid> idsInUse()
    {
        std::set<Uuid> ids;
        for (const TableColumns& table : trackedTables())
            for (const Column& column : table.columns) {
                if (column.type != ColumnType::id || column.name == "id" || table.find("deleted") < 0)
                    continue;
                Statement statement(m_database, "SELECT DISTINCT \"" + column.name + "\" FROM " + table.name +
                                                    " WHERE deleted = 0");
                while (statement.step()) ids.insert(statement.id(0));
            }
        return ids;
    }

    void revertCells(const RowWrite& write)
    {
        const std::set<std::string> staying = stayingWhole(write);
        for (const CellWrite& cell : write.cells) {
            if (!isOwn(write, cell) || staying.contains(valueOfColumn(write.table, cell.column))) {
                m_reverted.left.emplace(write.table, write.row);
                continue;
            }
            m_wentBack.note(write.table, write.row, cell);
            writeCell(m_database, write.table, write.row, cell.column, cell.before);
            m_reverted.owners[{write.table, write.row, cell.column}] = cell.ownerBefore;
        }
    }

    /// What joint cells say goes back whole or not at all: half of a passage could end before it starts.
    std::set<std::string> stayingWhole(const RowWrite& write)
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
    bool partWrittenSince(const RowWrite& write, const std::set<std::string>& written)
    {
        const auto columns = columnsOfValue(write.table, *written.begin());
        if (columns.size() == written.size()) return false;
        if (!m_clock) m_clock = findChange(m_database, m_change).value_or(ChangeRow{}).hlc;
        return std::any_of(columns.begin(), columns.end(), [&](const std::string& part) {
            return !written.contains(part) &&
                   stampOf(m_database, write.table, write.row, part).hlc > *m_clock;
        });
    }

    bool isOwn(const RowWrite& write, const CellWrite& cell)
    {
        return ownerOf(m_database, write.table, write.row, cell.column) == cell.ownerAfter;
    }

    Database& m_database;
    ChangeId m_change;
    std::optional<std::int64_t> m_clock; ///< Of the change; read when it is asked for.
    WentBack m_wentBack;
    std::vector<Made> m_made;                   ///< Marked deleted.
    std::optional<std::set<Uuid>> m_referredTo; ///< Read when it is asked for.
    Reverted m_reverted;
};

}

namespace
{

void take(Reverter& reverter, Database& database, ChangeId change,
          const std::function<RowWrite(const RowWrite&)>& part)
{
    const std::string body = changeBody(database, change);
    try {
        readBodyWithoutValues(body, [&](const RowWrite& write) { reverter.take(part(write)); });
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
}

}

Reverted revertChange(Database& database, ChangeId change)
{
    Reverter reverter(database, change);
    take(reverter, database, change, [](const RowWrite& write) { return write; });
    reverter.keepWhatIsUsed();
    return reverter.result();
}

/// What goes again and is used is brought back by the merge that asked for this.
Reverted revertMade(Database& database, ChangeId change, const Withdrawn& withdrawn)
{
    Reverter reverter(database, change);
    take(reverter, database, change, [&](const RowWrite& write) {
        RowWrite made = write;
        withdrawn.takeOut(change, made);
        if (withdrawn.isLeft(made.row)) made.cells.clear();
        return made;
    });
    reverter.keepMade();
    return reverter.result();
}

}
