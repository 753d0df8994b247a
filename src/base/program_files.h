// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace rd
{

/// A file or folder that comes with the program, such as "lexicons/codebooks": beside it, as in the build
/// folder, or in share as installed. Whether it is there is not said.
std::filesystem::path programFile(const std::filesystem::path& name);

}
