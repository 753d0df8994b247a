// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "codebook/codebook.h"
#include "coding/codings.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// What a codebook file says, checked as a whole against the codebook that it goes into.
struct CodebookImport {
    std::vector<codebook::Code> codes; ///< New ones and changed ones, complete with id, parent and position.
    int unchanged = 0;                 ///< Codes of the file that the project has like this already.
    std::vector<std::string> notes;    ///< For the user: what was passed over.
};

/// Reads the form `code,name,parent,color` with any of the further columns of docs/cli.md, in any order. A
/// row whose key `existing` has changes that code (a column that is missing, and an empty name or colour,
/// leave it as it is); other rows add one. Parents may come after their children or be in `existing`.
/// `language` is that of `name` and `definition`. Throws Refusal with the line: repeated or unknown keys,
/// parents in a cycle, colours and words that cannot be read, a code of `codings` that would become a
/// qualifier and a qualifier of theirs that would become a code.
CodebookImport readCodebookCsv(std::string_view bytes, const std::string& file,
                               const codebook::Codebook& existing, Language language,
                               const coding::Codings& codings = {});

/// The codes in codebook order, every column, so that readCodebookCsv() gives them back.
std::string writeCodebookCsv(const codebook::Codebook& codebook, Language language);

}
