// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/bringing_back.h"
#include "store/log/change_log.h"
#include "store/log/joint_cells.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::store
{

/// Such a removal as the copies of one merge have it.
struct MetRemoval {
    UnawareRemoval removal;
    Cells written;                           ///< What the other wrote; of joint cells all.
    std::map<std::string, std::size_t> hung; ///< How many rows of each table the other made that hang on it.
    TranscriptId text;                       ///< In which such a passage is.
    ChangeRow removedBy;
    std::string
        removers{};      ///< Of which the row was removed by several, not knowing of each other: all names.
    ChangeRow writtenBy; ///< The last of those who wrote.
    std::set<std::string> writers; ///< Of what stands in `written`, and hangs on it: all names.
    std::set<ChangeId> writings;   ///< All that was written so, also what does not stand.
    bool joined = false;           ///< The row became part of another, so that it stays removed.
    std::size_t copy = 0;          ///< With which of the copies the two came together; the first is 0.
    bool removedThere = false;     ///< The removal is that copy's; else the writing is.
    Back back{};                   ///< This row, and what belongs to it.
    Uuid into{};                   ///< Of a code or coder that became part of another: of which.
};

/// The copies of a merge, this one first.
struct Copies {
    const std::vector<std::set<ChangeId>>& has;   ///< The changes in each.
    const std::vector<std::set<ChangeId>>& knows; ///< Of these those that are seen there.
};

/// A coding that had become one with another, of which that other was removed by somebody who did not know
/// that it stands for both. Of removals that still stand, each by its stamp.
struct LostTwin {
    Uuid coding;
    Stamp removed;
    Uuid stays; ///< The other; null where each went for the other in another copy.
    Stamp staysRemoved;

    auto operator<=>(const LostTwin&) const = default;
};

struct MetTwin {
    LostTwin lost;
    std::optional<ChangeRow> removedBy; ///< Who removed the other; none where nobody did.
    bool isKnown = false;               ///< An earlier merge found it.
};

/// What earlier merges found.
struct KnownRemovals {
    std::set<UnawareRemoval> unaware;
    std::set<LostTwin> twins;
};

/// What the copies of a merge removed, not knowing of each other.
struct MetRemovals {
    std::vector<MetRemoval> removals;
    std::vector<MetTwin> twins;
    std::set<UnawareRemoval> words; ///< Codings that became one with another and got words elsewhere by that.
};

/// Those among rows that are removed now. `counts` as for foldedRows(). Throws std::runtime_error for a log
/// that cannot be read.
MetRemovals metRemovals(Database& database, const std::set<std::pair<std::string, Uuid>>& rows,
                        const Copies& copies, const KnownRemovals& known,
                        const std::function<bool(const ChangeRow&, RowWrite&)>& counts);

}
