// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"
#include "store/project_store.h"

#include <cstdint>
#include <functional>
#include <set>
#include <vector>

namespace rd::project
{

/// Of two writings the later stands, by the clock of who wrote: tells of the last change that is more than a
/// day ahead and that only one side has, whichever side it is; and of the last that bears a time more than a
/// day before what it builds on.
class ClocksAhead
{
public:
    /// Before the first copy comes in.
    ClocksAhead(store::ProjectStore& here, std::int64_t nowMs);

    using Has = std::function<bool(ChangeId)>;
    /// `came`: the changes that a copy brought. `isHere`, `isThere`: which of the two has one that is in our
    /// log, where what an undone merge had brought still is. Nothing is told twice.
    std::vector<merge::Finding> between(const std::vector<store::ChangeRow>& came, const Has& isHere,
                                        const Has& isThere);

private:
    [[nodiscard]] bool isAhead(const store::ChangeRow& change) const;
    [[nodiscard]] bool isBehind(const store::ChangeRow& change) const;
    void tell(const std::vector<store::ChangeRow>& changes, std::vector<merge::Finding>& findings);
    void tellBehind(const std::vector<store::ChangeRow>& changes, std::vector<merge::Finding>& findings);
    void tellLast(const std::vector<store::ChangeRow>& changes, std::vector<merge::Finding>& findings);

    std::int64_t m_latest; ///< The latest time at which a change can have been made.
    std::vector<store::ChangeRow> m_here;
    std::set<ChangeId> m_told;
};

}
