// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "store/log/hangers.h"

#include <set>
#include <string>
#include <vector>

namespace rd::store
{

/// The changes that are in the file since this one and stand, and take nothing back themselves; not what an
/// undone merge brought, nor these.
std::vector<ChangeId> standingSince(Database& database, ChangeId change, const std::set<ChangeId>& undone);

/// Whether what stands in that column is what somebody says of the row: not that it is removed, where it
/// stands in a list, or what it became part of.
bool isContent(const std::string& column);

/// The rows that were there and in which somebody wrote something since, in such changes; not what only
/// follows from something else. Throws std::runtime_error for a log that cannot be read.
std::set<RowName> rewrittenSince(Database& database, ChangeId change, const std::set<ChangeId>& undone);

}
