// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>

namespace rd::text
{

/// For this room only: walks UTF-8 a code point at a time.

/// The code point at byte `at`, which must be within the text; moves `at` behind it. Negative for a byte that
/// is no UTF-8.
inline UChar32 nextCodePoint(std::string_view utf8, std::int32_t& at)
{
    UChar32 c = 0;
// ICU's macro narrows inside.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
    U8_NEXT(utf8.data(), at, static_cast<std::int32_t>(utf8.size()), c);
#pragma GCC diagnostic pop
    return c;
}

}
