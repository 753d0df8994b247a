// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rd::cli
{

/// The ready-made codebooks that come with the program, by name, in order.
std::vector<std::string> templateNames();
/// The CSV file of one; throws Refusal, naming those that there are, for an unknown name.
std::filesystem::path templatePath(const std::string& name);

}
