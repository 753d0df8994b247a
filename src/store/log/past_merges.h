// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/change_log.h"

#include <map>
#include <set>
#include <vector>

namespace rd::store
{

/// Whether a merge is what that change did, or undid or redid.
bool concernsMerge(Database& database, ChangeId change);

/// The merges in a log, and which of them stand undone.
class PastMerges
{
public:
    /// As if `leftOut` had brought nothing back.
    PastMerges(Database& database, const std::set<ChangeId>& leftOut);

    /// The undos that keep a merge undone, in an order that is the same in every copy; as if those in `back`
    /// were taken back, by which an undo may stand no more that a redo took back before.
    [[nodiscard]] std::vector<ChangeRow> standingUndos(const std::set<ChangeId>& back = {}) const;
    /// The undos of merges that something took back, so that what they took away is there.
    [[nodiscard]] std::set<ChangeId> fallenUndos() const;
    /// All undos and redos of merges.
    [[nodiscard]] std::vector<ChangeRow> reverts() const;
    /// All of other things, the last done first, in an order that is the same in every copy.
    [[nodiscard]] std::vector<ChangeRow> otherRevertsBackwards() const;
    /// That change, and what it takes back, down to the first.
    [[nodiscard]] std::set<ChangeId> withWhatItReverts(ChangeId id) const;
    [[nodiscard]] bool isMerge(const Uuid& change) const { return m_merges.contains(ChangeId{change}); }
    /// Whether one of the settlements that are left out brought back what this undo took away.
    [[nodiscard]] bool wasRestored(const ChangeRow& undo) const { return m_restored.contains(undo.id); }
    /// What an undo took away.
    struct Undone {
        std::vector<ChangeId> merges; ///< That merge, and earlier ones that it had brought back.
        std::set<ChangeId> work;      ///< The changes that it had brought in, or brought back.
    };
    [[nodiscard]] Undone undoneBy(const ChangeRow& undo) const;
    [[nodiscard]] std::set<ChangeId> workOf(const ChangeRow& undo) const { return undoneBy(undo).work; }
    /// What was chosen in merges that were undone and came back by others, and by the undos in `back`. It
    /// stays undone, unless a copy had it all the time.
    [[nodiscard]] std::set<ChangeId> choicesLeft(const std::set<ChangeId>& back) const;
    /// The same with the undo of the merge in which each was chosen, and with those that a copy had.
    [[nodiscard]] std::map<ChangeId, ChangeId> undosOfChoices(const std::set<ChangeId>& back) const;
    [[nodiscard]] bool isChoice(ChangeId change) const { return m_choices.contains(change); }
    /// A settlement says that a copy had that choice all the time.
    [[nodiscard]] bool wasBroughtBack(ChangeId choice) const { return m_brought.contains(choice); }
    /// The work of all undos that stand, and the choices that stay undone.
    [[nodiscard]] std::set<ChangeId> undoneWork() const;

private:
    void takeSettlement(const ChangeRow& change, const std::set<ChangeId>& leftOut);
    [[nodiscard]] bool stands(ChangeId id, const std::set<ChangeId>& back = {}) const;
    [[nodiscard]] bool isRedone(ChangeId undo, const std::set<ChangeId>& back) const;
    /// The undos of merges that redos and settlements among these took back.
    [[nodiscard]] std::vector<ChangeId> takenBackBy(const std::set<ChangeId>& changes) const;
    /// The first action under undos and redos.
    [[nodiscard]] ChangeId under(ChangeId id) const;

    Database& m_database;
    std::set<ChangeId> m_merges;
    std::set<ChangeId> m_redos;
    std::vector<ChangeRow> m_reverts; ///< Undos and redos, in log order.
    std::map<ChangeId, ChangeId> m_of;
    std::multimap<ChangeId, ChangeId> m_revertedBy;
    std::multimap<ChangeId, ChangeId> m_restores; ///< Settlements, and the undos that they took back.
    std::set<ChangeId> m_restored;
    std::set<ChangeId> m_choices;
    std::set<ChangeId> m_brought; ///< All that settlements brought back, also those that are left out.
};

}
