// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/given_back.h"

namespace rd::store
{

/// The last first: what one of them took back may be what an earlier one gave a cell back to.
GivenBack::GivenBack(Database& database, const PastMerges& past, const IsOut& isOut)
{
    for (const ChangeRow& revert : past.otherRevertsBackwards())
        readBodyWithoutValues(changeBody(database, revert.id), [&](const RowWrite& write) {
            if (write.made) return;
            for (const CellWrite& cell : write.cells) {
                const CellName name{write.table, write.row, cell.column};
                const ChangeId owner{cell.ownerAfter};
                if (!isOut(owner, name) && !this->isOut(owner, name)) continue;
                for (const ChangeId one : past.withWhatItReverts(revert.id)) m_out[one].insert(name);
            }
        });
}

bool GivenBack::isOut(ChangeId change, const CellName& cell) const
{
    const auto found = m_out.find(change);
    return found != m_out.end() && found->second.contains(cell);
}

void GivenBack::takeOut(ChangeId change, RowWrite& write) const
{
    if (write.made || write.noted || !touches(change)) return;
    std::erase_if(write.cells, [&](const CellWrite& cell) {
        return isOut(change, {write.table, write.row, cell.column});
    });
}

}
