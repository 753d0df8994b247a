// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/change_body.h"
#include "store/sqlite/database.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::store
{

/// What taking a change back puts back in rows that were there, as long as such a row may have to stay. A row
/// that is gone by it, and that others refer to or rewrote since, stays as it was, together with what had
/// come back with it: the codings of a code or of a transcript, the codes below it and above it, and codings
/// that had it as their qualifier.
class WentBack
{
public:
    using RowName = std::pair<std::string, Uuid>; ///< Table and id.

    /// A row that stays, and the columns in which it is again what it was.
    struct Kept {
        RowName row;
        std::vector<std::string> columns;
        bool used = false; ///< Else it stays because it belongs to one that is.
    };

    /// `undone`: changes that are taken back as well, so that they keep nothing.
    WentBack(Database& database, ChangeId change, std::set<ChangeId> undone)
        : m_database(database), m_change(change), m_undone(std::move(undone))
    {
    }

    /// To be told of a cell before it is put back.
    void note(const std::string& table, const Uuid& row, const CellWrite& cell);
    /// Writes what has to stay as it was; `left` are rows that stay for another reason. Each row is given
    /// once.
    std::vector<Kept> keepUsed(const std::set<RowName>& left);

private:
    using Cells = std::vector<std::pair<std::string, CellValue>>; ///< By column, what stood there.
    struct Row {
        bool gone = false; ///< It was there, and is not.
        Cells cells;
        Cells joint; ///< With a reference, which each says nothing without; also those that stay the same.
    };

    [[nodiscard]] std::set<RowName> used(const std::set<RowName>& left);
    [[nodiscard]] std::set<Uuid> referredToBy(const RowName& name);
    [[nodiscard]] std::set<Uuid> belongsTo(const RowName& name, const Row& row);
    [[nodiscard]] std::set<RowName> withWhatBelongs(const std::set<RowName>& used);
    [[nodiscard]] static Cells stayingCells(const std::string& table, const Row& row);
    [[nodiscard]] Kept putBack(const RowName& name);
    const std::set<RowName>& writtenSince();

    Database& m_database;
    ChangeId m_change;
    std::set<ChangeId> m_undone;
    std::map<RowName, Row> m_rows;
    std::optional<std::set<RowName>> m_writtenSince; ///< Read when it is asked for.
};

}
