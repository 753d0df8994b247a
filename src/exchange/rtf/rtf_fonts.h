// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>

namespace rd::exchange
{

/// What a font says about the bytes that are written in it.
struct RtfFont {
    std::string name;
    std::string encoding; ///< As ICU names it; empty: that of the document.
    bool signs = false;   ///< A font of signs: its bytes are no letters.
};

/// The encoding of a Windows or DOS code page; nothing for one that is not read.
std::optional<std::string> encodingOfCodePage(int page);

/// The font table as it is read.
class RtfFonts
{
public:
    /// The font that the following is about.
    void choose(int number) { m_chosen = number; }
    void setCharset(int charset);
    void setCodePage(int page);
    /// A byte of the name, which a semicolon ends.
    void addToName(char byte);

    /// One that the table does not name is written as the document is.
    [[nodiscard]] const RtfFont& font(int number) const;

private:
    std::map<int, RtfFont> m_fonts;
    int m_chosen = 0;
};

}
