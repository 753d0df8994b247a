// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask/start_folders.h"

#include <system_error>

namespace rd::gui
{

void StartFolders::setProjectFolder(const std::filesystem::path& folder)
{
    if (folder == m_kept.project) return;
    m_left.clear();
    m_kept = {folder, {}};
}

void StartFolders::remember(const std::string& title, const std::string& kind,
                            const std::filesystem::path& folder)
{
    m_left[title] = folder;
    m_kept.byKind[kind] = folder;
}

std::filesystem::path StartFolders::folderFor(const std::string& title, const std::string& kind) const
{
    std::error_code unreadable; // is gone, for who would start there
    for (const auto& [known, key] : {std::pair(&m_left, title), std::pair(&m_kept.byKind, kind)}) {
        const auto left = known->find(key);
        if (left != known->end() && std::filesystem::is_directory(left->second, unreadable))
            return left->second;
    }
    return std::filesystem::is_directory(m_kept.project, unreadable) ? m_kept.project
                                                                     : std::filesystem::path();
}

}
