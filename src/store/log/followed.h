// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/cells.h"

#include <map>
#include <set>

namespace rd::store
{

class Withdrawn;

/// Cells in which a settlement put something else than somebody had written, because what he wrote had become
/// part of another (a code that was merged, a transcript that was made one with another), and which nobody
/// wrote since, though that one is there by itself again: nothing that they followed stands any more. With
/// what was settled of the same rows by that: codings that went for others, and what these got from them.
std::set<CellName> followedInVain(Database& database);

/// A cell as people wrote it, and who.
struct Beneath {
    CellValue value;
    Stamp stamp;
};
/// What stands in these cells beneath all settlements. `leftOut`: settlements that count in no cell.
std::map<CellName, Beneath> beneathSettlements(Database& database, const std::set<CellName>& cells,
                                               const std::set<ChangeId>& leftOut, const Withdrawn& withdrawn);

/// What revertChange() of a change that is no merge gives back besides: in these cells what people wrote.
/// Gives to whom each was given back.
std::map<CellName, Uuid> giveBackFollowed(Database& database, const std::set<CellName>& cells);

}
