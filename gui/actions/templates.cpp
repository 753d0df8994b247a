// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/templates.h"

#include "gui/actions/action.h"

#include <algorithm>
#include <map>

namespace rd::gui
{

namespace
{

std::filesystem::path templateFolder()
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const auto beside = program / "lexicons" / "codebooks";
    if (std::filesystem::is_directory(beside, error)) return beside;
    return program.parent_path() / "share" / "rodedraad" / "lexicons" / "codebooks";
}

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
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(templateFolder(), error))
        if (entry.path().extension() == ".csv")
            templates.push_back({entry.path(), nameOf(entry.path().stem().string())});
    std::sort(templates.begin(), templates.end(),
              [](const CodebookTemplate& a, const CodebookTemplate& b) { return a.file < b.file; });
    return templates;
}

}
