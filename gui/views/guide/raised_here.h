// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <string>

namespace rd::gui
{

/// "3a Did he listen to you?", in the user's language.
std::string guideItemName(const transcript::GuideItem& item);
/// The turn at the caret with what of the guide came up in it; empty outside every turn.
std::string raisedHere(const history::State& state, const Selection& selection);
/// The turn at the caret, or where the marked passage begins; null outside every turn.
const transcript::Turn* turnHere(const history::State& state, const Selection& selection);

}
