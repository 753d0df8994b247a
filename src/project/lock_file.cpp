// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/lock_file.h"

#include "base/error.h"
#include "base/i18n.h"
#include "project/project.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <sstream>
#include <utility>

namespace rd::project
{

namespace
{

namespace fs = std::filesystem;
using nlohmann::json;

std::string hostName()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

std::string textOf(const LockHolder& holder)
{
    return json{
        {"user", holder.user}, {"host", holder.host}, {"process", holder.process}, {"since", holder.sinceMs}}
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

LockHolder holderOf(const fs::path& path)
{
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    const json held = json::parse(text.str(), nullptr, false);
    if (!held.is_object()) return {};
    try {
        return {held.value("user", ""), held.value("host", ""), held.value("process", std::int64_t{0}),
                held.value("since", std::int64_t{0})};
    } catch (const json::exception&) {
        return {};
    }
}

/// On this machine, and no longer running; a lock that cannot be read is left by a crash while it was made.
bool isStale(const LockHolder& holder)
{
    if (holder.process == 0) return true;
    if (holder.host != hostName()) return false;
    return ::kill(static_cast<pid_t>(holder.process), 0) != 0 && errno == ESRCH;
}

/// False when the file is there already.
bool make(const fs::path& path, const std::string& text)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file < 0 && errno == EEXIST) return false;
    const bool written =
        file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (file >= 0) ::close(file);
    if (written) return true;
    std::error_code error;
    if (file >= 0) fs::remove(path, error);
    throw Refusal({path.parent_path().string(), "",
                   tr("The project cannot be opened for writing in this folder."),
                   tr("Make room, or copy the project to a folder in which you may write.")});
}

}

fs::path LockFile::pathFor(const fs::path& project)
{
    fs::path path = project;
    return path.replace_filename("." + project.filename().string() + ".lock");
}

std::unique_ptr<LockFile> LockFile::take(const fs::path& project, const LockHolder& self, LockHolder& holder)
{
    const fs::path path = pathFor(project);
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (make(path, textOf(self))) return std::unique_ptr<LockFile>(new LockFile(path));
        holder = holderOf(path);
        if (!isStale(holder)) return nullptr;
        std::error_code error;
        fs::remove(path, error);
    }
    return nullptr;
}

LockFile::~LockFile()
{
    std::error_code error;
    fs::remove(m_path, error);
}

LockHolder thisProcess(std::int64_t nowMs)
{
    return {defaultAuthor(), hostName(), ::getpid(), nowMs};
}

}
