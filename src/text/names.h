// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rd::text
{

/// The names in a list as people type it, with commas between, without white space around them and without
/// empty ones. A name with a comma in it stands between quotation marks, with two for one within:
/// `interview 1,"Piet, tweede keer"`.
std::vector<std::string> namesIn(std::string_view list);

/// The same of several lists. A list that is a name as a whole is that name, also without quotation marks.
std::vector<std::string> namesIn(const std::vector<std::string>& lists,
                                 const std::function<bool(const std::string&)>& isName);

/// Names or words as a sentence lists them: `“interview 1”, “Piet”`. Empty for none.
std::string quotedList(const std::vector<std::string>& words);

/// Words of several lines as a sentence says them: `first / second`, without empty lines.
std::string inOneLine(std::string_view words);

}
