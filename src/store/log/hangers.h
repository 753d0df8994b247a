// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "store/sqlite/database.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace rd::store
{

using RowName = std::pair<std::string, Uuid>; ///< Table and id.
std::set<Uuid> idsOf(const std::set<RowName>& rows);

/// What one hangs on a thing without writing in it: memos, corrections, values, decisions that came to it,
/// and codes that became part of it. By row those that hang on it.
using Hangers = std::multimap<Uuid, RowName>;

/// On which these rows hang, in whatever table that is.
std::set<RowName> wholesOf(Database& database, const std::set<RowName>& rows);
/// Only what is not removed, but for codes that became part of another.
Hangers hangersOn(Database& database, const std::set<RowName>& wholes);

}
