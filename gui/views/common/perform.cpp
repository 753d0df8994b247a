// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/perform.h"

namespace rd::gui
{

void perform(Workspace& workspace, const std::function<void(project::Project&)>& action)
{
    project::Project* project = workspace.project();
    if (project != nullptr) workspace.attempt([&] { action(*project); });
}

}
