// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/lock_file.h"
#include "project/project.h"
#include "store/project_store.h"

#include <filesystem>

namespace rd::project
{

/// True when the file may be changed, and its folder take the files that SQLite and the lock need beside it.
bool mayWrite(const std::filesystem::path& path);

/// Throws OpenRefusal unless the header says that this is a project that this version can read; nothing else
/// is read of the file.
void demandProject(const std::filesystem::path& path);

/// A new file never takes the place of another, and its folder is there and takes it: else throws Refusal.
void demandPlaceFor(const std::filesystem::path& path);

/// A project is merged with copies of it: throws Refusal for the file itself.
void demandOther(const std::filesystem::path& copy, const std::filesystem::path& project);

/// Throws OpenRefusal that says who has the project open, where and since when.
[[noreturn]] void refuseLocked(const std::filesystem::path& path, const LockHolder& holder);

/// Throws the OpenRefusal for what the store could not do.
[[noreturn]] void refuseStore(const std::filesystem::path& path, const store::StoreRefusal& refusal);

}
