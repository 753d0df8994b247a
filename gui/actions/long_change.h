// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

namespace rd::gui
{

/// Applies an edit with many rows: the file is written in another thread, with a dialog that can cancel it;
/// the state follows here. Throws Refusal and Cancelled, with the project as it was.
void applyLong(Context& context, const history::Edit& edit, const std::string& title);

}
