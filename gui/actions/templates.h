// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rd::gui
{

/// A codebook that comes with the program.
struct CodebookTemplate {
    std::filesystem::path file;
    std::string name; ///< In the user's language.
};

/// Those that are found beside the program, or in share as installed.
std::vector<CodebookTemplate> codebookTemplates();

}
