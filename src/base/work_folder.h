// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace rd
{

/// A folder for files that are needed for a moment, in the system's own folder for these, and from its first
/// moment closed to other users. Removed with all in it when this goes away.
class WorkFolder
{
public:
    WorkFolder(); ///< Throws Refusal when it cannot be made.
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;
    ~WorkFolder();

    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const
    {
        return m_path / name;
    }

private:
    std::filesystem::path m_path;
};

}
