// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/database.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::store
{

/// The tables shown_text and shown_place, from which the views take text and places of transcripts that were
/// edited. They follow from the tracked tables, and are in no history.

/// Brings them up to date after those rows (table and id) were written; in the same transaction.
void renewShown(Database& database, const std::vector<std::pair<std::string, Uuid>>& written);
/// Makes all of them anew.
void renewAllShown(Database& database);
/// The transcripts of which words were corrected, now or once.
std::set<Uuid> editedTexts(Database& database);

}
