// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/foreign_project/import_edit.h"
#include "project/project.h"

#include <filesystem>

namespace rd::errands
{

/// What another program's project would add to this one, with what there is to say about it. Throws Refusal.
exchange::Import readProjectFile(project::Project& project, const std::filesystem::path& path,
                                 Progress& progress);
/// All that there is to say about an import, in one list.
std::vector<std::string> notesOf(const exchange::ImportReport& report);

/// Takes it in as one change. Throws Refusal, with the project as it was.
exchange::Import importProjectFile(project::Project& project, const std::filesystem::path& path,
                                   Progress& progress);
/// The same into a project that was made for it, which takes over the title too.
exchange::Import importAsProject(project::Project& project, const std::filesystem::path& path,
                                 Progress& progress);

}
