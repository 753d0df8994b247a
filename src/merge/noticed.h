// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/settle.h"

namespace rd::merge
{

/// What two made apart that stays as it is, so that somebody looks at it: one item of the guide or one saved
/// table made twice, one item that was said to be asked and to come up by itself, and codings of a code that
/// by now only groups others. Only of what is among `came`; `madeApart` is asked of ids of maybeApart() only.
std::vector<Finding> noticed(const history::State& state, const std::set<Uuid>& came,
                             const MadeApart& madeApart);
std::set<Uuid> maybeApart(const history::State& state, const std::set<Uuid>& came);

}
