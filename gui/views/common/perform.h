// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <functional>

namespace rd::gui
{

/// Does what may be refused, under the workspace's guard; the one way in which views change the project. Does
/// nothing when none is open.
void perform(Workspace& workspace, const std::function<void(project::Project&)>& action);

}
