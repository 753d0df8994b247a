// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/named_copy.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>

namespace rd::project
{

namespace
{

namespace fs = std::filesystem;

std::vector<std::string> fromTheEnd(const std::string& path)
{
    std::vector<std::string> parts;
    for (const fs::path& part : fs::path(path).lexically_normal()) parts.push_back(part.string());
    std::reverse(parts.begin(), parts.end());
    return parts;
}

/// How many names at the end of both paths are the same.
std::size_t alike(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    const auto [differs, there] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    return static_cast<std::size_t>(differs - one.begin());
}

}

std::string copyMeant(const std::string& name, const std::vector<std::string>& files)
{
    if (std::find(files.begin(), files.end(), name) != files.end()) return name;
    const auto parts = fromTheEnd(name);
    std::string meant;
    std::size_t most = 0;
    for (const std::string& file : files) {
        const std::size_t same = alike(parts, fromTheEnd(file));
        if (same == most) meant.clear();
        if (same <= most) continue;
        most = same;
        meant = file;
    }
    return meant;
}

}
