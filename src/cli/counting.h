// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "cli/listing.h"
#include "history/state.h"
#include "report/writers.h"

namespace rd::cli
{

/// All that analyses run on, of the project as it is now.
analysis::Snapshot snapshotOf(const history::State& state);

report::Form formOf(Format format);

}
