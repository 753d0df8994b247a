// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/common/action_menu.h"

namespace rd::gui
{

/// Adds to `menu` what can be done to each of the codings, and to its code; of several codings, each has a
/// menu below it.
void addCodingItems(ActionMenu& menu, Workspace& workspace, const std::vector<CodingId>& codings);

}
