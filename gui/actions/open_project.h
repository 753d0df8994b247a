// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

namespace rd::gui
{

/// Opens the project in place of the one that is open, in another thread when it takes long. Where it is open
/// elsewhere the user may read it, and where it is damaged save what can be read. Throws Refusal and
/// Cancelled, with the open project as it was.
void openProject(Context& context, const std::filesystem::path& path);

/// Shows a project that was just opened or made, its first transcript with it.
void takeProject(Context& context, std::unique_ptr<project::Project> project);

/// Asks what the project is to be, makes it and shows it.
void newProject(Context& context);

/// The kind of a project's file, to choose from.
FileKind projectFileKind();

}
