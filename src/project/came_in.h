// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"
#include "project/clash_words.h"
#include "store/log/merging.h"

#include <utility>
#include <vector>

namespace rd::project
{

/// What came in, by the place of its copy in the report.
using CameIn = std::vector<std::pair<std::size_t, store::Tallies>>;

/// Tells what came in when all is settled: how much by whom, with only those deletions that stand, and which
/// things were removed, or made part of others, by their names. What both wrote is told by then.
void tellCame(const CameIn& came, const history::State& state, store::ProjectStore& store,
              const store::Merging& merging, merge::Report& report);

}
