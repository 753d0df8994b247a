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

std::optional<store::ChangeRow> removerOf(store::ProjectStore& store, const std::string& table,
                                          const Uuid& row)
{
    auto remover = store.lastWriter(table, row, {"deleted"});
    if (!remover) return remover;
    const auto makers = store.makersOf({row});
    const auto made = makers.find(row);
    if (made == makers.end() || made->second.id != remover->id) return remover;
    std::optional<store::ChangeRow> undo;
    store.eachChange([&](const store::ChangeRow& change) {
        if (change.reverts == remover->id && change.kind == "undo") undo = change;
    });
    return undo ? undo : remover;
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
        const auto remover = removerOf(store, one.removedTable, one.removed);
        // What was settled nobody wrote, and what was joined nobody removed.
        const bool byPeople =
            writer && remover && !store::isSettlement(*writer) && !remover->kind.starts_with("merge");
        return byPeople && !merging.areInOneCopy(*writer, *remover)
                   ? std::optional(merge::Unaware{writer->author, remover->author})
                   : std::nullopt;
    });
}

}
