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

/// Some cells of a row say nothing without each other: in which text a passage starts and ends, whether an
/// attribute is known and its value, whether a coding is a quote and its words, below what a code stands and
/// where there, in what role and as which person somebody speaks, what a saved table counts (of two
/// definitions no third is made that nobody wrote). A change that writes one of them writes all, so that they
/// carry one stamp, and of two writings one stands whole.

/// What they are called together where cells are named by their column.
inline constexpr std::string_view passageValue = "passage";    ///< Of a coding or memo.
inline constexpr std::string_view placeValue = "place";        ///< Of a code, in the codebook.
inline constexpr std::string_view quoteValue = "quote";        ///< Of a coding.
inline constexpr std::string_view attributeValue = "value";    ///< Of an attribute_value.
inline constexpr std::string_view speakerValue = "who_speaks"; ///< Of a speaker.
inline constexpr std::string_view tableValue = "counts";       ///< Of a table_definition.

/// A cell that holds where a passage of a coding or memo is.
bool isBound(std::string_view table, std::string_view column);
/// A cell that says nothing without others.
bool isJoint(std::string_view table, std::string_view column);
/// What the column is part of is called; else the column itself.
std::string valueOfColumn(std::string_view table, const std::string& column);
/// The columns of what the column is part of, or of what is called so; else itself alone.
std::vector<std::string> columnsOfValue(std::string_view table, const std::string& column);

/// What a code stands below, where it was only put elsewhere in its list: nobody says that anew.
bool isAlong(std::string_view table, const CellWrite& cell);

/// Adds the cells that a write of some of what belongs together lacks, as they stand and without owners.
void completeJoint(Database& database, RowWrite& write);

/// The places of a table's columns in what merges as one value: each by itself, joint cells together.
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
