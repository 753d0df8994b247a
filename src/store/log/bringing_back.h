// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/cells.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::store
{

inline const std::string removedColumn = "deleted";
inline const CellValue isRemoved{std::int64_t{1}};

/// A row that was removed by somebody who did not know that another rewrote it in another copy. Such a
/// removal does not count, unless the row became part of another: the row is there until somebody removes it
/// who knows. Which removals these are only copies say that are still apart, so the merge that finds one
/// notes it in its settlement, for all later merges.
struct UnawareRemoval {
    std::string table;
    Uuid row;
    Stamp removed;

    auto operator<=>(const UnawareRemoval&) const = default;
};

/// What is there again.
struct Back {
    std::set<std::pair<std::string, Uuid>> rows; ///< Tables and ids of rows that were removed.
    std::map<CodingId, CodeId> qualified;        ///< Codings that have their qualifier again.
};

std::set<std::pair<std::string, Uuid>> namesOf(const Back& back);

/// Adds to `back` the row, where that removal still stands: with what went along with it, and with what it is
/// part of. Writes nothing.
void gatherBack(Database& database, const UnawareRemoval& removal, Back& back);
/// Adds what went along with the row by the same removal: its parts, the codings of a code or in a
/// transcript, the codes below it, and the qualifier of codings that had it. Writes nothing.
void gatherAlong(Database& database, const UnawareRemoval& removal, Back& back);
/// Leaves codings out of all that is gathered that only went along with a code and whose transcript stays
/// removed, or the other way round: nobody wants that back because of them. `wanted`: rows that somebody
/// wrote. Gives back what was left out.
std::set<std::pair<std::string, Uuid>> leaveOutHomeless(Database& database,
                                                        const std::set<std::pair<std::string, Uuid>>& wanted,
                                                        const std::vector<Back*>& all);
/// Writes that all of it is there.
void bringBack(Database& database, const Back& back);
/// What that change moved from the row to another, as it was before; only what nobody wrote since.
std::map<CellName, CellValue> movedFrom(Database& database, const Uuid& row, const Stamp& by);

}
