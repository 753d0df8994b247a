// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/change_log.h"
#include "store/log/passages.h"

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::store
{

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

/// Such a removal as the copies of one merge have it.
struct MetRemoval {
    UnawareRemoval removal;
    Cells written;     ///< What the other wrote; of a passage all bounds.
    TranscriptId text; ///< In which such a passage is.
    ChangeRow removedBy;
    ChangeRow writtenBy;       ///< The last of those who wrote.
    bool joined = false;       ///< The row became part of another, so that it stays removed.
    std::size_t copy = 0;      ///< With which of the copies the two came together; the first is 0.
    bool removedThere = false; ///< The removal is that copy's; else the writing is.
    std::set<std::pair<std::string, Uuid>>
        back{}; ///< The rows that are back: this one, and what belongs to it.
};

/// Those among rows that are removed now. `copies`: the changes that each copy knows. `counts` as for
/// foldedRows(). Throws std::runtime_error for a log that cannot be read.
std::vector<MetRemoval> metRemovals(Database& database, const std::set<std::pair<std::string, Uuid>>& rows,
                                    const std::vector<std::set<ChangeId>>& copies,
                                    const std::function<bool(const ChangeRow&, RowWrite&)>& counts);

/// Writes that the row is there, where that removal still stands: with its parts that went by the same
/// removal, and with what it is part of. Adds the rows that it wrote to `written`.
void bringBack(Database& database, const UnawareRemoval& removal,
               std::set<std::pair<std::string, Uuid>>& written);

}
