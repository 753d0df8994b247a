// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace rd::exchange
{

/// The smallest thing that RTF is made of.
struct RtfToken {
    enum class Kind {
        open,  ///< {
        close, ///< }
        word,  ///< A control word, or a control symbol such as "~" or "*".
        byte,  ///< A byte of text in the code page of its font.
        end,   ///< There is no more.
    };
    Kind kind = Kind::end;
    std::string_view word;     ///< Without backslash.
    std::optional<int> number; ///< Behind the word.
    char byte = '\0';
};

/// Takes RTF apart. Line ends in the file mean nothing; binary data (\bin) is passed over; a line end or a
/// tab behind a backslash is the word "par" or "tab".
class RtfTokens
{
public:
    explicit RtfTokens(std::string_view bytes) : m_bytes(bytes) {}
    RtfToken next();

private:
    RtfToken control();
    RtfToken controlWord();
    RtfToken hexadecimal();
    std::optional<int> number();

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

}
