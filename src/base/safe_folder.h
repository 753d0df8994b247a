// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace rd
{

/// Makes a folder that holds these files (name and bytes), written aside and renamed, so that it is there
/// whole or not at all. Throws Refusal when something of that name is there already, but for an empty folder,
/// and when it cannot be written; then nothing is left behind.
void writeFolder(const std::filesystem::path& path,
                 const std::vector<std::pair<std::string, std::string>>& files);

}
