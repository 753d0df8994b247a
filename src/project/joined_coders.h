// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "store/project_store.h"

namespace rd::project
{

/// With whom a coder who is gone was made one; null when he is there, or went in another way.
CoderId joinedInto(store::ProjectStore& store, CoderId coder);
/// With which a case is one, or was until that was undone; null where it went, or is back, in another way.
CaseId joinedInto(store::ProjectStore& store, const history::State& state, CaseId joined);

}
