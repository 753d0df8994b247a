// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "coding/table_definition.h"

namespace rd::errands
{

/// The title of a table that was changed. One that the program had proposed follows what is counted now, so
/// that no old title stands over new figures; one that somebody typed stays.
Wording titleAfter(const analysis::Snapshot& snapshot, const coding::TableDefinition& before,
                   const coding::TableDefinition& after);

}
