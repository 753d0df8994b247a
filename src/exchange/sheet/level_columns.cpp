// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/level_columns.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rd::exchange
{

namespace
{

template <std::size_t Count>
bool isOneOf(std::string_view word, const std::array<std::string_view, Count>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Overkoepelend thema", "organising theme": a theme with a word before it that says which.
std::optional<int> rankOfTheme(std::string_view folded)
{
    const std::size_t space = folded.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const std::string_view kind = folded.substr(0, space);
    const std::string_view theme = folded.substr(space + 1);
    if (theme != "thema" && theme != "theme") return std::nullopt;
    static constexpr std::array<std::string_view, 12> containing{
        "overkoepelend", "overkoepelende", "overarching", "bovenliggend", "globaal", "algemeen",
        "superordinate", "global",         "general",     "hoofd",        "main",    "major"};
    static constexpr std::array<std::string_view, 8> contained{
        "onderliggend", "sub", "basic", "basis", "minor", "emergent", "subordinate", "lower"};
    static constexpr std::array<std::string_view, 4> themselves{"organising", "organizing", "organiserend",
                                                                "centraal"};
    if (isOneOf(kind, containing)) return -1;
    if (isOneOf(kind, contained)) return 1;
    if (isOneOf(kind, themselves)) return 0;
    return std::nullopt;
}

}

/// A theme contains categories, these contain codes; "hoofd" and "sub" say more or less of each.
std::optional<int> levelRank(const std::string& folded)
{
    constexpr int apart = 10;
    if (const auto theme = rankOfTheme(folded)) return theme;
    std::string word = folded;
    std::erase_if(word, [](char c) { return c == ' ' || c == '-' || c == '_'; });
    int rank = 0;
    for (; word.starts_with("sub"); word.erase(0, 3)) ++rank;
    for (const std::string_view main : {"hoofd", "main"})
        if (word.starts_with(main)) {
            word.erase(0, main.size());
            --rank;
        }
    constexpr std::array<std::array<std::string_view, 2>, 4> kinds{
        {{"thema", "theme"}, {"categorie", "category"}, {"factor", "factor"}, {"code", "label"}}};
    for (const auto& kind : kinds) {
        if (isOneOf(std::string_view(word), kind)) return rank;
        rank += apart;
    }
    return std::nullopt;
}

int numberedLevel(const std::string& folded)
{
    for (const std::string_view word : {"level", "niveau", "laag", "code", "label"}) {
        if (!folded.starts_with(word) || folded.size() > word.size() + 2) continue;
        const std::string_view rest = std::string_view(folded).substr(word.size());
        const char digit = rest.empty() ? ' ' : rest.back();
        const bool plain = rest.size() == 1 || (rest.size() == 2 && (rest[0] == ' ' || rest[0] == '_'));
        if (plain && digit >= '1' && digit <= '9') return digit - '0';
    }
    return 0;
}

}
