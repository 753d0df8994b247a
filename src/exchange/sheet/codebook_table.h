// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/codebook_csv.h"
#include "exchange/sheet/sheet.h"

#include <map>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// How a table that is not in our own form says its codes.
struct CodebookWish {
    TableChoice table;
    /// Column of the file by field: one of codebookFields(). What is left out is proposed by the names of the
    /// columns, in Dutch and English, and by what other programs call them.
    std::map<std::string, std::string> columns;

    [[nodiscard]] bool empty() const
    {
        return columns.empty() && table.sheet.empty() && table.headerRow == 0;
    }
};

/// The columns of the form `code,name,parent,color` and, for the tree, `path` ("theme > factor"), `depth` (1,
/// 2 …) and `level1`, `level2` … (a column for each depth; an empty cell before one that is filled is that of
/// the row above, as long as the cells before it are, and stays empty where that one is).
const std::vector<std::string>& codebookFields();

/// Reads a codebook from .xlsx or .csv. A file in our own form is read by readCodebookCsv(). Else codes are
/// known by a column of keys, or by their name below the same code; those above them that have no row are
/// made. The tree is that of path, levels, depth, a column of parents (by key or name), numbers such as 1.1,
/// or of the indents of the names. Throws Refusal with the row.
CodebookImport readCodebookTable(std::string_view bytes, const std::string& file, const CodebookWish& wish,
                                 const codebook::Codebook& existing, Language language,
                                 const coding::Codings& codings = {});

}
