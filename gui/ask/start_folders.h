// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace rd::gui
{

/// Where windows that ask for a file start: where the one of that title was left, else in the folder of the
/// project. With another project what was remembered is forgotten, as its files are elsewhere.
class StartFolders
{
public:
    /// The folder of the project that is open, or was last; empty for none.
    void setProjectFolder(const std::filesystem::path& folder);
    void remember(const std::string& title, const std::filesystem::path& folder) { m_left[title] = folder; }
    /// Empty where nothing is known, and for a folder that is gone.
    [[nodiscard]] std::filesystem::path folderFor(const std::string& title) const;

private:
    std::filesystem::path m_project;
    std::map<std::string, std::filesystem::path> m_left;
};

}
