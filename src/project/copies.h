// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/project_store.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace rd::project
{

/// Opens a copy that is to be merged. Throws Refusal.
std::unique_ptr<store::ProjectStore> openCopy(const std::filesystem::path& path);

/// The copies in the order in which they can be merged: hand-outs last, because any of the others may be the
/// copy that they were made of, and one that was made of another hand-out after that. Throws Refusal, also
/// where one of them is the project itself.
std::vector<std::filesystem::path> inMergeOrder(const std::vector<std::filesystem::path>& copies,
                                                const std::filesystem::path& into);

/// As a report calls them.
std::vector<std::string> namesOf(const std::vector<std::filesystem::path>& copies);
/// "“B.draad” (1 March 2026)"
std::string mergeInWords(const store::ChangeRow& merge);

}
