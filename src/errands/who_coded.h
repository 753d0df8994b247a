// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"

#include <vector>

namespace rd::errands
{

/// The persons who coded, most codings first, at most that many of them; of who coded as much in the order of
/// the coders.
std::vector<CoderId> whoCodedMost(const history::State& state, std::size_t most);

}
