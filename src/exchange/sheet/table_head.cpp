// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/table_head.h"

#include "text/dates.h"
#include "text/fold.h"

#include <algorithm>
#include <set>

namespace rd::exchange
{

namespace
{

constexpr std::size_t mostLooked = 50;

bool isFilled(const SheetCell& cell)
{
    return !cell.text.empty();
}

std::size_t filledCells(const SheetRow& row)
{
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), isFilled));
}

/// Up to its last cell that is filled.
std::size_t widthOf(const SheetRow& row)
{
    const auto last = std::find_if(row.cells.rbegin(), row.cells.rend(), isFilled);
    return static_cast<std::size_t>(row.cells.rend() - last);
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}

/// Not what a column holds or a legend says: a number, a date, "1 = yes".
bool isNameOfColumn(const SheetCell& cell)
{
    if (cell.isNumber || cell.isError || cell.text.find('=') != std::string::npos) return false;
    if (std::none_of(cell.text.begin(), cell.text.end(), isLetter)) return false;
    const auto date = text::findDate(cell.text);
    return !date || date->start > 0 || date->end < cell.text.size();
}

bool hasNames(const SheetRow& row)
{
    std::set<std::string> names;
    return std::all_of(row.cells.begin(), row.cells.begin() + static_cast<std::ptrdiff_t>(widthOf(row)),
                       [&](const SheetCell& cell) {
                           return isNameOfColumn(cell) && names.insert(text::folded(cell.text)).second;
                       });
}

/// Lines that a row of CSV takes besides its own; a row of a workbook takes none.
int linesWithin(const Sheet& sheet, const SheetRow& row)
{
    std::ptrdiff_t lines = 0;
    for (const SheetCell& cell : row.cells) lines += std::count(cell.text.begin(), cell.text.end(), '\n');
    return sheet.name.empty() ? static_cast<int>(lines) : 0;
}

bool isAfterBlank(const Sheet& sheet, std::size_t row)
{
    const SheetRow& above = sheet.rows[row - 1];
    return sheet.rows[row].number > above.number + 1 + linesWithin(sheet, above);
}

/// Some row soon below is as wide; the last cells of the very next may be empty.
bool isFollowedByAsWide(const std::vector<SheetRow>& rows, std::size_t row)
{
    const auto below = rows.begin() + static_cast<std::ptrdiff_t>(row) + 1;
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), mostLooked));
    return std::any_of(below, end, [&](const SheetRow& next) { return widthOf(next) == widthOf(rows[row]); });
}

/// Index of the first row that fills more than half of what the widest fills.
std::size_t firstWide(const std::vector<SheetRow>& rows)
{
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), mostLooked));
    std::size_t widest = 0;
    for (auto row = rows.begin(); row != end; ++row) widest = std::max(widest, filledCells(*row));
    const auto wide =
        std::find_if(rows.begin(), end, [&](const SheetRow& row) { return filledCells(row) * 2 > widest; });
    return wide == end ? 0 : static_cast<std::size_t>(wide - rows.begin());
}

}

std::size_t headOf(const Sheet& sheet)
{
    const std::vector<SheetRow>& rows = sheet.rows;
    const std::size_t first = firstWide(rows);
    if (rows.empty()) return first;
    const bool isHead = hasNames(rows[first]);
    for (std::size_t i = first + 1; i + 1 < std::min(rows.size(), mostLooked); ++i) {
        const std::size_t width = widthOf(rows[i]);
        if (width < widthOf(rows[first]) || !isFollowedByAsWide(rows, i) || !hasNames(rows[i])) continue;
        const bool wider = width > widthOf(rows[first]);
        const bool afterBlank = isAfterBlank(sheet, i);
        if (wider ? afterBlank || !isHead : afterBlank && !isHead) return i;
    }
    return first;
}

}
