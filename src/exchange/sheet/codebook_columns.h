// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheet/codebook_table.h"

#include <map>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Which column of a table says what of a code; -1 where there is none.
struct CodebookColumns {
    int key = -1;
    int name = -1;
    int parent = -1;
    int path = -1;
    int depth = -1;
    std::vector<int> levels;            ///< From the top; at least two, or none.
    std::map<std::string, int> further; ///< By the name in the form: "color", "definition" …
    int numbers = -1;                   ///< Numbers such as 1.1 that say what stands below what.
    bool numbersInNames = false;        ///< They stand before the names.
    bool depthIsNumber = false;         ///< A depth is how many parts such a number has.
    bool nameIsPath = false;            ///< The names have signs between codes above each other.
};

/// By the wish, and else by names; what was taken for what is added to the table's notes. Throws Refusal for
/// a field that is none, a column that is not there, and a table without names of codes.
CodebookColumns codebookColumns(const CodebookWish& wish, SheetTable& table, Language language);

/// The parts of a path; the sign between them is one of \\, ::, " > ", and / where `slashes`.
std::vector<std::string> partsOfPath(const std::string& path, bool slashes);

}
