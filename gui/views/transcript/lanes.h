// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <vector>

namespace rd::gui
{

/// Gives each span a lane, from 0, so that no two spans of a lane overlap: the first lane that is free where
/// the span starts. `spans` must be sorted by start, as codings are. Spans that only touch may share a lane;
/// an empty span takes no room. The number of lanes is the greatest number of spans over one place.
std::vector<int> lanesFor(const std::vector<text::Span>& spans);

}
