// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/alignment.h"

#include "text/diff.h"

#include <algorithm>

namespace rd::merge
{

namespace
{

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

bool beginsCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}

Alignment::Alignment(std::string_view from, std::string_view to) : m_from(wordsOf(from)), m_to(wordsOf(to))
{
    m_match = text::matchedParts(lettersOf(m_from), lettersOf(m_to), limit);
    const auto matched = std::count_if(m_match.begin(), m_match.end(), [](int one) { return one >= 0; });
    const std::size_t longer = std::max(m_from.size(), m_to.size());
    m_likeness = longer == 0 ? 1 : static_cast<double>(matched) / static_cast<double>(longer);
}

std::vector<Alignment::Word> Alignment::wordsOf(std::string_view text)
{
    std::vector<Word> words;
    text::Offset at = 0;
    std::size_t begin = 0;
    bool inWord = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool space = i == text.size() || isSpace(text[i]);
        if (!space && !inWord) {
            begin = i;
            words.push_back({{}, {at, at}});
        } else if (space && inWord) {
            words.back().letters = text.substr(begin, i - begin);
            words.back().span.end = at;
        }
        inWord = !space;
        if (i < text.size() && beginsCharacter(text[i])) ++at;
    }
    return words;
}

std::vector<std::string_view> Alignment::lettersOf(const std::vector<Word>& words)
{
    std::vector<std::string_view> letters;
    letters.reserve(words.size());
    for (const Word& word : words) letters.push_back(word.letters);
    return letters;
}

std::optional<text::Span> Alignment::place(text::Span span) const
{
    const auto firstOf = [&](text::Offset point) {
        return std::partition_point(m_from.begin(), m_from.end(),
                                    [&](const Word& word) { return word.span.end <= point; });
    };
    auto first = firstOf(span.start);
    auto last = std::partition_point(first, m_from.end(),
                                     [&](const Word& word) { return word.span.start < span.end; });
    const auto words = last - first;
    const auto matchOf = [&](auto word) { return m_match[static_cast<std::size_t>(word - m_from.begin())]; };
    std::ptrdiff_t matched = 0;
    for (auto word = first; word != last; ++word) matched += matchOf(word) >= 0 ? 1 : 0;
    if (words == 0 || matched * 2 < words) return std::nullopt;
    while (matchOf(first) < 0) ++first;
    while (matchOf(last - 1) < 0) --last;
    constexpr std::ptrdiff_t mostAmong = 3; // else they are scattered words of something else
    if (matchOf(last - 1) - matchOf(first) + 1 > matched * mostAmong) return std::nullopt;
    const text::Span begin = m_to[static_cast<std::size_t>(matchOf(first))].span;
    const text::Span end = m_to[static_cast<std::size_t>(matchOf(last - 1))].span;
    const text::Offset into = std::max(span.start - first->span.start, text::Offset{0});
    const text::Offset off = std::max((last - 1)->span.end - span.end, text::Offset{0});
    return text::Span{begin.start + into, end.end - off};
}

}
