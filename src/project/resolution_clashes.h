// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"
#include "project/side_clashes.h"
#include "store/project_store.h"

#include <string>
#include <vector>

namespace rd::project
{

/// One difference between two coders that both copies settled, apart from each other and not to the same.
struct ResolutionClash {
    coding::Resolution here;
    coding::Resolution there;
    /// Names it where a user chooses, as clashId() does for cells.
    [[nodiscard]] std::string id() const;
};

/// The clashes between what came in and what was here; `state` holds both.
std::vector<ResolutionClash> resolutionClashes(const history::State& state,
                                               const std::vector<history::Row>& came,
                                               store::ProjectStore& store);

/// As a person reads it, but for what stands in the end: what each came to, by whom, with its note.
merge::Clash inWords(const history::State& state, const ResolutionClash& clash, store::ProjectStore& store,
                     const Makers& makers);

/// The rows that leave out one side, with the coding that it came to.
std::vector<history::Row> withoutSide(const history::State& state, const ResolutionClash& clash, bool here);

/// The ids of both sides.
std::set<Uuid> sidesOf(const ResolutionClash& clash);
/// The last row of this side.
Uuid hereOf(const ResolutionClash& clash);

/// The decisions that hold no more, of those that held before or came in: what each was about, what it came
/// to, and why it fell.
std::vector<merge::Finding> fallenDecisions(const history::State& state, const std::set<ResolutionId>& before,
                                            const std::set<Uuid>& came, store::ProjectStore& store);

/// Whether a consensus by rule made the coding, or it was taken over from another project than the decision.
bool isOfRule(store::ProjectStore& store, CodingId coding, ResolutionId decision);

/// Says in `told` what stands of the clash now that all is settled.
void tellStanding(const history::State& state, const ResolutionClash& clash, store::ProjectStore& store,
                  merge::Clash& told);

}
