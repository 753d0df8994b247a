// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_edge.h"

#include "text/utf8_walk.h"

#include <unicode/uchar.h>

namespace rd::text
{

namespace
{

bool isWordCharacter(std::string_view utf8, std::size_t byte)
{
    const std::string_view rest = utf8.substr(byte, 4);
    std::int32_t at = 0;
    const UChar32 c = nextCodePoint(rest, at);
    return c >= 0 && u_isalnum(c) != 0;
}

}

bool insideWord(std::string_view utf8, std::size_t at)
{
    if (at == 0 || at >= utf8.size()) return false;
    std::size_t before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(utf8[before]) & 0xC0U) == 0x80U) --before;
    return isWordCharacter(utf8, before) && isWordCharacter(utf8, at);
}

bool saysSomething(std::string_view utf8)
{
    for (std::int32_t at = 0; static_cast<std::size_t>(at) < utf8.size();) {
        const UChar32 c = nextCodePoint(utf8, at);
        if (c >= 0 && u_ispunct(c) == 0 && u_isUWhiteSpace(c) == 0 && u_iscntrl(c) == 0) return true;
    }
    return false;
}

}
