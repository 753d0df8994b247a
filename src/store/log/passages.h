// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/cells.h"
#include "store/rows/table_columns.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rd::store
{

/// Where a passage starts and ends are four cells that say nothing without each other. A change that writes
/// one of them writes all, so that they carry one stamp, and of two writings one stands whole.

/// What a passage is called where cells are named by their column.
inline constexpr std::string_view passageValue = "passage";

/// A cell that holds where a passage of a coding or memo starts or ends.
bool isBound(std::string_view table, std::string_view column);
/// The columns of what the column is part of: the bounds of a passage, or itself.
std::vector<std::string> columnsOfValue(std::string_view table, const std::string& column);

/// Adds the bounds that a write of one of them lacks, as they stand and without owners.
void completePassage(Database& database, RowWrite& write);

/// The places of a table's columns in what merges as one value: each by itself, bounds together.
const std::vector<std::vector<std::size_t>>& valuesIn(const TableColumns& table);

/// Of two rows that were made with one id, apart from each other: whether what stands in these places of the
/// one stands in every copy. Both have all the table's values, long texts whole or as their digest.
bool standsOver(const std::vector<std::size_t>& places, const std::vector<CellValue>& row,
                const std::vector<CellValue>& other);

/// What stands in several cells of a row, by column.
using Cells = std::map<std::string, CellValue>;
Cells readCells(Database& database, const std::string& table, const Uuid& row,
                const std::vector<std::string>& columns);
/// The text in which a row's passage is; null where it has none.
TranscriptId textOf(Database& database, const std::string& table, const Uuid& row);

}
