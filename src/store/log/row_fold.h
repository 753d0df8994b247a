// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/cells.h"
#include "store/log/change_log.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::store
{

/// A row as the changes that were folded so far tell it.
struct FoldedRow {
    std::vector<CellValue> values;
    std::vector<Stamp> stamps; ///< Of each value; empty while no cell was written.
};

/// What is kept of a value: itself, or of long texts the digest.
enum class Kept { whole, digest };

/// Folds what a change of that clock wrote of the row: a row is what its line says, and of each cell the
/// latest stamp stands, in whatever order changes are told. What a merge noted is nothing that it wrote.
void fold(FoldedRow& row, const RowWrite& write, std::int64_t hlc, Kept kept);

/// The rows of these ids as the whole log tells them, with what `counts` leaves of each writing; false: that
/// change does not count. Throws std::runtime_error for a log that cannot be read.
using FoldedRows = std::map<std::pair<std::string, Uuid>, FoldedRow>;
FoldedRows foldedRows(Database& database, const std::set<Uuid>& ids,
                      const std::function<bool(const ChangeRow&, RowWrite&)>& counts);

/// What stands in a cell, and whose that is: the change whose value it is; null: the row's creation.
struct Standing {
    CellValue value;
    Uuid owner;
};
/// Nothing for a row that is not among these, or a column that it lacks.
std::optional<Standing> standingIn(const FoldedRows& rows, const CellName& cell);

}
