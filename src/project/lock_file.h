// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace rd::project
{

/// Who has a project open.
struct LockHolder {
    std::string user;
    std::string host;
    std::int64_t process = 0;
    std::int64_t sinceMs = 0;
    std::int64_t started = 0; ///< See startOf(); 0: not known.
    std::string boot;         ///< See bootId(); empty: not known.
};

/// A small file ".NAME.lock" beside the project that says who has it open for writing. Removed when it goes
/// away.
class LockFile
{
public:
    /// Takes the lock, or gives nothing when another holds it; then `holder` says who. The lock of a program
    /// on this machine that is no longer running is taken over. Throws Refusal when the folder cannot be
    /// written.
    static std::unique_ptr<LockFile> take(const std::filesystem::path& project, const LockHolder& self,
                                          LockHolder& holder);
    static std::filesystem::path pathFor(const std::filesystem::path& project);

    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    ~LockFile();

private:
    explicit LockFile(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

/// This process, with when it began, by the user's name and the machine's.
LockHolder thisProcess(std::int64_t nowMs);

}
