// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"

#include <vector>

namespace rd::history
{

/// Takes rows in as State::put() does one after the other, but many codings at once: each transcript's list
/// is gone through once instead of once a coding.
void putAll(State& state, const std::vector<Row>& rows);
/// The same of what a merge or its undo wrote, which may put a coding into another transcript.
void putAllOfMerge(State& state, const std::vector<Row>& rows);

}
