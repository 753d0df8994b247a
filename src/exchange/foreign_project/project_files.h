// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "exchange/foreign_project/imported_project.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rd::exchange
{

/// A kind of file that holds another program's project. To add one, name it in projectFileKinds().
struct ProjectFileKind {
    std::string ending; ///< With its point, lower case: ".qdpx".
    /// Throws Refusal. `language` is the slot for names, and the language of texts that do not tell theirs.
    ImportedProject (*read)(const std::filesystem::path& path, Language language, Progress& progress);
};

const std::vector<ProjectFileKind>& projectFileKinds();

/// The kind of a file by the ending of its name; null when it is no project of another program.
const ProjectFileKind* projectFileKindOf(const std::filesystem::path& path);

}
