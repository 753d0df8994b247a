// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/log_of_copies.h"
#include "store/log/past_merges.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace rd::store
{

/// What follows from where another thing went, which nobody wrote of this row: its place in a list, the
/// codings of a code that was merged, the words of a coding in a corrected text, what a merge settled by
/// rule.
bool isConsequence(std::string_view kind);
/// A change by which a thing became part of another.
bool isJoining(std::string_view kind);

/// Who knew of what when he wrote.
class Awareness
{
public:
    /// `unaware`: removals of which an earlier merge found that who removed did not know of what was written.
    /// Neither is copied.
    Awareness(Database& database, const LogOfCopies& log, const std::set<UnawareRemoval>& unaware);

    /// Nobody removed the row who knew of the writing, nor worked on with a settlement that removed it.
    [[nodiscard]] bool isUnaware(const CellTold& removal, const CellTold& writing, const RowName& name,
                                 const RowTold& row);
    /// An earlier merge found that who removed the row did not know what another wrote in it.
    [[nodiscard]] bool wasFoundUnaware(const CellTold& removal, const RowName& name) const
    {
        return m_unaware.contains({name.first, name.second, removal.stamp});
    }
    /// Neither knew of the other.
    [[nodiscard]] bool isApart(const CellTold& one, const CellTold& other);
    [[nodiscard]] bool areInOtherCopies(const CellTold& one, const CellTold& other) const;

private:
    [[nodiscard]] bool wasWorkedUponWith(const CellTold& settled, const CellTold& writing);
    [[nodiscard]] bool wasRemovedWith(const CellTold& writing, const RowName& name,
                                      const std::vector<CellTold>& removals);
    [[nodiscard]] bool wasMadeWithout(const CellTold& one, const CellTold& other);
    const std::multimap<ChangeId, ChangeId>& workUpon();
    const std::set<ChangeId>& workOf(ChangeId undo);

    Database& m_database;
    const LogOfCopies& m_log;
    const std::set<UnawareRemoval>& m_unaware;
    std::optional<std::multimap<ChangeId, ChangeId>>
        m_upon;                       ///< By settlement what was made upon it; read when it is asked for.
    std::optional<PastMerges> m_past; ///< Made when it is asked for.
    std::map<ChangeId, std::set<ChangeId>>
        m_work; ///< What undone merges had brought in, as far as asked for.
};

}
