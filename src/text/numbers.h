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

/// Reads "48.21", "48,21", "1.234,5", "1,234.5", "-3". One separator alone is the decimal one unless exactly
/// three digits follow it and it occurs more than once. Nothing when it is no number.
std::optional<double> parseNumber(std::string_view text);

/// True for "2026-03-01" with a date that exists (ISO 8601).
bool isIsoDate(std::string_view text);

}
