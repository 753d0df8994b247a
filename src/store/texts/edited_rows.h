// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "store/sqlite/database.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rd::store
{

/// Rows by table and id.
using RowNames = std::vector<std::pair<std::string, Uuid>>;

/// Where an edit of a text is among the rows, also the rows that are shown elsewhere by it: the transcript,
/// its turns, codings and memos.
RowNames withThoseOfEditedTexts(Database& database, RowNames names);

/// The rows as they are now; texts without their bodies, which are large and which the state does not keep.
std::vector<history::Row> rowsNow(Database& database, const RowNames& names);

/// What is different in the state after those rows were written; nothing where it is just those rows.
std::optional<std::vector<history::Row>> rowsAfter(Database& database,
                                                   const std::vector<history::Row>& written);

/// The codings that are shown at the nearest word because their own are gone.
std::vector<CodingId> fallenCodings(Database& database);

}
