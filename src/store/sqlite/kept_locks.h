// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace rd::store
{

/// Holds the shared locks of an open project beside SQLite's own. Those go unseen when anything in the
/// program, such as a dialog that looks what kind of files a folder has, opens and closes the project; the
/// next other program to read it would then take its log away from under us. These locks belong to files that
/// stay open. Where a file system knows no such locks, nothing is held.
class KeptLocks
{
public:
    /// Of a database in WAL mode that has been read once.
    explicit KeptLocks(const std::filesystem::path& path);
    KeptLocks(const KeptLocks&) = delete;
    KeptLocks& operator=(const KeptLocks&) = delete;
    ~KeptLocks(); ///< To be called when SQLite has closed the database: closing the files drops its locks.

    /// Lets go, as SQLite wants the database for itself to close it.
    void release();

private:
    int m_database;
    int m_index; ///< The file -shm.
};

}
