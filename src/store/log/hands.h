// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <cstdint>
#include <set>

namespace rd::store
{

class Database;

/// The rows that people wrote in, or deleted, after they were made; not what merges, and undos and redos of
/// merges, did.
struct Hands {
    std::set<Uuid> changed;
    std::set<Uuid> deleted; ///< Also those that somebody brought back.
};

/// Of writings with a later clock than that.
Hands writtenByPeople(Database& database, std::int64_t laterThan);

}
