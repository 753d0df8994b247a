// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rd::store
{

/// What a cell holds: nothing, an id, a text or a number.
using CellValue = std::variant<std::monostate, Uuid, std::string, std::int64_t, double>;

/// One written cell of a row that was there.
struct CellWrite {
    std::string column;
    CellValue before;
    CellValue after;
    Uuid ownerBefore; ///< The change whose value stood there; null: the row's creation.
    Uuid ownerAfter;  ///< The change whose value stands there now.
};

/// What a change did to one row: made it (values in the order of the table's columns) or wrote cells of it.
struct RowWrite {
    std::string table;
    Uuid row;
    bool made = false;
    bool noted =
        false; ///< Only what a merge came to here, so that it can be taken back; not its own writing.
    std::vector<CellValue> values;
    std::vector<CellWrite> cells;
};

/// A change's body is JSON Lines, one line a row:
///   {"t":"coding","i":"<hex>","r":[values]}                          a row that was made
///   {"t":"code","i":"<hex>","c":{"name_nl":[before,after,"owner before","owner after"]}}
/// A merge notes what came in, which other changes wrote, and which changes these are:
///   {"t":"coding","i":"<hex>","m":{cells}}                          a row that came in; cells: deleted, if
///   written
///   {"t":"code","i":"<hex>","n":{cells}}                            cells that became different
///   {"p":"<hex>"}                                                   a change that came in
///   {"report":"text"}                                               what it told whoever merged
/// Ids are 32 hex digits; a null owner is "". docs/file-format.md says so too.
std::string lineOf(const RowWrite& write);

/// A line that says which change came in with a merge.
std::string pulledLine(const Uuid& change);

/// A line that keeps what a merge told. Valid UTF-8.
std::string reportLine(std::string_view report);
/// What the merge told, of its body; empty when it kept nothing.
std::string reportIn(std::string_view body);

/// Reads the body row by row. Throws std::runtime_error for what is no such body.
void readBody(std::string_view body, const std::function<void(const RowWrite&)>& take);
/// The same, but of rows that were made without their values, which may be whole interviews; so much quicker.
void readBodyWithoutValues(std::string_view body, const std::function<void(const RowWrite&)>& take);
/// The lines about one of these rows only, and so much quicker.
void readBodyOf(const std::set<Uuid>& rows, std::string_view body,
                const std::function<void(const RowWrite&)>& take);

/// The changes that came in, of a merge's body. Throws as readBody().
std::vector<Uuid> pulledIn(std::string_view body);

}
