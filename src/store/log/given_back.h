// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/cells.h"
#include "store/log/past_merges.h"

#include <functional>
#include <map>
#include <set>

namespace rd::store
{

/// Undos and redos of other things than merges that gave a cell back to work which does not count there. They
/// are no word of their own, so they do not count there either, nor does what they took back.
class GivenBack
{
public:
    /// Whether what the change wrote in that cell does not count.
    using IsOut = std::function<bool(ChangeId, const CellName&)>;
    /// Throws std::runtime_error for a log that cannot be read.
    GivenBack(Database& database, const PastMerges& past, const IsOut& isOut);

    [[nodiscard]] bool touches(ChangeId change) const { return m_out.contains(change); }
    [[nodiscard]] bool isOut(ChangeId change, const CellName& cell) const;
    void takeOut(ChangeId change, RowWrite& write) const;

private:
    std::map<ChangeId, std::set<CellName>> m_out;
};

}
