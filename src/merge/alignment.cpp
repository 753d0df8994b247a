// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/alignment.h"

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
    m_match.assign(m_from.size(), -1);
    match();
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

void Alignment::match()
{
    int fromEnd = static_cast<int>(m_from.size());
    int toEnd = static_cast<int>(m_to.size());
    const auto same = [&](int from, int to) {
        return m_from[static_cast<std::size_t>(from)].letters == m_to[static_cast<std::size_t>(to)].letters;
    };
    int head = 0;
    for (; head < std::min(fromEnd, toEnd) && same(head, head); ++head)
        m_match[static_cast<std::size_t>(head)] = head;
    while (fromEnd > head && toEnd > head && same(fromEnd - 1, toEnd - 1))
        m_match[static_cast<std::size_t>(--fromEnd)] = --toEnd;
    walkBack(frontiers(head, fromEnd, toEnd), head, fromEnd, toEnd);
}

std::vector<std::vector<int>> Alignment::frontiers(int head, int fromEnd, int toEnd) const
{
    const int n = fromEnd - head;
    const int m = toEnd - head;
    std::vector<std::vector<int>> all;
    for (int d = 0; d <= std::min(n + m, limit); ++d) {
        std::vector<int> row(static_cast<std::size_t>(2 * d) + 1, 0); // diagonal k stands at k + d
        for (int k = -d; k <= d; k += 2) {
            const auto before = [&](int diagonal) {
                const int place = diagonal + d - 1;
                const bool there = d > 0 && place >= 0 && place <= 2 * (d - 1);
                return there ? all.back()[static_cast<std::size_t>(place)] : -1;
            };
            int x = d == 0 ? 0 : std::max(before(k - 1) + 1, before(k + 1));
            if (d > 0 && k == d) x = before(k - 1) + 1;
            if (d > 0 && k == -d) x = before(k + 1);
            while (x < n && x - k < m && x - k >= 0 &&
                   m_from[static_cast<std::size_t>(head + x)].letters ==
                       m_to[static_cast<std::size_t>(head + x - k)].letters)
                ++x;
            row[static_cast<std::size_t>(k + d)] = x;
            if (x >= n && x - k >= m) {
                all.push_back(std::move(row));
                return all;
            }
        }
        all.push_back(std::move(row));
    }
    return {};
}

void Alignment::walkBack(const std::vector<std::vector<int>>& frontiers, int head, int fromEnd, int toEnd)
{
    int x = fromEnd - head;
    int y = toEnd - head;
    for (int d = static_cast<int>(frontiers.size()) - 1; d >= 0; --d) {
        const int k = x - y;
        int beforeX = 0;
        int beforeY = 0;
        if (d > 0) {
            const auto& row = frontiers[static_cast<std::size_t>(d) - 1];
            const auto at = [&](int diagonal) {
                const int place = diagonal + d - 1;
                return place >= 0 && place <= 2 * (d - 1) ? row[static_cast<std::size_t>(place)] : -1;
            };
            const bool down = k == -d || (k != d && at(k - 1) + 1 < at(k + 1));
            const int diagonal = down ? k + 1 : k - 1;
            beforeX = at(diagonal);
            beforeY = beforeX - diagonal;
        }
        while (x > beforeX && y > beforeY) m_match[static_cast<std::size_t>(head + --x)] = head + --y;
        x = beforeX;
        y = beforeY;
    }
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
    const text::Span begin = m_to[static_cast<std::size_t>(matchOf(first))].span;
    const text::Span end = m_to[static_cast<std::size_t>(matchOf(last - 1))].span;
    const text::Offset into = std::max(span.start - first->span.start, text::Offset{0});
    const text::Offset off = std::max((last - 1)->span.end - span.end, text::Offset{0});
    return text::Span{begin.start + into, end.end - off};
}

}
