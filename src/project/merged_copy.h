// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/project.h"

#include <filesystem>
#include <vector>

namespace rd::project
{

/// Merges copies of a project into a new file, which must not exist; the files that are merged stay as they
/// are, and the new one is there whole or not at all. See Project::merge().
merge::Report mergeToNew(const std::filesystem::path& to, const std::filesystem::path& first,
                         const std::vector<std::filesystem::path>& copies, const MergeOptions& options,
                         const OpenOptions& opening);

/// Merges copies into the project. A file that is no copy, or copies in which nothing is new, leave its bytes
/// as they are, which to open it for writing changes.
merge::Report mergeInto(const std::filesystem::path& project,
                        const std::vector<std::filesystem::path>& copies, const MergeOptions& options,
                        const OpenOptions& opening);

/// What that would do; no file is made or changed.
merge::Report tryMerge(const std::filesystem::path& first, const std::vector<std::filesystem::path>& copies,
                       MergeOptions options, const OpenOptions& opening);

}
