// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/sheet.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/package/zip_package.h"
#include "exchange/sheet/table_head.h"
#include "exchange/sheet/xlsx_reader.h"
#include "text/fold.h"

#include <algorithm>
#include <set>

namespace rd::exchange
{

namespace
{

Sheet csvSheet(std::string_view bytes, const std::string& file, const std::string& encoding)
{
    Sheet sheet;
    CsvRows rows = CsvReader::rowsOf(bytes, file, encoding);
    sheet.encoding = rows.encoding;
    sheet.encodingCertain = rows.encodingCertain;
    for (CsvRecord& record : rows.records) {
        SheetRow row{record.line, {}};
        for (std::string& cell : record.cells) {
            const auto spaces = std::min(cell.find_first_not_of(' '), cell.size());
            row.cells.push_back({cell.substr(spaces), false, false, static_cast<int>(spaces)});
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

/// A name that promises another format is refused, as with transcripts.
void demandAsNamed(std::string_view bytes, const std::string& file)
{
    const std::string ending = text::folded(file.substr(std::min(file.rfind('.'), file.size())));
    const bool workbook = isXlsx(bytes);
    if (workbook && (ending == ".csv" || ending == ".tsv" || ending == ".txt"))
        throw Refusal(
            {file, "", tr("This is a workbook, though its name says that it is text."),
             tr("Let its name end in .xlsx, or save it in the spreadsheet program as CSV (UTF-8).")});
    if (!workbook && !bytes.empty() && (ending == ".xlsx" || ending == ".xlsm"))
        throw Refusal({file, "", tr("This is no workbook, though its name says so."),
                       tr("Let its name end in .csv where it is one, or save it anew as .xlsx.")});
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

/// The first sheet with rows below the names of its columns; a line of explanation is none. Where no sheet
/// has them, the first with anything.
const Sheet* firstTable(const std::vector<Sheet>& sheets)
{
    const Sheet* filled = nullptr;
    for (const Sheet& sheet : sheets) {
        if (sheet.hidden || sheet.rows.empty()) continue;
        if (headOf(sheet) + 1 < sheet.rows.size()) return &sheet;
        if (filled == nullptr) filled = &sheet;
    }
    return filled;
}

const Sheet& chosenSheet(const std::vector<Sheet>& sheets, const std::string& file, const std::string& name,
                         std::vector<std::string>& notes)
{
    const Sheet* chosen = name.empty() ? firstTable(sheets) : nullptr;
    std::vector<std::string> others;
    for (const Sheet& sheet : sheets) {
        if (chosen == nullptr && !name.empty() && text::folded(sheet.name) == text::folded(name))
            chosen = &sheet;
        else if (&sheet != chosen)
            others.push_back(sheet.name);
    }
    if (chosen == nullptr && !name.empty())
        throw Refusal({file, "", say("There is no sheet “{name}” in this file.", fmt::arg("name", name)),
                       say("Choose one of {sheets}.", fmt::arg("sheets", joined(others)))});
    if (chosen == nullptr || chosen->rows.empty())
        throw Refusal(
            {file, "", tr("The file is empty."), tr("Give it a first row with the names of the columns.")});
    if (name.empty() && !others.empty())
        notes.push_back(say("The sheet “{name}” was read; there are also {others}.",
                            fmt::arg("name", chosen->name), fmt::arg("others", joined(others))));
    return *chosen;
}

std::size_t headerNumbered(const SheetTable& table, const std::vector<SheetRow>& rows, int number)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].number == number) return i;
    table.refuse(0, say("Row {row} has no cells.", fmt::arg("row", number)),
                 tr("Give the row with the names of the columns."));
}

/// Line ends of a name are spaces, as it stands in one line of a report.
std::string columnName(const std::string& text)
{
    std::string name = text;
    std::replace(name.begin(), name.end(), '\n', ' ');
    return text::trimmedText(name);
}

void nameColumns(SheetTable& table, const SheetRow& header, std::size_t width)
{
    std::set<std::string> taken;
    for (std::size_t i = 0; i < width; ++i) {
        std::string name = i < header.cells.size() ? columnName(header.cells[i].text) : std::string();
        if (name.empty()) {
            const std::string letters = columnLetters(i);
            name = say("column {letters}", fmt::arg("letters", letters));
        }
        const std::string plain = name;
        for (int n = 2; !taken.insert(text::folded(name)).second; ++n)
            name = plain + " (" + std::to_string(n) + ")";
        if (name != plain)
            table.notes.push_back(say("The column “{column}” stands twice; the second is called “{name}”.",
                                      fmt::arg("column", plain), fmt::arg("name", name)));
        table.columns.push_back(std::move(name));
    }
}

/// Columns that are empty below and have no name are left out at the end of the table only, as letters count.
std::size_t widthOf(const std::vector<SheetRow>& rows, std::size_t header)
{
    std::size_t width = 0;
    for (std::size_t i = header; i < rows.size(); ++i) width = std::max(width, rows[i].cells.size());
    return width;
}

void notePassedOver(SheetTable& table, long long rows)
{
    if (rows == 0) return;
    table.notes.push_back(
        sayn("Row {row} was read as the names of the columns; {count} row above it was left out.",
             "Row {row} was read as the names of the columns; {count} rows above it were left out.", rows,
             fmt::arg("row", table.headerRow), fmt::arg("count", rows)));
}

void noteUnreckoned(SheetTable& table, const std::vector<std::string>& cells)
{
    constexpr std::size_t most = 10;
    if (cells.empty()) return;
    std::string places;
    for (std::size_t i = 0; i < std::min(most, cells.size()); ++i) places += (i > 0 ? ", " : "") + cells[i];
    if (cells.size() > most) places += ", …";
    const auto count = static_cast<long long>(cells.size());
    table.notes.push_back(sayn(
        "{count} cell has a formula without a stored result and counts as empty: {cells}. Save the workbook "
        "in a spreadsheet program first.",
        "{count} cells have a formula without a stored result and count as empty: {cells}. Save the "
        "workbook in a spreadsheet program first.",
        count, fmt::arg("count", count), fmt::arg("cells", places)));
}

void noteHidden(SheetTable& table, const Sheet& sheet)
{
    if (sheet.hiddenRows > 0)
        table.notes.push_back(sayn(
            "{count} hidden row was left out; to have it read, show it in the spreadsheet program.",
            "{count} hidden rows were left out; to have them read, show them in the spreadsheet program.",
            sheet.hiddenRows, fmt::arg("count", sheet.hiddenRows)));
    if (sheet.hiddenColumns.empty()) return;
    constexpr int longest = 40;
    std::vector<std::string> names;
    for (const auto& [column, words] : sheet.hiddenColumns)
        names.push_back("“" + text::shortened(columnName(words), longest) + "”");
    table.notes.push_back(
        sayn("{count} hidden column was left out ({columns}); to have it read, show it in the spreadsheet "
             "program.",
             "{count} hidden columns were left out ({columns}); to have them read, show them in the "
             "spreadsheet program.",
             static_cast<long long>(names.size()), fmt::arg("count", names.size()),
             fmt::arg("columns", joined(names))));
}

void noteCells(SheetTable& table, const Sheet& sheet)
{
    noteHidden(table, sheet);
    long long errors = 0;
    for (SheetRow& row : table.rows)
        for (SheetCell& cell : row.cells)
            if (cell.isError) ++errors, cell.text.clear();
    if (errors > 0)
        table.notes.push_back(sayn("{count} cell shows an error and counts as empty.",
                                   "{count} cells show an error and count as empty.", errors,
                                   fmt::arg("count", errors)));
    noteUnreckoned(table, sheet.unreckoned);
    if (sheet.filledDown > 0)
        table.notes.push_back(sayn("{count} cell got the text of the merged cell that it is part of.",
                                   "{count} cells got the text of the merged cells that they are part of.",
                                   sheet.filledDown, fmt::arg("count", sheet.filledDown)));
}

/// Of rows with anything behind that many cells.
std::vector<int> rowsBeyond(const std::vector<SheetRow>& rows, std::size_t width)
{
    std::vector<int> beyond;
    for (const SheetRow& row : rows)
        for (std::size_t i = width; i < row.cells.size(); ++i)
            if (!row.cells[i].text.empty()) {
                beyond.push_back(row.number);
                break;
            }
    return beyond;
}

/// Qualtrics writes three rows of names: short ones, the questions as they were asked, and its own.
void takeImportIds(SheetTable& table)
{
    constexpr std::size_t mostAbove = 2;
    const auto isIds = [](const SheetRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const SheetCell& cell) {
            return cell.text.starts_with("{\"ImportId\"") || cell.text.starts_with("{'ImportId'");
        });
    };
    const auto end = table.rows.begin() + static_cast<std::ptrdiff_t>(std::min(table.rows.size(), mostAbove));
    const auto ids = std::find_if(table.rows.begin(), end, isIds);
    if (ids == end) return;
    if (ids != table.rows.begin()) {
        const std::size_t width = table.columns.size();
        table.columns.clear();
        table.columns.clear();
        nameColumns(table, table.rows.front(), width);
        table.notes.push_back(say(
            "Row {row} was read as the names of the columns, as Qualtrics writes the questions there; row "
            "{ids} has its own numbers and was left out.",
            fmt::arg("row", table.rows.front().number), fmt::arg("ids", ids->number)));
    } else {
        table.notes.push_back(
            say("Row {ids} has Qualtrics' own numbers and was left out.", fmt::arg("ids", ids->number)));
    }
    table.rows.erase(table.rows.begin(), ids + 1);
}

}

