// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/templates.h"

#include "base/error.h"
#include "base/i18n.h"
#include "cli/lookup.h"

#include <algorithm>

namespace rd::cli
{

namespace
{

/// Beside the program (in the build folder), or in share as installed.
std::filesystem::path templateFolder()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const auto beside = program / "lexicons" / "codebooks";
    if (std::filesystem::is_directory(beside, error)) return beside;
    return program.parent_path() / "share" / "rodedraad" / "lexicons" / "codebooks";
}

}

std::vector<std::string> templateNames()
{
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(templateFolder(), error))
        if (entry.path().extension() == ".csv") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::filesystem::path templatePath(const std::string& name)
{
    const auto names = templateNames();
    if (std::find(names.begin(), names.end(), name) != names.end()) return templateFolder() / (name + ".csv");
    throw Refusal({"", "", say("There is no codebook template “{name}”.", fmt::arg("name", name)),
                   names.empty() ? tr("Use --codebook with a CSV file of your own.")
                                 : say("Choose from: {names}.", fmt::arg("names", listed(names)))});
}

}
