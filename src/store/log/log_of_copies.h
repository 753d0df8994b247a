// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/change_body.h"
#include "store/log/change_log.h"
#include "store/log/hangers.h"
#include "store/log/joint_cells.h"
#include "store/log/removals.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace rd::store
{

/// One writing of a cell.
struct CellTold {
    std::size_t change; ///< Its place in the log.
    Stamp stamp;
    CellValue value;
};

/// All that the log says of one row.
struct RowTold {
    std::vector<CellValue> made;
    std::optional<CellTold> making;                     ///< As a writing.
    std::map<std::string, std::vector<CellTold>> cells; ///< By column.
};

/// The last writing of those that count; null without.
template <class Counts>
const CellTold* lastOf(const std::vector<CellTold>& cells, Counts counts)
{
    const CellTold* found = nullptr;
    for (const CellTold& cell : cells)
        if (counts(cell) && (found == nullptr || found->stamp <= cell.stamp)) found = &cell;
    return found;
}
/// The last of all.
const CellTold* lastOf(const RowTold& row, const std::string& column);

/// The log of a project into which copies come, and which of them knows what of it.
class LogOfCopies
{
public:
    using Counts = std::function<bool(const ChangeRow&, RowWrite&)>;

    /// `copies`: kept, not copied.
    LogOfCopies(Database& database, const Copies& copies);

    [[nodiscard]] const std::vector<ChangeRow>& changes() const { return m_changes; }
    [[nodiscard]] const ChangeRow& changeOf(const CellTold& cell) const { return m_changes[cell.change]; }
    /// The place of a change in the log; nothing for one that is not in it.
    [[nodiscard]] std::optional<std::size_t> placeOf(ChangeId id) const;
    [[nodiscard]] std::size_t copies() const { return m_knows.size(); }
    [[nodiscard]] bool isKnownToAll(ChangeId id) const;
    [[nodiscard]] bool isKnownToSome(ChangeId id) const;
    [[nodiscard]] bool isInSome(ChangeId id) const;
    /// What a merge had brought that was undone, and is back, may be seen nowhere else: then where it was.
    [[nodiscard]] bool knows(std::size_t copy, std::size_t change) const;
    /// The first copy that knows the one and not the other; copies() without.
    [[nodiscard]] std::size_t firstWith(const CellTold& one, const CellTold& without) const;
    /// Of an undo or redo what was undone.
    [[nodiscard]] std::size_t doneIn(std::size_t change) const;
    [[nodiscard]] const std::string& kindOf(std::size_t change) const
    {
        return m_changes[doneIn(change)].kind;
    }
    /// What stands there in that copy, until that moment of the clock; null without: now.
    [[nodiscard]] CellValue valueIn(std::size_t copy, const std::string& table, const RowTold& row,
                                    const std::string& column, const Stamp* until = nullptr) const;
    /// All that the log says of these rows, but for what this merge wrote itself. `counts` as for
    /// foldedRows().
    [[nodiscard]] std::map<RowName, RowTold> tellings(const std::set<RowName>& rows,
                                                      const Counts& counts) const;

private:
    void add(RowTold& row, const RowWrite& write, std::size_t place) const;

    Database& m_database;
    const std::vector<std::set<ChangeId>>& m_has;
    const std::vector<std::set<ChangeId>>& m_knows;
    std::vector<ChangeRow> m_changes;
    std::unordered_map<ChangeId, std::size_t> m_places;
};

}
