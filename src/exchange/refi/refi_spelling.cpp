// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_spelling.h"

#include "exchange/refi/refi_schema.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::exchange::refi
{

namespace
{

constexpr std::array<const char*, 4> spellingStyles{"lower", "upper", "{lower}", "{upper}"};
constexpr unsigned capitalsStyle = 1;
constexpr std::uint8_t everyStyle = 15;

/// Made by this program: of version 7.
bool isOwnId(const Uuid& id)
{
    return (id.bytes[6] >> 4U) == 7;
}

bool isInBraces(std::string_view spelled)
{
    return spelled.starts_with('{') && spelled.ends_with('}');
}

/// Hyphens as in 8-4-4-4-12; it was read as an id already.
bool hasItsHyphens(std::string_view spelled)
{
    return spelled.size() == 36 && spelled[8] == '-' && spelled[13] == '-' && spelled[18] == '-' &&
           spelled[23] == '-';
}

std::uint8_t stylesOf(const Uuid& id, std::string_view spelled)
{
    const bool braces = isInBraces(spelled);
    const std::string_view digits = braces ? spelled.substr(1, spelled.size() - 2) : spelled;
    if (!hasItsHyphens(digits)) return 0;
    const bool noSmall = std::none_of(digits.begin(), digits.end(), [](char c) { return c >= 'a'; });
    if (isOwnId(id)) return noSmall && !braces ? everyStyle : std::uint8_t{0};
    const bool noCapital =
        std::none_of(digits.begin(), digits.end(), [](char c) { return c >= 'A' && c <= 'F'; });
    const unsigned styles = (noCapital ? 1U : 0U) | (noSmall ? 2U : 0U);
    return static_cast<std::uint8_t>(braces ? styles << 2U : styles);
}

/// As the schema has them: 8-4-4-4-12, in braces or not.
bool isWithHyphens(std::string_view spelled, const Uuid& id)
{
    if (isInBraces(spelled)) spelled = spelled.substr(1, spelled.size() - 2);
    return text::folded(std::string(spelled)) == id.toString();
}

std::string inStyle(const Uuid& id, std::string_view style)
{
    if (style == "upper") return capitals(id);
    if (style == "lower") return id.toString();
    return "{" + (style == "{upper}" ? capitals(id) : id.toString()) + "}";
}

}

std::string Spelling::of(const Uuid& id) const
{
    if (const auto other = others.find(id); other != others.end()) return other->second;
    return isOwnId(id) ? capitals(id) : inStyle(id, usual);
}

bool SpellingVotes::add(const Uuid& id, std::string_view spelled)
{
    const Styles styles = stylesOf(id, spelled);
    if (m_styles.tryEmplace(id, styles).second) {
        for (std::size_t i = 0; i < m_votes.size(); ++i) m_votes[i] += (styles >> i) & 1U;
        if (styles == 0) m_odd.emplace(id, spelled);
    }
    return ((styles >> capitalsStyle) & 1U) != 0;
}

Spelling SpellingVotes::result() const
{
    std::size_t usual = capitalsStyle;
    for (std::size_t i = 0; i < m_votes.size(); ++i)
        if (m_votes[i] > m_votes[usual]) usual = i;
    Spelling spelling;
    spelling.usual = spellingStyles[usual];
    m_styles.each([&](const Uuid& id, Styles styles) {
        if (((styles >> usual) & 1U) != 0) return;
        std::size_t first = 0;
        while (first < spellingStyles.size() && ((styles >> first) & 1U) == 0) ++first;
        const std::string spelled = styles == 0 ? m_odd.at(id) : inStyle(id, spellingStyles[first]);
        if (isWithHyphens(spelled, id)) spelling.others.emplace(id, spelled);
    });
    return spelling;
}

}
