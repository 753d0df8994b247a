// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/perform.h"

namespace rd::gui
{

void perform(Workspace& workspace, const std::function<void(project::Project&)>& action)
{
    if (project::Project* project = workspace.project()) action(*project);
}

}
