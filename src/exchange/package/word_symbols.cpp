// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/word_symbols.h"

#include "text/utf16.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

struct Sign {
    std::uint32_t code;
    const char* character;
};

/// Those that people put in a transcript; from the fonts' own tables.
constexpr std::array wingdings{
    Sign{0x21, "✏"}, Sign{0x28, "☎"}, Sign{0x2A, "✉"}, Sign{0x46, "☞"}, Sign{0x4A, "☺"}, Sign{0x4B, "😐"},
    Sign{0x4C, "☹"}, Sign{0x6C, "●"}, Sign{0x6E, "■"}, Sign{0x6F, "□"}, Sign{0x71, "❑"}, Sign{0x76, "❖"},
    Sign{0x9F, "•"}, Sign{0xA7, "▪"}, Sign{0xA8, "◻"}, Sign{0xD8, "➢"}, Sign{0xDF, "←"}, Sign{0xE0, "→"},
    Sign{0xE1, "↑"}, Sign{0xE2, "↓"}, Sign{0xE8, "➔"}, Sign{0xF0, "⇨"}, Sign{0xF3, "⇔"}, Sign{0xFB, "✗"},
    Sign{0xFC, "✓"}, Sign{0xFD, "☒"}, Sign{0xFE, "☑"},
};

constexpr std::array symbol{
    Sign{0x2D, "−"}, Sign{0x61, "α"}, Sign{0x62, "β"}, Sign{0x67, "γ"}, Sign{0x64, "δ"}, Sign{0x6B, "κ"},
    Sign{0x6C, "λ"}, Sign{0x6D, "μ"}, Sign{0x70, "π"}, Sign{0x72, "ρ"}, Sign{0x73, "σ"}, Sign{0x63, "χ"},
    Sign{0xA3, "≤"}, Sign{0xA5, "∞"}, Sign{0xAB, "↔"}, Sign{0xAC, "←"}, Sign{0xAD, "↑"}, Sign{0xAE, "→"},
    Sign{0xAF, "↓"}, Sign{0xB0, "°"}, Sign{0xB1, "±"}, Sign{0xB3, "≥"}, Sign{0xB4, "×"}, Sign{0xB7, "•"},
    Sign{0xB8, "÷"}, Sign{0xB9, "≠"}, Sign{0xBB, "≈"}, Sign{0xBC, "…"}, Sign{0xDB, "⇔"}, Sign{0xDE, "⇒"},
};

template <std::size_t size>
std::string in(const std::array<Sign, size>& signs, std::uint32_t code)
{
    const auto found =
        std::find_if(signs.begin(), signs.end(), [code](const Sign& sign) { return sign.code == code; });
    return found == signs.end() ? std::string() : found->character;
}

}

std::string wordSymbol(std::string_view font, std::uint32_t code)
{
    if (code < 0x20 || code > 0xFFFF) return {};
    const bool isPrivate = code >= 0xF000 && code <= 0xF0FF;
    const std::uint32_t inFont = isPrivate ? code - 0xF000 : code;
    if (inFont < 0x20) return {};
    if (inFont == ' ') return " ";
    if (font == "Wingdings") return in(wingdings, inFont);
    if (font == "Symbol" && (inFont < 0x30 || inFont > 0x39)) return in(symbol, inFont);
    const bool isPlace = (code >= 0xD800 && code <= 0xDFFF) || (code >= 0xE000 && code <= 0xF8FF);
    if (isPlace && !isPrivate) return {};
    if (isPrivate && (font.starts_with("Wingdings") || font.starts_with("Zapf") || font == "Webdings"))
        return {};
    const auto unit = static_cast<char16_t>(inFont);
    return text::utf8OfUtf16({&unit, 1});
}

}
