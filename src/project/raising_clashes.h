// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"
#include "project/side_clashes.h"
#include "store/project_store.h"

#include <set>
#include <string>
#include <vector>

namespace rd::project
{

/// What both copies said of how one item of the guide came up in one interview, and that cannot both be so.
struct RaisingClash {
    std::vector<transcript::Raising> here;
    std::vector<transcript::Raising> there;
    /// Names it where a user chooses, as clashId() does for cells.
    [[nodiscard]] std::string id() const;
};

/// The clashes between what came in and what was here; `state` holds both.
std::vector<RaisingClash> raisingClashes(const history::State& state, const std::vector<history::Row>& came);

/// As a person reads it, but for what stands in the end.
merge::Clash inWords(const history::State& state, const RaisingClash& clash, store::ProjectStore& store,
                     const Makers& makers);

/// The rows that leave out one side.
std::vector<history::Row> withoutSide(const history::State& state, const RaisingClash& clash, bool here);

/// The ids of both sides.
std::set<Uuid> sidesOf(const RaisingClash& clash);
/// The last row of this side.
Uuid hereOf(const RaisingClash& clash);

/// Says in `told` what stands of the clash now that all is settled.
void tellStanding(const history::State& state, const RaisingClash& clash, store::ProjectStore& store,
                  merge::Clash& told);

}
