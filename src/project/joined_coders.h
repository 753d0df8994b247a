// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"
#include "store/project_store.h"

#include <vector>

namespace rd::project
{

/// With whom a coder who is gone was made one; null when he is there, or went in another way.
CoderId joinedInto(store::ProjectStore& store, CoderId coder);
/// With which a case is one, or was until that was undone; null where it went, or is back, in another way.
CaseId joinedInto(store::ProjectStore& store, const history::State& state, CaseId joined);
/// Says of cases that settling brings back, and of which the store has yet that they were made one with
/// others, that they were.
void tellJoinedCasesBack(std::vector<merge::Finding>& findings, const history::State& state,
                         store::ProjectStore& store);

}
