// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/templates.h"

#include "base/error.h"
#include "base/i18n.h"
#include "codebook/template_files.h"
#include "errands/lookup.h"

namespace rd::cli
{

std::vector<std::string> templateNames()
{
    std::vector<std::string> names;
    for (const auto& file : codebook::templateFiles()) names.push_back(file.stem().string());
    return names;
}

std::filesystem::path templatePath(const std::string& name)
{
    for (const auto& file : codebook::templateFiles())
        if (file.stem() == name) return file;
    const auto names = templateNames();
    throw Refusal({"", "", say("There is no codebook template “{name}”.", fmt::arg("name", name)),
                   names.empty() ? tr("Use --codebook with a CSV file of your own.")
                                 : say("Choose from: {names}.", fmt::arg("names", errands::listed(names)))});
}

}
