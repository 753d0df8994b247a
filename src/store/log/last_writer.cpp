// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/last_writer.h"

#include "store/log/cells.h"

#include <algorithm>

namespace rd::store
{

std::optional<ChangeRow> lastWriter(Database& database, const std::string& table, const Uuid& row,
                                    const std::vector<std::string>& columns)
{
    Stamp latest;
    for (const std::string& column : columns)
        latest = std::max(latest, stampOf(database, table, row, column));
    return latest.change.isNull() ? std::nullopt : findChange(database, ChangeId{latest.change});
}

}
