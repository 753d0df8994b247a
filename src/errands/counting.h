// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "history/state.h"

#include <vector>

namespace rd::errands
{

/// All that analyses run on, of the project as it is now.
analysis::Snapshot snapshotOf(const history::State& state);
/// The same with these coders and their codings only, as if there were no others.
analysis::Snapshot snapshotOf(const history::State& state, const std::vector<CoderId>& coders);

}
