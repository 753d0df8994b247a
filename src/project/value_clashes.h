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

/// One attribute of one case or respondent that both copies filled in where nothing stood, and not alike.
struct ValueClash {
    transcript::AttributeValue here;
    transcript::AttributeValue there;
    std::string key; ///< Of the attribute, which each copy may have made for itself.
    /// Names it where a user chooses, as clashId() does for cells.
    [[nodiscard]] std::string id() const;
};

/// The clashes between what came in and what was here; `state` holds both.
std::vector<ValueClash> valueClashes(const history::State& state, const std::vector<history::Row>& came);

/// As a person reads it, but for what stands in the end.
merge::Clash inWords(const history::State& state, const ValueClash& clash, store::ProjectStore& store,
                     const Makers& makers);

/// The rows that leave out one side.
std::vector<history::Row> withoutSide(const history::State& state, const ValueClash& clash, bool here);

/// The ids of both.
std::set<Uuid> sidesOf(const ValueClash& clash);
/// The last row of this side.
Uuid hereOf(const ValueClash& clash);

/// Says in `told` what stands of the clash now that all is settled.
void tellStanding(const history::State& state, const ValueClash& clash, store::ProjectStore& store,
                  merge::Clash& told);

}
