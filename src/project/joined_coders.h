// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/project_store.h"

namespace rd::project
{

/// With whom a coder who is gone was made one; null when he is there, or went in another way.
CoderId joinedInto(store::ProjectStore& store, CoderId coder);

}
