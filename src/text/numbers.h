// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <optional>
#include <string>
#include <string_view>

namespace rd::text
{

/// A number as people write it in that language: 1.234,50 in Dutch and 1,234.50 in English.
std::string formatNumber(double value, int decimals, Language language);

/// The number as it is stored and compared: digits with a point before the decimals, without zeros that say
/// nothing. Reads "48.21", "48,21", "1.234,5", "1,234.5", "-3": the last of two kinds of sign stands before
/// the decimals, and so does a single one, unless `sign` says that the other does and three digits follow.
/// Nothing when it is no number.
std::optional<std::string> plainNumber(std::string_view text, char sign = '\0');
/// The value of plainNumber().
std::optional<double> parseNumber(std::string_view text);

/// True for "1.500" and "12,345", which are whole numbers to one reader and have three decimals for another.
bool readsTwoWays(std::string_view text);
/// Which sign stands before decimals where this number was written, '.' or ','; '\0' when it does not show.
char decimalSign(std::string_view text);

/// True for "2026-03-01" with a date that exists (ISO 8601).
bool isIsoDate(std::string_view text);

}
