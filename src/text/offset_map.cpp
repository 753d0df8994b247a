// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/offset_map.h"

#include <algorithm>

namespace rd::text
{

namespace
{

constexpr Offset stride = 64;

bool continues(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Bytes of the character that begins with this byte.
std::size_t widthOf(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    if (byte < 0x80U) return 1;
    if (byte < 0xE0U) return 2;
    return byte < 0xF0U ? 3 : 4;
}

std::size_t unitsOf(std::size_t width)
{
    return width == 4 ? 2 : 1;
}

}

OffsetMap::OffsetMap(std::string_view utf8) : m_text(utf8)
{
    std::size_t units = 0;
    for (std::size_t byte = 0; byte < utf8.size(); ++m_length) {
        if (m_length % stride == 0) m_marks.push_back({byte, units});
        const std::size_t width = widthOf(utf8[byte]);
        units += unitsOf(width);
        byte = std::min(byte + width, utf8.size());
    }
    if (m_marks.empty()) m_marks.push_back({0, 0});
}

std::size_t OffsetMap::byteOf(Offset codePoint) const
{
    if (codePoint <= 0) return 0;
    if (codePoint >= m_length) return m_text.size();
    std::size_t byte = m_marks[static_cast<std::size_t>(codePoint / stride)].byte;
    for (Offset left = codePoint % stride; left > 0; --left) byte += widthOf(m_text[byte]);
    return byte;
}

Offset OffsetMap::codePointOfByte(std::size_t byte) const
{
    if (byte >= m_text.size()) return m_length;
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), byte,
                                        [](std::size_t at, const Mark& mark) { return at < mark.byte; });
    const auto mark = std::prev(after);
    auto codePoint = static_cast<Offset>(mark - m_marks.begin()) * stride;
    for (std::size_t at = mark->byte + 1; at <= byte; ++at)
        if (!continues(m_text[at])) ++codePoint;
    return codePoint;
}

std::size_t OffsetMap::utf16Of(Offset codePoint) const
{
    const Offset wanted = std::clamp(codePoint, Offset{0}, m_length);
    const auto index = std::min(static_cast<std::size_t>(wanted / stride), m_marks.size() - 1);
    std::size_t byte = m_marks[index].byte;
    std::size_t units = m_marks[index].utf16;
    for (Offset at = static_cast<Offset>(index) * stride; at < wanted; ++at) {
        const std::size_t width = widthOf(m_text[byte]);
        units += unitsOf(width);
        byte += width;
    }
    return units;
}

Offset OffsetMap::codePointOfUtf16(std::size_t unit) const
{
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), unit,
                                        [](std::size_t at, const Mark& mark) { return at < mark.utf16; });
    const auto mark = std::prev(after);
    auto codePoint = static_cast<Offset>(mark - m_marks.begin()) * stride;
    std::size_t byte = mark->byte;
    std::size_t units = mark->utf16;
    while (codePoint < m_length) {
        const std::size_t width = widthOf(m_text[byte]);
        if (units + unitsOf(width) > unit) return codePoint;
        units += unitsOf(width);
        byte += width;
        ++codePoint;
    }
    return m_length;
}

std::string_view OffsetMap::slice(Span span) const
{
    const std::size_t start = byteOf(span.start);
    const std::size_t end = byteOf(span.end);
    return end <= start ? std::string_view() : m_text.substr(start, end - start);
}

Offset codePointCount(std::string_view utf8)
{
    return static_cast<Offset>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return !continues(c); }));
}

}
