// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/csv_reader.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// A cell as a spreadsheet program shows it, but for its colours: dates as 2026-03-01, numbers with a point
/// and without thousands, formulas as their last result.
struct SheetCell {
    std::string text;
    bool isNumber = false; ///< A number or a date; `text` is then unambiguous.
    bool isError = false;  ///< #N/A and the like; `text` is what it shows.
    int indent = 0;        ///< Steps that the cell was indented by.
};

/// A row with a cell filled in. Cells that are empty at its end are left out.
struct SheetRow {
    int number = 0; ///< From 1, as the spreadsheet program numbers rows; in CSV the line.
    std::vector<SheetCell> cells;
};

struct Sheet {
    std::string name; ///< Empty in CSV.
    bool hidden = false;
    std::vector<SheetRow> rows;
    int filledDown = 0;                  ///< Cells that got the text of the merged cell they are part of.
    std::vector<std::string> unreckoned; ///< Cells with a formula of which no result is stored: "B2".
    int hiddenRows = 0;                  ///< That were filled in, and left out.
    std::map<std::size_t, std::string> hiddenColumns = {}; ///< Likewise, from 0, with their first words.
    std::string encoding = {};                             ///< Of CSV, as it was decoded.
    bool encodingCertain = true;
};

/// The sheets of an .xlsx or .csv file, by its content. Throws Refusal for what is neither, a damaged file, a
/// file with a password, and one that unpacks to more than a table can have. `encoding` is for CSV; empty:
/// found.
std::vector<Sheet> readSheets(std::string_view bytes, const std::string& file,
                              const std::string& encoding = {});

/// Which sheet, and where its names of columns stand.
struct TableChoice {
    std::string sheet;         ///< Empty: the first that is not hidden and has rows below its names.
    int headerRow = 0;         ///< Number of the row; 0: found.
    std::string encoding = {}; ///< As of readSheets().
};

/// A sheet as a table: columns with different names, and rows with as many cells.
struct SheetTable {
    std::string file;
    std::string sheet;
    std::vector<std::string> columns;
    int headerRow = 1;
    std::string encoding; ///< Of CSV.
    std::vector<SheetRow> rows;
    std::vector<std::string> notes; ///< For the user: what was chosen and what was passed over.

    /// Numbers of rows of CSV that hold something behind the last name of a column, as where a comma within
    /// an answer is not between quotation marks.
    std::vector<int> tooWide;

    std::set<int> hiddenColumns; ///< That are empty because they were hidden.

    [[nodiscard]] bool isHidden(int column) const { return hiddenColumns.contains(column); }
    /// The column of that name (in either case), -1 where there is none.
    [[nodiscard]] int find(std::string_view name) const;
    /// The same; throws Refusal, naming those that are there.
    [[nodiscard]] int demand(const std::string& name) const;
    /// Throws the Refusal for that row; row 0 names the file only.
    [[noreturn]] void refuse(int row, std::string what, std::string remedy) const;
};

/// The header is found by headOf(). Columns without a name get their letter, names that come twice a number.
/// Throws Refusal for a sheet that is not there and for a table without rows.
SheetTable tableOf(std::string_view bytes, const std::string& file, const TableChoice& choice);
/// The same of sheets that were read already.
SheetTable tableOf(const std::vector<Sheet>& sheets, const std::string& file, const TableChoice& choice);

/// "A", "B" … "AA": the name of a column, counted from 0.
std::string columnLetters(std::size_t column);

}
