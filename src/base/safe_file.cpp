// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/uuid.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <utility>

namespace rd
{

namespace
{

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, std::string what, std::string remedy)
{
    throw Refusal({path.string(), "", std::move(what), std::move(remedy)});
}

}

void refuseToWrite(const fs::path& path, int error)
{
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        refuse(path, tr("The disk is full, so nothing was written."),
               tr("Make room, or choose another folder."));
    if (error == EACCES || error == EPERM || error == EROFS)
        refuse(path, tr("You may not write here."), tr("Choose another folder."));
    if (error == ENOENT || error == ENOTDIR)
        refuse(path, tr("This folder does not exist."), tr("Make the folder first, or choose another."));
    refuse(path, tr("The file could not be written."), tr("Choose another folder and try again."));
}

namespace
{

/// A project, or another program's file of that kind: no table or list is worth losing it.
bool isDatabase(const fs::path& path)
{
    constexpr std::string_view mark = "SQLite format 3";
    std::array<char, mark.size()> start{};
    std::ifstream file(path, std::ios::binary);
    file.read(start.data(), start.size());
    return file.good() && std::string_view(start.data(), start.size()) == mark;
}

void writeAll(int descriptor, std::string_view bytes, const fs::path& path)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) refuseToWrite(path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// A pipe or a device, which takes bytes and is no file that could be put in its place.
bool isStream(const fs::path& path)
{
    std::error_code error;
    const auto status = fs::status(path, error);
    return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

void writeStream(const fs::path& path, std::string_view bytes)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) refuseToWrite(path, errno);
    try {
        writeAll(descriptor, bytes, path);
    } catch (...) {
        ::close(descriptor);
        throw;
    }
    if (::close(descriptor) != 0) refuseToWrite(path, errno);
}

/// What a link leads to is written, so that the link stays.
fs::path behindLinks(const fs::path& path)
{
    std::error_code error;
    if (!fs::is_symlink(path, error)) return path;
    const fs::path target = fs::weakly_canonical(path, error);
    return error ? path : target;
}

/// A file that is gone again unless it was renamed into place.
class AsideFile
{
public:
    explicit AsideFile(const fs::path& target)
        : m_target(target), m_path(target.string() + "." + makeUuid().toString().substr(24) + ".part"),
          m_descriptor(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666))
    {
        if (m_descriptor < 0) refuseToWrite(target, errno);
    }
    AsideFile(const AsideFile&) = delete;
    AsideFile& operator=(const AsideFile&) = delete;
    ~AsideFile()
    {
        if (m_descriptor >= 0) ::close(m_descriptor);
        if (!m_placed) ::unlink(m_path.c_str());
    }

    void write(std::string_view bytes) { writeAll(m_descriptor, bytes, m_target); }

    void place()
    {
        if (::fsync(m_descriptor) != 0) refuseToWrite(m_target, errno);
        const int descriptor = std::exchange(m_descriptor, -1);
        if (::close(descriptor) != 0) refuseToWrite(m_target, errno);
        if (::rename(m_path.c_str(), m_target.c_str()) != 0) refuseToWrite(m_target, errno);
        m_placed = true;
    }

private:
    fs::path m_target;
    std::string m_path;
    int m_descriptor;
    bool m_placed = false;
};

}

std::string readFile(const fs::path& path, std::uintmax_t limit)
{
    std::error_code error;
    if (!fs::exists(path, error))
        refuse(path, tr("This file does not exist."), tr("Check the name and the folder."));
    if (fs::is_directory(path, error))
        refuse(path, tr("This is a folder, not a file."), tr("Choose a file in it."));
    const auto size = fs::file_size(path, error);
    if (error) refuse(path, tr("This is not an ordinary file."), tr("Choose another file."));
    if (size > limit)
        refuse(path,
               say("The file is {size} MB; at most {limit} MB can be read.", fmt::arg("size", size >> 20U),
                   fmt::arg("limit", limit >> 20U)),
               tr("Split it, or check that it is the right file."));
    std::ifstream in(path, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!in || static_cast<std::uintmax_t>(in.gcount()) != size)
        refuse(path, tr("The file could not be read."), tr("Check that you may read it and try again."));
    return bytes;
}

void demandPlaceToWrite(const fs::path& path)
{
    const fs::path target = behindLinks(path);
    if (!isStream(target)) const AsideFile probe(target);
}

void writeFile(const fs::path& path, std::string_view bytes)
{
    if (isStream(path)) return writeStream(path, bytes);
    if (isDatabase(path))
        refuse(path, tr("This is a project, which nothing else takes the place of."),
               tr("Choose another name."));
    AsideFile aside(behindLinks(path));
    aside.write(bytes);
    aside.place();
}

}