namespace
{

/// Where a last row that is much wider than all above it was taken for the names of the columns, it says so.
[[noreturn]] void refuseEmpty(const SheetTable& table, const Sheet& sheet, bool isChosen)
{
    const SheetRow& first = sheet.rows.front();
    if (!isChosen && first.number < table.headerRow)
        table.refuse(table.headerRow,
                     say("This line has more cells than the names of the columns in line {line}.",
                         fmt::arg("line", first.number)),
                     tr("Give every column a name, and put a cell that holds a comma, semicolon or tab "
                        "between quotation marks."));
    table.refuse(0, tr("There are no rows below the names of the columns."),
                 tr("Give the table a row for each case or code."));
}

}

std::string columnLetters(std::size_t column)
{
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

std::vector<Sheet> readSheets(std::string_view bytes, const std::string& file, const std::string& encoding)
{
    demandAsNamed(bytes, file);
    if (isXlsx(bytes)) return readXlsx({bytes, file});
    return {csvSheet(bytes, file, encoding)};
}

int SheetTable::find(std::string_view name) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const std::string& column) {
        return text::folded(column) == text::folded(name);
    });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

int SheetTable::demand(const std::string& name) const
{
    const int column = find(name);
    if (column < 0)
        refuse(0, say("There is no column “{name}”.", fmt::arg("name", name)),
               say("Choose from {columns}.", fmt::arg("columns", joined(columns))));
    return column;
}

