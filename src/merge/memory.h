// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/apart.h"

#include <map>
#include <optional>
#include <unordered_set>
#include <vector>

namespace rd::merge
{

/// What things of a project without common history became when it was merged before. It stands among the
/// foreign parts, so that an undo of that merge takes it back too, and copies hand it on.
class Memory
{
public:
    /// `byPeople`: what they did to our rows.
    Memory(const history::State& ours, const ByPeople& byPeople);

    /// What that thing became, also where people took it away since; nothing where it never came, or an undo
    /// of the merge took it back.
    [[nodiscard]] std::optional<Uuid> of(const Uuid& theirs) const;
    /// The code that was made for it, because it is none of ours.
    [[nodiscard]] std::optional<Uuid> madeFor(CodeId theirs) const;
    /// What else became that thing of ours than what it came from, by their ids.
    [[nodiscard]] std::vector<Uuid> othersThatBecame(const Uuid& ours) const;
    /// The clock of that project when it was merged last; 0: never.
    [[nodiscard]] std::int64_t mergedAt(ProjectInfoId theirs) const;

    /// The row that keeps it. That a thing came as it is has to be kept only where what is settled after a
    /// merge may remove it.
    static coding::Foreign became(const Uuid& theirs, const Uuid& ours, bool made);
    static coding::Foreign merged(ProjectInfoId theirs, std::int64_t clock);

private:
    [[nodiscard]] const coding::Foreign* kept(const Uuid& theirs, const char* kind) const;
    [[nodiscard]] bool isKnown(const Uuid& ours) const;

    const history::State& m_ours;
    const ByPeople& m_byPeople;
    std::unordered_set<Uuid> m_here;                 ///< All that is not deleted.
    std::map<Uuid, std::vector<Uuid>> m_othersInOne; ///< By ours.
};

/// Whether a foreign part is nothing but such a memory.
bool isMemory(const coding::Foreign& part);

}
