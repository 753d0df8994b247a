// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

namespace rd::codebook
{

/// The ready-made codebooks (CSV) that come with the program, by name: beside it, as in the build folder, or
/// in share as installed. Empty when there are none.
std::vector<std::filesystem::path> templateFiles();

}
