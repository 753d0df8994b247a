// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"
#include "store/log/cells.h"

#include <map>
#include <vector>

namespace rd::project
{

/// Tells of what had followed a code or transcript into another, and is with it again, as that one is there
/// by itself again. `followed`: cells, and what they had come to name. `takenOut`: corrections that
/// had followed, by the transcript that they were made in.
std::vector<merge::Finding> followedBack(const history::State& state,
                                         const std::map<store::CellName, Uuid>& followed,
                                         const std::multimap<TranscriptId, Uuid>& takenOut);

}