void SheetTable::refuse(int row, std::string what, std::string remedy) const
{
    std::string place = row > 0 ? say("line {line}", fmt::arg("line", row)) : std::string();
    throw Refusal({file, std::move(place), std::move(what), std::move(remedy)});
}

SheetTable tableOf(std::string_view bytes, const std::string& file, const TableChoice& choice)
{
    return tableOf(readSheets(bytes, file, choice.encoding), file, choice);
}

SheetTable tableOf(const std::vector<Sheet>& sheets, const std::string& file, const TableChoice& choice)
{
    SheetTable table;
    table.file = file;
    const Sheet& sheet = chosenSheet(sheets, file, choice.sheet, table.notes);
    table.sheet = sheet.name;
    table.encoding = sheet.encoding;
    if (!sheet.encodingCertain) table.notes.push_back(guessedEncodingNote(sheet.encoding));
    const std::size_t header =
        choice.headerRow > 0 ? headerNumbered(table, sheet.rows, choice.headerRow) : headOf(sheet);
    table.headerRow = sheet.rows[header].number;
    notePassedOver(table, static_cast<long long>(header));
    const std::size_t width = widthOf(sheet.rows, header);
    if (width * sheet.rows.size() > mostCells)
        table.refuse(0, tr("The table is larger than can be read."),
                     tr("Take only the columns and rows that you need."));
    nameColumns(table, sheet.rows[header], width);
    table.rows.assign(sheet.rows.begin() + static_cast<std::ptrdiff_t>(header) + 1, sheet.rows.end());
    if (sheet.name.empty()) table.tooWide = rowsBeyond(table.rows, sheet.rows[header].cells.size());
    takeImportIds(table);
    for (SheetRow& row : table.rows) row.cells.resize(table.columns.size());
    for (const auto& [column, words] : sheet.hiddenColumns)
        table.hiddenColumns.insert(static_cast<int>(column));
    noteCells(table, sheet);
    if (table.rows.empty()) refuseEmpty(table, sheet, choice.headerRow > 0);
    return table;
}

}
