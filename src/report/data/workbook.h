// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace rd::report
{

/// Rows and columns before it is known what kind of file they become.

/// "2026-03-01"
struct Day {
    std::string iso;
};
/// Milliseconds since 1970.
struct Instant {
    std::int64_t ms = 0;
};
/// In how many rows of the sheet all of these columns hold 1; without columns, how many rows it has.
struct CountOfRows {
    std::size_t sheet = 0; ///< Place in Workbook::sheets.
    std::vector<std::size_t> columns;
    double value = 0; ///< What it comes to now.
};
/// The number in one column of the same row, divided by that in another; nothing where that is 0.
struct Share {
    std::size_t part = 0;
    std::size_t whole = 0;
    double value = 0;
};
using SheetCell = std::variant<std::monostate, std::string, double, Day, Instant, CountOfRows, Share>;

struct SheetColumn {
    std::string key;  ///< In CSV; never translated.
    std::string head; ///< In a workbook, in its language.
    int width = 12;   ///< In letters.
};

struct Sheet {
    std::string key;  ///< Name of the CSV file, without its ending.
    std::string name; ///< At most 31 letters, none of []:*?/\.
    std::vector<SheetColumn> columns;
    std::vector<std::vector<SheetCell>> rows;
    std::size_t frozenColumns = 1; ///< That stay in sight beside the head.
};

struct Workbook {
    std::string title;
    Language language = Language::dutch;
    std::vector<Sheet> sheets;
};

}
