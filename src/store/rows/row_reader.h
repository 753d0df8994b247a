// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "store/sqlite/database.h"
#include "store/texts/places.h"

#include <optional>
#include <string_view>

namespace rd::store
{

/// The row with that id of that tracked table, with places as they are shown; nothing when there is none.
std::optional<history::Row> readRow(Database& database, Places& places, std::string_view table,
                                    const Uuid& id);

/// All rows but the texts of transcripts, folded into a state in one pass a table; places as they are shown.
history::State readState(Database& database);

}
