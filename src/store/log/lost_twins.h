// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/awareness.h"
#include "store/log/made_one.h"

#include <map>
#include <set>
#include <vector>

namespace rd::store
{

/// Finds codings that became one with another and are missed: of which that other was removed by somebody who
/// did not know that it stands for both, or became one with them elsewhere; and those at which another
/// wrote words, or over whose words, not knowing that they had gone.
class TwinFinder
{
public:
    TwinFinder(Database& database, const LogOfCopies& log, Awareness& awareness, const MadeOne& one)
        : m_database(database), m_log(log), m_awareness(awareness), m_one(one)
    {
    }

    /// `came`: rows that came in, or were written in what did. `known`: what earlier merges found.
    void find(const std::set<RowName>& came, const std::set<LostTwin>& known,
              const LogOfCopies::Counts& counts, MetRemovals& met);

private:
    using Told = std::map<RowName, RowTold>;
    [[nodiscard]] std::set<RowName> candidates(const std::set<RowName>& came,
                                               const std::set<LostTwin>& known) const;
    [[nodiscard]] bool isRemovedNow(const Uuid& coding) const;
    [[nodiscard]] bool wasWantedGone(const Uuid& coding, const Told& told) const;
    void findLost(const Uuid& coding, const std::set<LostTwin>& known, const Told& told, MetRemovals& met);
    void findFirstOfRing(const Uuid& coding, const Told& told, MetRemovals& met) const;
    [[nodiscard]] bool wasRemovedUnaware(const Uuid& coding, const Uuid& end, const Told& told);
    [[nodiscard]] bool hasWordsLeft(const Uuid& coding, const Told& told);
    [[nodiscard]] bool wroteApart(const RowTold& row, const CellTold& removal);

    Database& m_database;
    const LogOfCopies& m_log;
    Awareness& m_awareness;
    const MadeOne& m_one;
};

}
