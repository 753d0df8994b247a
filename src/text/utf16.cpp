// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/utf16.h"

#include <unicode/unistr.h>

namespace rd::text
{

std::string utf8OfUtf16(std::u16string_view units)
{
    std::string utf8;
    icu::UnicodeString(units.data(), static_cast<std::int32_t>(units.size())).toUTF8String(utf8);
    return utf8;
}

}
