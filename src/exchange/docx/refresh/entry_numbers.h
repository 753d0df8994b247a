// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"
#include "report/chapter/evidence.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// A mark of an entry: "rd1_quote_12".
struct EntryMark {
    std::string before;
    bool quote = false; ///< Else of a figure.
    std::size_t number = 0;
};
/// Nothing for a name of another kind.
std::optional<EntryMark> entryMarkFrom(std::string_view bookmark);

/// How the entries of the document's appendices are numbered. Throws Refusal as refreshDocx.
report::EntryNumbers entryNumbersOf(const InputFile& file);
/// The keys of the tables for which a line says that they have no codings: they get entries as soon as they
/// have some. Throws likewise.
std::set<std::string> emptyTablesOf(const InputFile& file);

}
