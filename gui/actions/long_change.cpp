// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/long_change.h"

namespace rd::gui
{

void applyLong(Context& context, const history::Edit& edit, const std::string& title)
{
    if (edit.empty()) return;
    project::Project& project = context.project();
    project::Written written;
    context.ask.work(title, [&](Progress& progress) { written = project.write(edit, progress); });
    project.adopt(written);
}

}
