// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask/start_folders.h"

#include <system_error>

namespace rd::gui
{

void StartFolders::setProjectFolder(const std::filesystem::path& folder)
{
    if (folder != m_project) m_left.clear();
    m_project = folder;
}

std::filesystem::path StartFolders::folderFor(const std::string& title) const
{
    std::error_code unreadable; // is gone, for who would start there
    const auto left = m_left.find(title);
    if (left != m_left.end() && std::filesystem::is_directory(left->second, unreadable)) return left->second;
    return std::filesystem::is_directory(m_project, unreadable) ? m_project : std::filesystem::path();
}

}
