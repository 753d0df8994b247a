// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace rd::text
{

/// True when a letter or digit stands on both sides of byte `at` of a valid UTF-8 text; false at either end.
bool insideWord(std::string_view utf8, std::size_t at);

/// False for a text of nothing but punctuation and white space. Valid UTF-8.
bool saysSomething(std::string_view utf8);

}
