// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace rd::text
{

/// Converts between the code points that are stored, the bytes of a UTF-8 string (std::string, Scintilla,
/// ICU's UText) and UTF-16 units (ICU's UnicodeString, NVivo). Built once a text in one pass; a conversion
/// looks at no more than a few dozen bytes. The text must be valid UTF-8 and outlive the map.
class OffsetMap
{
public:
    explicit OffsetMap(std::string_view utf8);

    [[nodiscard]] Offset length() const { return m_length; } ///< Code points in the whole text.
    /// Arguments past either end are taken as that end; a byte or unit inside a character as the character's
    /// first.
    [[nodiscard]] std::size_t byteOf(Offset codePoint) const;
    [[nodiscard]] Offset codePointOfByte(std::size_t byte) const;
    [[nodiscard]] std::size_t utf16Of(Offset codePoint) const;
    [[nodiscard]] Offset codePointOfUtf16(std::size_t unit) const;
    /// The bytes of a span, as a view into the text.
    [[nodiscard]] std::string_view slice(Span span) const;

private:
    struct Mark {
        std::size_t byte;
        std::size_t utf16;
    };
    std::string_view m_text;
    Offset m_length = 0;
    std::vector<Mark> m_marks; ///< One for every 64 code points.
};

/// Code points in a valid UTF-8 text.
Offset codePointCount(std::string_view utf8);

}
