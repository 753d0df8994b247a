// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheet/codebook_columns.h"

#include <optional>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// "1.1.1" of "1.1.1", "1.1.1." and "1.1.1)"; empty for anything else.
std::string codeNumber(std::string_view text);

/// A name with a number before it: "1.1 family".
struct NumberedName {
    std::string number;
    std::string name;
};
std::optional<NumberedName> numberedName(std::string_view text);

/// "1.1" of "1.1.1"; empty for "1".
std::string numberAbove(const std::string& number);

/// Looks for numbers such as 1, 1.1 and 1.1.1 that tell what stands below what: in the column of numbers, of
/// keys, of paths, or before the names unless these are kept as they are. Where each row has one of its own
/// and the number above each is there, they are taken; else a note says why not.
void lookForNumbers(CodebookColumns& columns, SheetTable& table, bool keepsNames);

/// Of a row, where lookForNumbers() took them; the name is without it.
NumberedName numberedCode(const CodebookColumns& columns, const SheetRow& row);

}
