// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "store/log/body_packer.h"
#include "store/sqlite/database.h"

#include <functional>
#include <optional>
#include <string>

namespace rd::store
{

/// One row of history without its body.
struct ChangeRow {
    ChangeId id;
    std::string author;
    std::int64_t atMs = 0;
    std::int64_t hlc = 0; ///< Hybrid logical clock: milliseconds since 1970 times 65536, plus a counter.
    std::string kind;
    std::string args; ///< JSON object.
    ChangeId reverts;
    ChangeId broughtBy; ///< The merge or hand-out by which it is in this file; null: made here.
};

void addChange(Database& database, const ChangeRow& change, const PackedBody& body);
/// Takes a change over from another file, word for word. Gives its body as changeBody() does.
std::string copyChange(Database& from, Database& to, ChangeId id, ChangeId broughtBy);
/// In log order.
void eachChange(Database& database, const std::function<void(const ChangeRow&)>& take);
/// Newest first, at most `limit` (0: all).
void eachChangeBackwards(Database& database, std::size_t limit,
                         const std::function<void(const ChangeRow&)>& take);
std::optional<ChangeRow> findChange(Database& database, ChangeId id);
/// The body as JSON Lines. Throws StoreRefusal (damaged) when it cannot be read.
std::string changeBody(Database& database, ChangeId id);
std::int64_t highestHlc(Database& database);
/// Whether a change bears a time that is so much before that of what it builds on.
bool hasClockBehind(Database& database, std::int64_t ms);
/// Whether a clock can have given that. Others are so far beyond any time that only a damaged or made-up file
/// has them; ours must be able to go on.
bool isPossibleHlc(std::int64_t hlc);
/// How many changes have another.
std::size_t countImpossibleHlcs(Database& database);
/// Whether changes were taken out of the log: a file numbers them without a gap, and remembers the last.
bool lacksChanges(Database& database);
/// What the bodies take in the file, in bytes.
std::int64_t logSize(Database& database);

}
