// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/settle.h"

#include <functional>
#include <set>
#include <vector>

namespace rd::merge
{

/// What two made apart that stays as it is, so that somebody looks at it: one item of the guide or one saved
/// table made twice, one item that was said to be asked and to come up by itself, and codings of a code that
/// by now only groups others. Only of what is among `came`; `madeApart` is asked of ids of maybeApart() only.
/// `settled`: the rows that this merge wrote, which bring codings to such a code too.
std::vector<Finding> noticed(const history::State& state, const std::set<Uuid>& came,
                             const std::set<Uuid>& settled, const MadeApart& madeApart);
std::set<Uuid> maybeApart(const history::State& state, const std::set<Uuid>& came);

/// Whether the item got its theme from somebody who did not know that this code was merged into another.
using TiedApart = std::function<bool(GuideItemId, CodeId)>;
/// Items of the guide about a code that became part of another, as two did that apart and one of both came.
std::vector<Finding> askedOfMerged(const history::State& state, const std::set<Uuid>& came,
                                   const TiedApart& tiedApart);

}
