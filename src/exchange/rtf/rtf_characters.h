// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/text_flow.h"
#include "exchange/rtf/rtf_fonts.h"

#include <string>
#include <string_view>

namespace rd::exchange
{

/// Makes text of the bytes and code units of RTF. Bytes are gathered, because a letter of an eastern code
/// page has two; so are code units, because a letter outside the first plane has two.
class RtfCharacters
{
public:
    /// The flow must outlive it.
    explicit RtfCharacters(TextFlow& flow) : m_flow(flow) {}

    /// Whether what comes is hidden, or struck through.
    void leaveOut(bool hidden, bool struck);
    /// Of bytes in a font that says none itself.
    void setEncoding(std::string encoding) { m_encoding = std::move(encoding); }
    void addByte(char byte, const RtfFont& font);
    /// A number of \u, already in the range of code points.
    void addCodePoint(char32_t codePoint, const RtfFont& font);
    void add(std::string_view utf8);
    /// Hands to the flow what is still gathered.
    void flush();

private:
    void addSign(const RtfFont& font, std::uint32_t code);
    void flushBytes();
    void flushUnits();
    void write(std::string_view utf8);

    TextFlow& m_flow;
    std::string m_encoding = "windows-1252";
    std::string m_bytes;
    std::string m_bytesEncoding;
    std::u16string m_units;
    bool m_hidden = false;
    bool m_struck = false;
};

}
