// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/reverter.h"

#include "store/log/change_log.h"
#include "store/log/given_back.h"
#include "store/log/past_merges.h"
#include "store/log/row_reverter.h"
#include "store/log/withdrawn.h"

#include <functional>
#include <stdexcept>

namespace rd::store
{

namespace
{

void take(RowReverter& reverter, Database& database, ChangeId change,
          const std::function<RowWrite(const RowWrite&)>& part)
{
    const std::string body = changeBody(database, change);
    try {
        readBodyWithoutValues(body, [&](const RowWrite& write) { reverter.take(part(write)); });
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
}

/// What stands in these cells without that change and the work of undone merges.
std::map<CellName, Standing> beneath(Database& database, const PastMerges& past, const Withdrawn& withdrawn,
                                     ChangeId change, const std::set<CellName>& cells)
{
    std::map<CellName, Standing> beneath;
    if (cells.empty()) return beneath;
    std::set<Uuid> rows;
    for (const auto& [table, row, column] : cells) rows.insert(row);
    const auto reverted = past.withWhatItReverts(change);
    const GivenBack givenBack(database, past, [&](ChangeId one, const CellName& cell) {
        return reverted.contains(one) || withdrawn.isWithdrawnWork(one, cell);
    });
    const auto folded = foldedRows(database, rows, [&](const ChangeRow& one, RowWrite& write) {
        withdrawn.takeOut(one.id, write);
        givenBack.takeOut(one.id, write);
        return !reverted.contains(one.id);
    });
    for (const CellName& cell : cells)
        if (auto stands = standingIn(folded, cell)) beneath.emplace(cell, *std::move(stands));
    return beneath;
}

/// Where what stood before the change, or what it gave back, was the work of a merge that is undone since.
OverUndone overUndone(Database& database, ChangeId change)
{
    OverUndone over;
    const PastMerges past(database, {});
    const std::set<ChangeId> undone = past.undoneWork();
    if (undone.empty()) return over;
    std::set<CellName> onIt;
    std::map<CellName, ChangeId> toIt;
    readBodyWithoutValues(changeBody(database, change), [&](const RowWrite& write) {
        for (const CellWrite& cell : write.cells) {
            const CellName name{write.table, write.row, cell.column};
            if (undone.contains(ChangeId{cell.ownerBefore})) onIt.insert(name);
            if (undone.contains(ChangeId{cell.ownerAfter})) toIt.emplace(name, cell.ownerAfter);
        }
    });
    if (onIt.empty() && toIt.empty()) return over;
    const Withdrawn withdrawn(database, past);
    over.beneath = beneath(database, past, withdrawn, change, onIt);
    for (const auto& [name, owner] : toIt)
        if (withdrawn.isWithdrawnWork(owner, name)) over.givenBack.insert(name);
    return over;
}

}

Reverted revertChange(Database& database, ChangeId change)
{
    RowReverter reverter(database, change, overUndone(database, change));
    take(reverter, database, change, [](const RowWrite& write) { return write; });
    reverter.keepWhatIsUsed();
    return reverter.result();
}

/// What goes again and is used is brought back by the merge that asked for this.
Reverted revertMade(Database& database, ChangeId change, const Withdrawn& withdrawn)
{
    RowReverter reverter(database, change);
    take(reverter, database, change, [&](const RowWrite& write) {
        RowWrite made = write;
        withdrawn.takeOut(change, made);
        if (withdrawn.isLeft(made.row)) made.cells.clear();
        return made;
    });
    reverter.keepMade();
    return reverter.result();
}

}
