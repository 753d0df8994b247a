// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/settings.h"

#include <filesystem>
#include <map>
#include <string>

namespace rd::gui
{

/// Where windows that ask for a file start: where the one of that title was left, else where one about that
/// kind of file was, also before the program ended; else in the folder of the project. With another project
/// what was remembered is forgotten, as its files are elsewhere.
class StartFolders
{
public:
    /// What was kept when the program was last used.
    void restore(const LeftFolders& left) { m_kept = left; }
    [[nodiscard]] const LeftFolders& kept() const { return m_kept; }

    /// The folder of the project that is open, or was last; empty for none.
    void setProjectFolder(const std::filesystem::path& folder);
    void remember(const std::string& title, const std::string& kind, const std::filesystem::path& folder);
    /// Empty where nothing is known, and for a folder that is gone.
    [[nodiscard]] std::filesystem::path folderFor(const std::string& title, const std::string& kind) const;

private:
    LeftFolders m_kept;
    std::map<std::string, std::filesystem::path> m_left; ///< By title.
};

}
