// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rd::text
{

/// A date that stands in a text, and the bytes that it takes.
struct FoundDate {
    std::string iso; ///< 2026-03-01
    std::size_t start = 0;
    std::size_t end = 0;
};

/// The first date of the text, as people write it in Dutch and English: 2026-03-01, 20260301, 01-03-2026,
/// 1/3/2026, 1-3-'26, 2026 03 01, 1 maart 2026, 1st of March 2026, March 1, 2026. Of two numbers that may
/// both be the month the first is the day. Only dates that exist, from 1900 on; years have four digits, or
/// two behind an apostrophe.
std::optional<FoundDate> findDate(std::string_view utf8);

/// As 2026-03-01 the date that the text is and says nothing besides; nothing for any other text.
std::optional<std::string> wholeDate(std::string_view utf8);

}
