// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/lock_file.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/uuid.h"
#include "project/process.h"
#include "project/project.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
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
    return json{{"user", holder.user},     {"host", holder.host},       {"process", holder.process},
                {"since", holder.sinceMs}, {"started", holder.started}, {"boot", holder.boot}}
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
        return {held.value("user", ""),
                held.value("host", ""),
                held.value("process", std::int64_t{0}),
                held.value("since", std::int64_t{0}),
                held.value("started", std::int64_t{0}),
                held.value("boot", "")};
    } catch (const json::exception&) {
        return {};
    }
}

/// Made on this machine by a program that no longer runs; after a crash or a restart its number may be that
/// of another. A lock that cannot be read is left by a crash while it was made.
bool isStale(const LockHolder& holder)
{
    if (holder.process == 0) return true;
    if (holder.host != hostName()) return false;
    if (!isRunning(holder.process)) return true;
    const std::string boot = bootId();
    if (!holder.boot.empty() && !boot.empty() && holder.boot != boot) return true;
    const std::int64_t started = startOf(holder.process);
    return holder.started != 0 && started != 0 && holder.started != started;
}

[[noreturn]] void refuseFolder(const fs::path& project)
{
    throw Refusal({project.string(), "", tr("The project cannot be opened for writing in this folder."),
                   tr("Make room, or copy the project to a folder in which you may write.")});
}

/// False when the file is there already.
bool makeNew(const fs::path& path, const std::string& text, const fs::path& project)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (file < 0 && errno == EEXIST) return false;
    const bool written =
        file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (file >= 0) ::close(file);
    if (written) return true;
    std::error_code error;
    if (file >= 0) fs::remove(path, error);
    refuseFolder(project);
}

/// False when the file is there already. Written aside first, so that nobody finds it empty and takes it for
/// one that a crash left; only where files cannot have two names it is written in place.
bool make(const fs::path& path, const std::string& text, const fs::path& project)
{
    const fs::path aside = path.parent_path() / ("." + makeUuid().toString() + ".lock");
    makeNew(aside, text, project);
    const bool linked = ::link(aside.c_str(), path.c_str()) == 0;
    const bool held = !linked && errno == EEXIST;
    std::error_code error;
    fs::remove(aside, error);
    return linked || (!held && makeNew(path, text, project));
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
        if (make(path, textOf(self), project)) return std::unique_ptr<LockFile>(new LockFile(path));
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
    const std::int64_t self = ::getpid();
    return {defaultAuthor(), hostName(), self, nowMs, startOf(self), bootId()};
}

}
