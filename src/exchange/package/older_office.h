// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rd::exchange
{

/// The form of Word, Excel and PowerPoint files of 97 to 2003, in which newer ones with a password are
/// wrapped too.
inline bool isOlderOffice(std::string_view bytes)
{
    using namespace std::string_view_literals;
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv);
}

/// Such a file that is a newer one with a password.
inline bool isLockedOffice(std::string_view bytes)
{
    using namespace std::string_view_literals;
    constexpr auto locked = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
    return isOlderOffice(bytes) && bytes.find(locked) != std::string_view::npos;
}

}
