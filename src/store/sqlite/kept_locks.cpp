// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/kept_locks.h"

#include <fcntl.h>
#include <unistd.h>

namespace rd::store
{

namespace
{

// As SQLite has them (os_unix.c): the bytes that every reader locks, and the one of those who use the index.
constexpr off_t sharedFirst = 0x40000002;
constexpr off_t sharedSize = 510;
constexpr off_t indexInUse = 128;

int heldOn(const std::filesystem::path& path, short kind, off_t start, off_t length)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return file;
    struct flock lock {
    };
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    lock.l_start = start;
    lock.l_len = length;
    fcntl(file, F_OFD_SETLK, &lock);
    return file;
}

void letGo(int file)
{
    if (file < 0) return;
    struct flock all {
    };
    all.l_type = F_UNLCK;
    all.l_whence = SEEK_SET;
    fcntl(file, F_OFD_SETLK, &all);
}

}

KeptLocks::KeptLocks(const std::filesystem::path& path)
    : m_database(heldOn(path, F_RDLCK, sharedFirst, sharedSize)),
      m_index(heldOn(path.string() + "-shm", F_RDLCK, indexInUse, 1))
{
}

KeptLocks::~KeptLocks()
{
    for (const int file : {m_database, m_index})
        if (file >= 0) close(file);
}

void KeptLocks::release()
{
    letGo(m_database);
    letGo(m_index);
}

}
