// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"

#include <set>
#include <vector>

namespace rd::project
{

/// What a merge settles by rule, each time it settles: as it is told in the end.
class SettledFindings
{
public:
    /// All that was settled this time, with the rows that are different since the last time. What was found
    /// before and is not found again is told no more; what is different since an earlier time, and is found
    /// in other words, is told in these. `clashing`: rows of which it is told so that one can be
    /// chosen.
    void note(std::vector<merge::Finding> findings, const std::vector<history::Row>& different,
              const std::set<Uuid>& clashing);
    /// Codings of these rows that followed their code into another have it again.
    void forgetFollowed(const std::set<Uuid>& rows);
    /// Of codes that are part of others by now nothing is told of the keys that they had got; nor of a short
    /// key that one got from such a code.
    void forgetKeysOfJoined(const history::State& state);
    /// All of them, which are not to be found again.
    std::vector<merge::Finding> take();

private:
    std::vector<merge::Finding> m_findings;
    std::set<Uuid> m_different; ///< The rows that were different at any time, as long as it is not taken.
};

}
