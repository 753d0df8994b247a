// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/cells.h"
#include "store/log/change_log.h"
#include "store/log/removals.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace rd::store
{

/// The kind of the change in which a merge settles by rule what the copies did not agree on. Nobody made it:
/// it follows from what people did, so the next merge, which knows more, leaves it out and settles anew.
/// Only when someone worked on with it does it stay: that one's change names it in its args, as "upon".
inline constexpr const char* settlementKind = "merge.settle";
/// The kind of the change in which whoever merged chose between what the copies say. Nobody works on with the
/// settlement by that: what is settled follows from what was chosen.
inline constexpr const char* choosingKind = "merge.choose";
/// The kind of the change in which he made one of codes of the same name. Nor by that.
inline constexpr const char* joiningKind = "merge.join";

bool isSettlement(const ChangeRow& change);
/// The settlements in the log on which nobody worked on yet; work in `left` does not count.
std::set<ChangeId> openSettlements(Database& database, const std::set<ChangeId>& left);
/// What somebody who works now works on with, and what he does not see.
struct InSight {
    std::set<ChangeId> settlements; ///< Of merges, that stand, and on which nobody worked on yet.
    std::set<ChangeId> undos;       ///< Of merges, that stand: what these had brought is not seen.
};
InSight inSight(Database& database);
/// The args of a change that is made so.
std::string argsOf(const InSight& sight);
/// The settlements with which who made this change worked on.
std::vector<ChangeId> workedUpon(const ChangeRow& change);
/// The undos of merges whose work was not seen by who made this change.
std::vector<ChangeId> madeWithout(const ChangeRow& change);
/// Removals, each with the writings of which who removed did not know; older files name none.
using FoundRemovals = std::map<UnawareRemoval, std::set<ChangeId>>;
/// Those of which not all writings are among `undone`.
std::set<UnawareRemoval> thoseWritten(const FoundRemovals& removals, const std::set<ChangeId>& undone);

/// What a settlement is the first to know of.
struct Found {
    FoundRemovals removals;
    std::set<LostTwin> twins;
    std::set<UnawareRemoval> words; ///< Codings as MetRemovals::words.

    [[nodiscard]] bool empty() const { return removals.empty() && twins.empty() && words.empty(); }
};
/// The args of a settlement that brings these back, as restoredBy(), and found that.
std::string settlementArgs(const std::vector<ChangeId>& restored, const Found& found);
/// The undone merges that a settlement brought back, as its args name them: the undos, and of what was chosen
/// in these merges that which is back too.
std::vector<ChangeId> restoredBy(const ChangeRow& settlement);
/// What the settlements in the log found, also those that are left out; of words only what is in `open` ones,
/// as who worked on with a settlement has the words that it came to.
Found foundBefore(Database& database, const std::set<ChangeId>& open);

class Withdrawn;

/// Leaves out what open settlements wrote, and of all others what followed something that is there by itself
/// again: until finish() their cells hold what stood beneath, with the stamp that it has.
class LeavingOut
{
public:
    /// Throws std::runtime_error for a log that cannot be read.
    LeavingOut(Database& database, const std::set<ChangeId>& settlements, const Withdrawn& withdrawn);

    /// Tables and ids of the rows that were written.
    [[nodiscard]] std::set<std::pair<std::string, Uuid>> rows() const;
    /// Tells of cells that were given back to another by an undo of an undo.
    void giveBack(const std::map<CellName, Uuid>& owners);
    /// Puts the stamps back as they were, and gives the owner of each cell that still holds what stood
    /// beneath: of the others the new settlement is.
    std::map<CellName, Uuid> finish();

private:
    void readCells(const std::set<ChangeId>& settlements);
    void foldBeneath(const std::set<ChangeId>& settlements, const Withdrawn& withdrawn);
    void leaveOutFollowed(const std::set<ChangeId>& settlements, const Withdrawn& withdrawn);
    [[nodiscard]] bool holdsBeneath(const CellName& name) const;

    struct Held {
        CellValue value;
        Uuid owner;
    };
    Database& m_database;
    std::map<CellName, Stamp> m_stamps; ///< As they were.
    std::map<CellName, Held> m_beneath;
};

}
