// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/of_removed.h"
#include "store/log/merging.h"
#include "store/project_store.h"

#include <set>
#include <vector>

namespace rd::project
{

/// What somebody wrote that stands nowhere, because another removed what it is about, neither knowing of the
/// other. `came`: of the one or the other.
std::vector<merge::Finding> unawareWriting(const history::State& state, const std::set<Uuid>& came,
                                           store::ProjectStore& store, const store::Merging& merging);

/// By which change the row is removed: of what was undone that had made it, the undo.
std::optional<store::ChangeRow> removerOf(store::ProjectStore& store, const std::string& table,
                                          const Uuid& row);

}
