// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/unaware_writing.h"

#include <map>
#include <optional>

namespace rd::project
{

namespace
{

std::set<Uuid> rowsOf(const std::vector<merge::OfRemoved>& written)
{
    std::set<Uuid> rows;
    for (const merge::OfRemoved& one : written) rows.insert(one.row);
    return rows;
}

}

std::vector<merge::Finding> unawareWriting(const history::State& state, const std::set<Uuid>& came,
                                           store::ProjectStore& store, const store::Merging& merging)
{
    const auto written = merge::ofRemoved(state, came);
    if (written.empty()) return {};
    const auto makers = store.makersOf(rowsOf(written)); // reads the whole log, so once
    return merge::toldOfRemoved(written, [&](const merge::OfRemoved& one) {
        auto writer = store.lastWriter(one.table, one.row, one.columns);
        if (const auto made = makers.find(one.row); !writer && made != makers.end()) writer = made->second;
        const auto remover = store.lastWriter(one.removedTable, one.removed, {"deleted"});
        // What was settled nobody wrote, and what was joined nobody removed.
        const bool byPeople =
            writer && remover && !store::isSettlement(*writer) && !remover->kind.starts_with("merge");
        return byPeople && !merging.areInOneCopy(*writer, *remover)
                   ? std::optional(merge::Unaware{writer->author, remover->author})
                   : std::nullopt;
    });
}

}
