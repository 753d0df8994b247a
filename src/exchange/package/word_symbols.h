// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// The character of a sign as UTF-8: `code` is its number in the font, also where Word puts it in U+F000 to
/// U+F0FF. Empty for a sign of a font of signs that has no Unicode character here.
std::string wordSymbol(std::string_view font, std::uint32_t code);

}
