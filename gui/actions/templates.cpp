// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/templates.h"

#include "codebook/template_files.h"
#include "gui/actions/action.h"

#include <map>

namespace rd::gui
{

namespace
{

std::string nameOf(const std::string& stem)
{
    static const std::map<std::string, const char*> names{
        {"family_interviews", mark("Interviews with families: working factors, not done")},
        {"common_factors", mark("Common factors model")},
        {"working_factors_youth", mark("Working factors in youth care")},
        {"network_everyday_life", mark("Network and everyday life")},
    };
    const auto found = names.find(stem);
    return found == names.end() ? stem : tr(found->second);
}

}

std::vector<CodebookTemplate> codebookTemplates()
{
    std::vector<CodebookTemplate> templates;
    for (const auto& file : codebook::templateFiles())
        templates.push_back({file, nameOf(file.stem().string())});
    return templates;
}

}
