// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/written_since.h"

#include "store/log/awareness.h"
#include "store/log/bringing_back.h"
#include "store/log/change_body.h"
#include "store/log/change_log.h"
#include "store/log/joint_cells.h"
#include "store/log/past_merges.h"
#include "store/sqlite/statement.h"

#include <algorithm>

namespace rd::store
{

std::vector<ChangeId> standingSince(Database& database, ChangeId change, const std::set<ChangeId>& undone)
{
    std::vector<ChangeId> standing;
    std::set<ChangeId> takenBack = PastMerges(database, {}).undoneWork();
    takenBack.insert(undone.begin(), undone.end());
    Statement later(database,
                    "SELECT id, reverts FROM change WHERE seq > (SELECT seq FROM change WHERE id = ?) "
                    "ORDER BY seq DESC");
    later.bind(1, change.uuid);
    while (later.step()) {
        const ChangeId id{later.id(0)};
        const ChangeId reverts{later.id(1)};
        if (takenBack.contains(id)) continue;
        if (reverts)
            takenBack.insert(reverts);
        else
            standing.push_back(id);
    }
    return standing;
}

bool isContent(const std::string& column)
{
    return column != removedColumn && column != "position" && column != "merged_into";
}

std::set<RowName> rewrittenSince(Database& database, ChangeId change, const std::set<ChangeId>& undone)
{
    std::set<RowName> rows;
    for (const ChangeId id : standingSince(database, change, undone)) {
        const auto written = findChange(database, id);
        if (!written || isConsequence(written->kind)) continue;
        readBodyWithoutValues(changeBody(database, id), [&](const RowWrite& write) {
            const auto says = [&](const CellWrite& cell) {
                return isContent(cell.column) && !isAlong(write.table, cell);
            };
            if (!write.made && !write.noted && std::any_of(write.cells.begin(), write.cells.end(), says))
                rows.emplace(write.table, write.row);
        });
    }
    return rows;
}

}
