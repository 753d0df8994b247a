// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "store/log/recorder.h"
#include "store/sqlite/database.h"

namespace rd::store
{

class Withdrawn;

/// What a revert wrote, and what it left because another change wrote or used it later.
struct Reverted {
    std::map<CellName, Uuid> owners;             ///< To whom each cell was given back.
    std::map<CellName, Uuid> stays;              ///< Of a merge: cells that are another's already, and whose.
    std::set<std::pair<std::string, Uuid>> left; ///< Rows of which a cell was left as it is.
};

/// Writes the values back that stood before the change, in the cells that are still its own. A row that it
/// made is marked deleted, and one that it brought back is gone again, unless others refer to it or rewrote
/// it by now. Inside the caller's transaction.
Reverted revertChange(Database& database, ChangeId change);
/// The same of a change that is a merge, or takes one back or brings it back: in the cells stands then what
/// others made of them that stands itself, whenever that was; a row that had come in and in which others
/// wrote since stays, and one that only another merge kept, which is taken back now, goes.
Reverted revertMerge(Database& database, ChangeId change);
/// The same only of rows that were made, or taken away, by a merge: what undoing one writes itself.
Reverted revertMade(Database& database, ChangeId change, const Withdrawn& withdrawn);

}
