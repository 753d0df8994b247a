// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "history/state.h"

namespace rd::errands
{

/// All that analyses run on, of the project as it is now.
analysis::Snapshot snapshotOf(const history::State& state);

}
