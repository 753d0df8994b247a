// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/row_fold.h"

#include "store/rows/table_columns.h"

namespace rd::store
{

namespace
{

CellValue keptOf(const CellValue& value, Kept kept)
{
    return kept == Kept::digest ? digestOf(value) : value;
}

/// A row is made once, but two that took over the same project apart from each other may both have made it.
void foldMade(FoldedRow& row, const RowWrite& write, Kept kept)
{
    const bool first = row.values.empty();
    row.values.resize(write.values.size());
    for (std::size_t i = 0; i < write.values.size(); ++i) {
        const bool written = i < row.stamps.size() && row.stamps[i].hlc != 0;
        if (!written && (first || standsOver(write.values[i], row.values[i])))
            row.values[i] = keptOf(write.values[i], kept);
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
        foldMade(row, write, kept);
    else
        foldCells(row, *table, write, hlc, kept);
}

}
