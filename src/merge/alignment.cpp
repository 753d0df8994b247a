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

std::size_t bytesOf(std::string_view letters, text::Offset characters)
{
    std::size_t bytes = 0;
    for (; bytes < letters.size(); ++bytes)
        if (beginsCharacter(letters[bytes]) && characters-- == 0) break;
    return bytes;
}

/// Whether so many words may have been put in the place of so many others.
bool areAboutAsMany(int some, int others)
{
    constexpr int most = 8; // more are another sentence
    const auto [fewer, more] = std::minmax(some, others);
    return fewer > 0 && more <= 2 * fewer && more <= most;
}

}

Alignment::Alignment(std::string_view from, std::string_view to) : m_from(wordsOf(from)), m_to(wordsOf(to))
{
    const auto match = text::matchedParts(lettersOf(m_from), lettersOf(m_to), limit);
    const auto matched = std::count_if(match.begin(), match.end(), [](int one) { return one >= 0; });
    const std::size_t longer = std::max(m_from.size(), m_to.size());
    m_likeness = longer == 0 ? 1 : static_cast<double>(matched) / static_cast<double>(longer);
    if (matched > 0) lookForOthers(match);
}

/// What differs between two words that both have stands at what the other has between these.
void Alignment::lookForOthers(const std::vector<int>& match)
{
    const int count = static_cast<int>(match.size());
    const auto at = [&](int word) { return match[static_cast<std::size_t>(word)]; };
    int beganThere = 0;
    m_places.reserve(match.size());
    for (int began = 0; began < count;) {
        int end = began;
        while (end < count && at(end) < 0) ++end;
        const int endThere = end < count ? at(end) : static_cast<int>(m_to.size());
        const int others = endThere - beganThere;
        const bool stands = areAboutAsMany(end - began, others);
        const bool oneForOne = end - began == others;
        for (int i = 0; i < end - began; ++i)
            if (!stands)
                m_places.push_back({});
            else if (oneForOne)
                m_places.push_back({beganThere + i, beganThere + i + 1, false});
            else
                m_places.push_back({beganThere, endThere, false});
        if (end < count) m_places.push_back({endThere, endThere + 1, true});
        beganThere = endThere + 1;
        began = end + 1;
    }
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

/// How many of them both texts have.
int Alignment::matchedAmong(Range words) const
{
    const auto at = [&](int word) { return m_places.begin() + word; };
    return static_cast<int>(
        std::count_if(at(words.first), at(words.end), [](const Place& one) { return one.same; }));
}

/// Words of something else may have a word of ours between them here and there: what they stand at is none of
/// theirs unless the text around is the same.
bool Alignment::standsAmongTheSame(Range words) const
{
    const auto isOther = [&](int word) { return !m_places[static_cast<std::size_t>(word)].same; };
    const int size = static_cast<int>(m_places.size());
    while (words.first > 0 && isOther(words.first) && isOther(words.first - 1)) --words.first;
    while (words.end < size && isOther(words.end - 1) && isOther(words.end)) ++words.end;
    const int many = words.end - words.first;
    const Range around{std::max(0, words.first - many), std::min(size, words.end + many)};
    return matchedAmong(around) * 2 >= around.end - around.first;
}

std::optional<text::Span> Alignment::place(text::Span span) const
{
    if (m_places.empty()) return std::nullopt;
    const auto begin = std::partition_point(m_from.begin(), m_from.end(),
                                            [&](const Word& word) { return word.span.end <= span.start; });
    const auto end = std::partition_point(begin, m_from.end(),
                                          [&](const Word& word) { return word.span.start < span.end; });
    Range words{static_cast<int>(begin - m_from.begin()), static_cast<int>(end - m_from.begin())};
    const auto at = [&](int word) -> const Place& { return m_places[static_cast<std::size_t>(word)]; };
    int standing = 0;
    for (int word = words.first; word < words.end; ++word) standing += at(word).stands() ? 1 : 0;
    if (standing == 0 || standing * 2 < words.end - words.first) return std::nullopt;
    while (!at(words.first).stands()) ++words.first;
    while (!at(words.end - 1).stands()) --words.end;
    const Range there{at(words.first).first, at(words.end - 1).end};
    constexpr int mostAmong = 3; // else they are scattered words of something else
    if (there.end - there.first > standing * mostAmong) return std::nullopt;
    const bool endsAtSame = at(words.first).same && at(words.end - 1).same;
    if (!(endsAtSame && matchedAmong(words) * 2 >= words.end - words.first) && !standsAmongTheSame(words))
        return std::nullopt;
    return spanAt(span, words, there);
}

/// What was left of a word at an edge is left of it there too, where that is the same.
text::Span Alignment::spanAt(text::Span span, Range words, Range there) const
{
    const Word& first = m_from[static_cast<std::size_t>(words.first)];
    const Word& last = m_from[static_cast<std::size_t>(words.end - 1)];
    const Word& firstThere = m_to[static_cast<std::size_t>(there.first)];
    const Word& lastThere = m_to[static_cast<std::size_t>(there.end - 1)];
    text::Offset into = std::max(span.start - first.span.start, text::Offset{0});
    text::Offset off = std::max(last.span.end - span.end, text::Offset{0});
    const auto before = first.letters.substr(0, bytesOf(first.letters, into));
    const auto after = last.letters.substr(bytesOf(last.letters, last.span.length() - off));
    if (!firstThere.letters.starts_with(before)) into = 0;
    if (!lastThere.letters.ends_with(after)) off = 0;
    const text::Span placed{firstThere.span.start + into, lastThere.span.end - off};
    return placed.empty() ? text::Span{firstThere.span.start, lastThere.span.end} : placed;
}

}
