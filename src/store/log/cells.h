// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log/change_body.h"
#include "store/sqlite/database.h"

#include <string>
#include <tuple>
#include <vector>

namespace rd::store
{

/// The time and change that a written cell carries.
struct Stamp {
    std::int64_t hlc = 0; ///< 0: as the row was made.
    Uuid change;

    auto operator<=>(const Stamp&) const = default; ///< The later one stands, in every copy.
};

/// A cell by table, row and column.
using CellName = std::tuple<std::string, Uuid, std::string>;

Stamp stampOf(Database& database, const std::string& table, const Uuid& row, const std::string& column);
void stampCell(Database& database, const std::string& table, const Uuid& row, const std::string& column,
               const Stamp& stamp);
/// The change whose value stands in a cell; null: that of the row's creation.
Uuid ownerOf(Database& database, const std::string& table, const Uuid& row, const std::string& column);
inline Uuid ownerOf(Database& database, const CellName& cell)
{
    const auto& [table, row, column] = cell;
    return ownerOf(database, table, row, column);
}

void writeCell(Database& database, const std::string& table, const Uuid& row, const std::string& column,
               const CellValue& value);
/// Nothing for a row that is not there.
CellValue readCell(Database& database, const std::string& table, const Uuid& row, const std::string& column);
/// Adds a row with its values in the order of the table's columns; false when it is there already.
bool insertRow(Database& database, const std::string& table, const std::vector<CellValue>& values);

/// A value as it is compared: of long texts the digest.
CellValue digestOf(const CellValue& value);

}
