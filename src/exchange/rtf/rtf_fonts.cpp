// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rtf/rtf_fonts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rd::exchange
{

namespace
{

constexpr std::size_t longestName = 100;
constexpr std::size_t mostFonts = 10000;
constexpr int signCharset = 2;

/// The code pages of \fcharset. 0 (the western one) and 1 (any) are left to the document: programs write them
/// without looking.
constexpr std::array charsets{
    std::pair{77, 10000}, std::pair{128, 932},  std::pair{129, 949},  std::pair{134, 936},
    std::pair{136, 950},  std::pair{161, 1253}, std::pair{162, 1254}, std::pair{163, 1258},
    std::pair{177, 1255}, std::pair{178, 1256}, std::pair{186, 1257}, std::pair{204, 1251},
    std::pair{222, 874},  std::pair{238, 1250}, std::pair{254, 437},  std::pair{255, 850},
};

constexpr std::array dosPages{437, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869};
constexpr std::array asianPages{874, 932, 936, 949, 950};

template <std::size_t size>
bool holds(const std::array<int, size>& pages, int page)
{
    return std::find(pages.begin(), pages.end(), page) != pages.end();
}

}

std::optional<std::string> encodingOfCodePage(int page)
{
    if ((page >= 1250 && page <= 1258) || holds(asianPages, page)) return "windows-" + std::to_string(page);
    if (holds(dosPages, page)) return "ibm-" + std::to_string(page);
    if (page == 10000) return "macintosh";
    if (page == 65001) return "UTF-8";
    return std::nullopt;
}

void RtfFonts::setCharset(int charset)
{
    if (m_fonts.size() >= mostFonts) return;
    RtfFont& font = m_fonts[m_chosen];
    font.signs = charset == signCharset;
    const auto found =
        std::find_if(charsets.begin(), charsets.end(), [&](const auto& one) { return one.first == charset; });
    if (found != charsets.end()) setCodePage(found->second);
}

void RtfFonts::setCodePage(int page)
{
    if (m_fonts.size() >= mostFonts) return;
    if (auto encoding = encodingOfCodePage(page)) m_fonts[m_chosen].encoding = std::move(*encoding);
}

void RtfFonts::addToName(char byte)
{
    if (byte == ';' || m_fonts.size() >= mostFonts) return;
    std::string& name = m_fonts[m_chosen].name;
    if (name.size() < longestName) name += byte;
}

const RtfFont& RtfFonts::font(int number) const
{
    static const RtfFont any;
    const auto found = m_fonts.find(number);
    return found == m_fonts.end() ? any : found->second;
}

}
