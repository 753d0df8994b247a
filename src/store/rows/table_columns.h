// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rd::store
{

enum class ColumnType { id, text, integer, real };

struct Column {
    std::string name;
    ColumnType type;
};

/// A tracked table as visitColumns tells it.
struct TableColumns {
    std::string name;
    std::vector<Column> columns; ///< `id` first.

    /// The place of the column, or -1.
    [[nodiscard]] int find(std::string_view column) const;
};

/// The tracked tables, in the order of history::Row's alternatives.
const std::vector<TableColumns>& trackedTables();
/// Null for a name that is none of them.
const TableColumns* trackedTable(std::string_view name);
/// The place among trackedTables(); -1 for another name.
int trackedIndex(std::string_view name);

/// "a","b","c"
std::string columnList(const TableColumns& table);

}
