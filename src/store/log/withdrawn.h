// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/cells.h"
#include "store/log/given_back.h"
#include "store/log/past_merges.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace rd::store
{

/// What undone merges took back. Undoing a merge writes nothing of its own in the cells that it gives back:
/// as long as the undo stands, what the merge had brought in does not count there, nor where it came to
/// nothing because something later stood. So these cells are as if the merge had not been, also for what a
/// third copy wrote in them. Only of rows that a merge brought in is it a writing that they are gone.
class Withdrawn
{
public:
    /// Undos of merges that do not stand, and choices made in these that stay all the same.
    struct Back {
        std::set<ChangeId> undos;
        std::set<ChangeId> choices;
        /// What the copies that have it still are to bring: it does not count yet.
        std::set<ChangeId> later;
        std::set<ChangeId> late; ///< What was so before, and counts: its cells are to be renewed.
    };
    /// As the log says, but for what is back besides. Throws StoreRefusal (damaged) for a log that cannot be
    /// read.
    Withdrawn(Database& database, const PastMerges& past, const Back& besides = {});

    /// Takes the cells that do not count out of what the change wrote.
    void takeOut(ChangeId change, RowWrite& write) const;
    /// Whether takeOut() may take something out of that change's writings.
    [[nodiscard]] bool touches(ChangeId change) const
    {
        return m_givenBack.contains(change) || m_withdrawnBy.contains(change) || m_left.contains(change) ||
               (m_givenToOut && m_givenToOut->touches(change));
    }
    /// Whether what the change wrote in that cell is taken back by an undo that stands.
    [[nodiscard]] bool isWithdrawnWork(ChangeId change, const CellName& cell) const;
    /// Makes the cells that undos and redos of merges gave back what the log says. Gives who owned those that
    /// became another's.
    std::map<CellName, Uuid> renew(Database& database) const;
    /// Whether in that cell nothing counts of what that undo took back, as long as it stands.
    [[nodiscard]] bool isWithdrawn(ChangeId undo, const CellName& cell) const;
    /// Whether the change undoes or redoes a merge.
    [[nodiscard]] bool isRevert(ChangeId change) const { return m_givenBack.contains(change); }
    /// Whether a choice made the row that stays undone though the merge is back.
    [[nodiscard]] bool isLeft(const Uuid& row) const { return m_leftRows.contains(row); }

private:
    void read(Database& database, const PastMerges& past, const ChangeRow& revert);
    void readKept(const std::map<ChangeId, PastMerges::Undone>& undone);
    void leave(Database& database, ChangeId choice);
    void withdraw(Database& database, const PastMerges& past, ChangeId undo,
                  const PastMerges::Undone& undone);

    /// What an undone merge came to.
    struct CameTo {
        std::set<Uuid> made;      ///< Rows; with those of the merges that it had brought back.
        std::set<CellName> cells; ///< That became different, or another's.
    };

    std::map<ChangeId, CameTo> m_cameTo;                     ///< By undo.
    std::set<CellName> m_without;                            ///< Cells in which such work came to nothing.
    std::vector<ChangeId> m_inOrder;                         ///< Undos that stand.
    std::set<ChangeId> m_standing;                           ///< The same.
    std::map<ChangeId, std::map<CellName, Uuid>> m_says;     ///< By these, whose cells are then.
    std::set<ChangeId> m_undoneMerges;                       ///< Of which one does.
    std::map<ChangeId, std::set<CellName>> m_givenBack;      ///< By undo or redo of a merge.
    std::map<ChangeId, std::vector<ChangeId>> m_withdrawnBy; ///< Of what came in, the undos that stand.
    std::map<ChangeId, std::set<CellName>> m_left; ///< Choices that stay undone, and what they wrote.
    std::set<Uuid> m_leftRows;                     ///< Rows that these made.
    std::optional<GivenBack> m_givenToOut;         ///< What undos of other things gave to work that is out.
};

}
