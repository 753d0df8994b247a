// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/reverter.h"

#include "store/log/change_log.h"
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

}

Reverted revertChange(Database& database, ChangeId change)
{
    RowReverter reverter(database, change);
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
