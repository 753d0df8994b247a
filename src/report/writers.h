// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/passages.h"
#include "analysis/table.h"

#include <string>
#include <vector>

namespace rd::report
{

enum class Form { text, csv, json, html };

struct WriteOptions {
    bool notes = true;      ///< Text: also title, lead-in, explanations and the sentences below the table.
    bool standAlone = true; ///< HTML: a page of its own, with its style; else only the tables.
    int width = 0;          ///< Text: of the terminal, in letters, into which it is to fit; 0: any.
};

/// The table in that form, in the table's own language, UTF-8, ending in a line end.
///
/// Text: x of n as "# theme", "## group", "4 van de 5  luistert"; rows of a qualifier that counts apart under
/// "### qualifier"; other tables in aligned columns; then the notes. CSV (RFC 4180): one header line and one
/// line a row, columns by kind; texts that a spreadsheet would take for a formula get a leading apostrophe.
/// HTML: captions, header cells with scope, everything escaped. JSON: see docs/counting.md.
std::string write(const analysis::Table& table, Form form, const WriteOptions& options = {});
/// Several tables after each other: text with empty lines between, CSV as one after the other, JSON as
/// {"tables": [{"title": …, "table": …}]}, HTML as one page.
std::string write(const std::vector<analysis::Table>& tables, Form form, const WriteOptions& options = {});

/// Passages with case, person, document, turn and words. JSON: {"passages": [...]}.
std::string write(const std::vector<analysis::Passage>& passages, Form form, Language language,
                  const WriteOptions& options = {});

}
