// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/guide.h"

#include <map>

namespace rd::merge
{

/// Which item of our guide is the same as one of theirs, by its words and level: in the same place of the
/// guide, else elsewhere with the same number, else where one of the two guides has nothing above it, as many
/// write their questions down without topics. Points to watch are often the same below several questions, so
/// their number says nothing. Of those elsewhere each of ours is the twin of one of theirs at most. `known`:
/// by theirs ours, of those that are found already; these are not looked for.
std::map<GuideItemId, GuideItemId> guideTwins(const transcript::GuideItems& ours,
                                              const transcript::GuideItems& theirs,
                                              const std::map<GuideItemId, GuideItemId>& known);

}
