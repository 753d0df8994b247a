// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rtf/rtf_characters.h"

#include "exchange/package/word_symbols.h"
#include "text/encoding.h"
#include "text/utf16.h"

#include <algorithm>
#include <utility>

namespace rd::exchange
{

namespace
{

/// Where fonts of signs have theirs.
constexpr std::uint32_t firstSign = 0xF000;

bool isAscii(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

}

void RtfCharacters::addByte(char byte, const RtfFont& font)
{
    if (font.signs) {
        addSign(font, firstSign + static_cast<unsigned char>(byte));
        return;
    }
    flushUnits();
    const std::string& encoding = font.encoding.empty() ? m_encoding : font.encoding;
    if (encoding != m_bytesEncoding) {
        flushBytes();
        m_bytesEncoding = encoding;
    }
    m_bytes += byte;
}

void RtfCharacters::addCodePoint(char32_t codePoint, const RtfFont& font)
{
    if (font.signs && codePoint >= firstSign && codePoint <= firstSign + 0xFF) {
        addSign(font, codePoint);
        return;
    }
    flushBytes();
    if (codePoint > 0xFFFF) {
        m_units += static_cast<char16_t>(0xD800U + ((codePoint - 0x10000U) >> 10U));
        codePoint = 0xDC00U + (codePoint & 0x3FFU);
    }
    m_units += static_cast<char16_t>(codePoint);
}

void RtfCharacters::addSign(const RtfFont& font, std::uint32_t code)
{
    const std::string character = wordSymbol(font.name, code);
    add(character.empty() ? "\uFFFD" : character);
}

void RtfCharacters::add(std::string_view utf8)
{
    flush();
    write(utf8);
}

void RtfCharacters::leaveOut(bool hidden, bool struck)
{
    if (hidden != m_hidden || struck != m_struck) flush();
    m_hidden = hidden;
    m_struck = struck;
}

void RtfCharacters::write(std::string_view utf8)
{
    if (m_hidden)
        m_flow.addHidden(utf8);
    else if (m_struck)
        m_flow.addStruck(utf8);
    else
        m_flow.add(utf8);
}

void RtfCharacters::flush()
{
    flushBytes();
    flushUnits();
}

void RtfCharacters::flushBytes()
{
    if (m_bytes.empty()) return;
    write(isAscii(m_bytes) ? m_bytes : text::decodeAs(m_bytes, m_bytesEncoding).text);
    m_bytes.clear();
}

void RtfCharacters::flushUnits()
{
    if (m_units.empty()) return;
    write(text::utf8OfUtf16(m_units));
    m_units.clear();
}

}
