// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::exchange
{

/// The character of a sign (w:sym) as UTF-8: `code` is its hexadecimal number in the font. Empty for a sign
/// of a font of signs that has no Unicode character here.
std::string wordSymbol(std::string_view font, std::string_view code);

}
