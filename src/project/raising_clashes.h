// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"
#include "project/side_clashes.h"
#include "store/project_store.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace rd::project
{

/// What both copies said of how one item of the guide came up in one interview, and that cannot both be so.
struct RaisingClash {
    std::vector<transcript::Raising> here;
    std::vector<transcript::Raising> there;
    /// Of several copies on one side: what they said before, and does not stand against that.
    std::vector<transcript::Raising> hereBefore{};
    std::vector<transcript::Raising> thereBefore{};
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

/// The ids of both sides, with those that were said before.
std::set<Uuid> sidesOf(const RaisingClash& clash);
/// The last row of this side.
Uuid hereOf(const RaisingClash& clash);

/// Says in `told` what stands of the clash now that all is settled.
void tellStanding(const history::State& state, const RaisingClash& clash, store::ProjectStore& store,
                  merge::Clash& told);

/// What one copy took away of how an item came up in an interview, and the other said otherwise.
struct TakenAwayRaising {
    std::vector<transcript::Raising> said;   ///< Instead of what both had.
    std::vector<transcript::Raising> before; ///< As RaisingClash::hereBefore.
    bool saidThere = false;                  ///< The other side took it away.
    store::ChangeRow takenAwayBy;
    std::string takenAwayFrom{}; ///< The file of the copy with which that came; empty: it stood in ours.
    [[nodiscard]] std::string id() const;
};

/// Of a change on which of the two sides it was made, not knowing of the other, and in which copy.
struct SidesOfChange {
    std::function<bool(ChangeId)> onlyHere;
    std::function<bool(ChangeId)> onlyThere;
    std::function<std::string(ChangeId)> fileOf; ///< As BothSides::FileOf.
};

/// Those that are removed here, among rows that came in and are removed in the copy too.
std::set<Uuid> removedInBoth(const history::State& here, const std::vector<history::Row>& came);

/// `removers`: which changes removed each of those; `state` holds what came in.
std::vector<TakenAwayRaising> takenAwayRaisings(const history::State& state,
                                                const std::multimap<Uuid, store::ChangeRow>& removers,
                                                store::ProjectStore& store, const SidesOfChange& sides);

merge::Clash inWords(const history::State& state, const TakenAwayRaising& clash, store::ProjectStore& store,
                     const Makers& makers);
std::vector<history::Row> withoutSide(const history::State& state, const TakenAwayRaising& clash, bool here);
std::set<Uuid> sidesOf(const TakenAwayRaising& clash);
/// The null id where this side took it away.
Uuid hereOf(const TakenAwayRaising& clash);
void tellStanding(const history::State& state, const TakenAwayRaising& clash, store::ProjectStore& store,
                  merge::Clash& told);

}
