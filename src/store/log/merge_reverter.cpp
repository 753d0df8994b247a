// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/change_log.h"
#include "store/log/given_back.h"
#include "store/log/past_merges.h"
#include "store/log/reverter.h"
#include "store/log/row_fold.h"
#include "store/log/row_reverter.h"
#include "store/log/withdrawn.h"
#include "store/log/written_since.h"
#include "store/sqlite/statement.h"

#include <algorithm>
#include <list>
#include <optional>
#include <stdexcept>

namespace rd::store
{

namespace
{

/// One merge of which something is taken back, or brought back.
struct Part {
    ChangeId change; ///< What is reverted: a merge, or what took it back or brought it back.
    std::set<ChangeId> work;
    std::vector<RowWrite> writes; ///< Of rows that were made without their values.
    std::set<CellName> cells;     ///< In which the work does not count then.
    std::set<CellName> given{};   ///< Of these what may become another's.
};

class MergeReverter
{
public:
    MergeReverter(Database& database, ChangeId change) : m_database(database), m_past(database, {})
    {
        const auto found = findChange(database, change);
        m_redoes = found && found->kind == "undo";
        m_parts.push_back(read(change));
        m_parts.front().given = m_parts.front().cells;
        m_withdrawn.emplace(m_database, m_past, back());
        if (m_redoes) return;
        for (const ChangeRow& undo : m_past.standingUndos())
            if (undo.id != change && isLater(undo.id, change))
                for (const ChangeId merge : m_past.undoneBy(undo).merges) addAgain(merge, undo.id);
    }

    Reverted revert()
    {
        const FoldedRows folded = whatStands();
        std::set<ChangeId> all;
        for (const Part& part : m_parts) all.insert(part.work.begin(), part.work.end());
        for (const Part& part : m_parts) {
            const bool again = &part != &m_parts.front();
            std::set<RowName> written;
            if (!m_redoes) written = rewrittenSince(m_database, part.change, all);
            m_reverters.emplace_back(m_database, part.change,
                                     OfMerge{standing(folded, part), std::move(written), all, again});
            for (const RowWrite& write : part.writes) m_reverters.back().take(write);
        }
        for (bool again = true; again;) {
            again = false;
            for (RowReverter& reverter : m_reverters) again = reverter.keepWhatIsUsed() || again;
        }
        Reverted reverted = m_reverters.front().result();
        for (auto it = std::next(m_reverters.begin()); it != m_reverters.end(); ++it)
            reverted.owners.merge(it->result().owners);
        return reverted;
    }

private:
    bool isLater(ChangeId one, ChangeId other)
    {
        Statement& later = m_database.cached("SELECT (SELECT seq FROM change WHERE id = ?) > "
                                             "(SELECT seq FROM change WHERE id = ?)");
        later.bind(1, one.uuid).bind(2, other.uuid);
        const bool is = later.step() && later.integer(0) != 0;
        later.restart();
        return is;
    }

    Part read(ChangeId change)
    {
        Part part;
        part.change = change;
        ChangeRow taken;
        taken.id = change;
        part.work = m_past.workOf(taken);
        readBodyWithoutValues(changeBody(m_database, change),
                              [&](const RowWrite& write) { part.writes.push_back(write); });
        for (const RowWrite& write : part.writes) {
            if (write.made) continue;
            for (const CellWrite& cell : write.cells)
                if (!m_past.isMerge(cell.ownerBefore) && !m_past.isMerge(cell.ownerAfter))
                    part.cells.insert({write.table, write.row, cell.column});
        }
        return part;
    }

    /// What the undo of an earlier one left because it was used, by what is taken back now perhaps.
    void addAgain(ChangeId merge, ChangeId undo)
    {
        const bool known = std::any_of(m_parts.begin(), m_parts.end(),
                                       [&](const Part& part) { return part.change == merge; });
        if (known) return;
        Part part = read(merge);
        std::erase_if(part.cells, [&](const CellName& name) { return m_withdrawn->isWithdrawn(undo, name); });
        for (const RowWrite& write : part.writes)
            for (const CellWrite& cell : write.cells)
                if (const CellName name{write.table, write.row, cell.column};
                    part.cells.contains(name) && ownerOf(m_database, name) == cell.ownerAfter && isFree(name))
                    part.given.insert(name);
        m_parts.push_back(std::move(part));
    }

    [[nodiscard]] bool isFree(const CellName& name) const
    {
        return std::none_of(m_parts.begin(), m_parts.end(),
                            [&](const Part& part) { return part.given.contains(name); });
    }

    [[nodiscard]] Withdrawn::Back back() const
    {
        Withdrawn::Back back;
        if (!m_redoes) return back;
        back.undos.insert(m_parts.front().change);
        for (const ChangeId id : m_parts.front().work)
            if (m_past.isChoice(id)) back.choices.insert(id);
        return back;
    }

    /// In all these cells, when it is taken back or brought back.
    FoldedRows whatStands()
    {
        std::set<Uuid> rows;
        for (const Part& part : m_parts)
            for (const auto& [table, row, column] : part.given) rows.insert(row);
        const GivenBack givenBack(m_database, m_past, [this](ChangeId change, const CellName& cell) {
            return m_withdrawn->isWithdrawnWork(change, cell) || (!m_redoes && isTaken(change, cell));
        });
        return foldedRows(m_database, rows, [&](const ChangeRow& change, RowWrite& write) {
            m_withdrawn->takeOut(change.id, write);
            givenBack.takeOut(change.id, write);
            if (!m_redoes) takeOut(change.id, write);
            return true;
        });
    }

    static std::map<CellName, Standing> standing(const FoldedRows& folded, const Part& part)
    {
        std::map<CellName, Standing> stands;
        for (const CellName& name : part.given)
            if (auto one = standingIn(folded, name)) stands.emplace(name, *std::move(one));
        return stands;
    }

    void takeOut(ChangeId change, RowWrite& write) const
    {
        if (write.made || write.noted) return;
        std::erase_if(write.cells, [&](const CellWrite& cell) {
            return isTaken(change, {write.table, write.row, cell.column});
        });
    }

    [[nodiscard]] bool isTaken(ChangeId change, const CellName& cell) const
    {
        return std::any_of(m_parts.begin(), m_parts.end(), [&](const Part& part) {
            return part.work.contains(change) && part.cells.contains(cell);
        });
    }

    Database& m_database;
    PastMerges m_past;
    bool m_redoes = false;
    std::optional<Withdrawn> m_withdrawn; ///< As what is reverted stands now, or is back.
    std::vector<Part> m_parts;            ///< Of what is reverted first.
    std::list<RowReverter> m_reverters;
};

}

Reverted revertMerge(Database& database, ChangeId change)
{
    try {
        return MergeReverter(database, change).revert();
    } catch (const StoreRefusal&) {
        throw;
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
}

}
