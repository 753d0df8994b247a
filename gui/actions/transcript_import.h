// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

namespace rd::gui
{

/// Reads the files, and those in the folders and below them, shows what was found in them, and takes in what
/// the user leaves ticked, as one action. Throws Refusal and Cancelled, with the project as it was.
void importTranscripts(Context& context, const std::vector<std::filesystem::path>& paths);

/// Files and folders dropped on the window: a project is opened, anything else imported into the open
/// project. Refuses when none is open.
void takeDroppedFiles(Context& context, const std::vector<std::filesystem::path>& paths);

}
