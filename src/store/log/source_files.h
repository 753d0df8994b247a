// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/database.h"

namespace rd::store
{

/// Copies the imported files that are not there yet. Of one that two imported under other names the least
/// name stands, as in every copy. Throws StoreRefusal where a file is not what it was.
void copySources(Database& from, Database& to);

}
