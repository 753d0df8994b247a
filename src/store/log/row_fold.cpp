// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/row_fold.h"

#include "store/log/joint_cells.h"

#include <algorithm>

namespace rd::store
{

namespace
{

CellValue keptOf(const CellValue& value, Kept kept)
{
    return kept == Kept::digest ? digestOf(value) : value;
}

/// A row is made once, but two that took over the same project apart from each other may both have made it.
void foldMade(FoldedRow& row, const TableColumns& table, const RowWrite& write, Kept kept)
{
    if (row.values.empty()) {
        for (const CellValue& value : write.values) row.values.push_back(keptOf(value, kept));
        return;
    }
    row.values.resize(write.values.size());
    for (const std::vector<std::size_t>& places : valuesIn(table)) {
        const bool written = std::any_of(places.begin(), places.end(), [&](std::size_t i) {
            return i < row.stamps.size() && row.stamps[i].hlc != 0;
        });
        if (written || !standsOver(places, write.values, row.values)) continue;
        for (const std::size_t i : places) row.values[i] = keptOf(write.values[i], kept);
    }
}

void foldCells(FoldedRow& row, const TableColumns& table, const RowWrite& write, std::int64_t hlc, Kept kept)
{
    row.stamps.resize(row.values.size());
    for (const CellWrite& cell : write.cells) {
        const auto place = static_cast<std::size_t>(table.find(cell.column));
        const Stamp stamp{hlc, cell.ownerAfter};
        if (place >= row.values.size() || stamp < row.stamps[place]) continue;
        row.values[place] = keptOf(cell.after, kept);
        row.stamps[place] = stamp;
    }
}

}

void fold(FoldedRow& row, const RowWrite& write, std::int64_t hlc, Kept kept)
{
    const TableColumns* table = trackedTable(write.table);
    if (table == nullptr || write.noted) return;
    if (write.made)
        foldMade(row, *table, write, kept);
    else
        foldCells(row, *table, write, hlc, kept);
}

FoldedRows foldedRows(Database& database, const std::set<Uuid>& ids,
                      const std::function<bool(const ChangeRow&, RowWrite&)>& counts)
{
    std::vector<ChangeRow> changes;
    eachChange(database, [&](const ChangeRow& change) { changes.push_back(change); });
    FoldedRows folded;
    for (const ChangeRow& change : changes)
        readBodyOf(ids, changeBody(database, change.id), [&](const RowWrite& write) {
            RowWrite counted = write;
            if (counts(change, counted))
                fold(folded[{write.table, write.row}], counted, change.hlc, Kept::whole);
        });
    return folded;
}

std::optional<Standing> standingIn(const FoldedRows& rows, const CellName& cell)
{
    const auto& [table, row, column] = cell;
    const auto told = rows.find({table, row});
    if (told == rows.end()) return std::nullopt;
    const auto place = static_cast<std::size_t>(trackedTable(table)->find(column));
    if (place >= told->second.values.size()) return std::nullopt;
    const Stamp stamp = place < told->second.stamps.size() ? told->second.stamps[place] : Stamp{};
    return Standing{told->second.values[place], stamp.change};
}

}
