// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/change_log.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::store
{

/// The change by which one of these columns of the row was written last; nothing when none was written after
/// the row was made. Of what was chosen in a merge whoever had written that. Columns are named as in
/// docs/file-format.md.
std::optional<ChangeRow> lastWriter(Database& database, const std::string& table, const Uuid& row,
                                    const std::vector<std::string>& columns);

}
