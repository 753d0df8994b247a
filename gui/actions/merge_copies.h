// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

namespace rd::gui
{

/// Asks for copies, shows what they would bring with what can be chosen of it, and merges them.
void mergeCopies(Context& context);

}
