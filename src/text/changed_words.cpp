// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/breaks.h"
#include "text/diff.h"
#include "text/offset_map.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rd::text
{

namespace
{

using Parts = std::vector<std::string_view>;

/// More different words than a turn that was corrected has.
constexpr int mostChanges = 2000;
/// Above this many pairs of words a stretch is replaced as a whole.
constexpr std::size_t mostPairs = 250'000;

/// A text cut into words and what stands between them.
struct CutText {
    OffsetMap map;
    std::vector<Span> spans;
    Parts parts;

    explicit CutText(std::string_view text) : map(text), spans(wordParts(text, map))
    {
        for (const Span span : spans) parts.push_back(map.slice(span));
    }
    /// From part `first` up to part `end`.
    [[nodiscard]] Span between(std::size_t first, std::size_t end) const
    {
        const Offset start = first < spans.size() ? spans[first].start : map.length();
        return {start, end > first ? spans[end - 1].end : start};
    }
    [[nodiscard]] std::string words(std::size_t first, std::size_t end) const
    {
        return std::string(map.slice(between(first, end)));
    }
};

bool isWord(std::string_view part)
{
    return std::any_of(part.begin(), part.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80U || (byte >= '0' && byte <= '9') ||
               ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
    });
}

/// From 0 to 1: how much of two words is the same, in order.
double likeness(std::string_view a, std::string_view b)
{
    constexpr std::size_t longest = 64;
    if (a.size() > longest || b.size() > longest) return 0;
    std::vector<int> common(b.size() + 1, 0);
    for (const char c : a) {
        int before = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const int above = common[j + 1];
            common[j + 1] = c == b[j] ? before + 1 : std::max(above, common[j]);
            before = above;
        }
    }
    return 2.0 * common.back() / static_cast<double>(a.size() + b.size());
}

/// What it costs to put one part in place of another; leaving one out, or putting one in, costs 1.
double costOf(std::string_view a, std::string_view b)
{
    constexpr double never = 2.1;
    constexpr double unlike = 1.9;
    if (a == b) return 0;
    if (isWord(a) != isWord(b)) return never;
    return isWord(a) ? std::min(unlike, 2 * (1 - likeness(a, b))) : unlike;
}

/// A stretch of each text, between words that stay.
struct Stretch {
    std::size_t from;
    std::size_t fromEnd;
    std::size_t to;
    std::size_t toEnd;
};

/// Lays the parts of a stretch beside each other at the least cost (S. Needleman and C. Wunsch, J. Mol. Biol.
/// 48, 1970).
class Pairing
{
public:
    Pairing(const CutText& old, const CutText& now, const Stretch& stretch)
        : m_old(old), m_now(now), m_stretch(stretch), m_columns(stretch.toEnd - stretch.to + 1),
          m_costs((stretch.fromEnd - stretch.from + 1) * m_columns)
    {
        for (std::size_t i = 0; i <= stretch.fromEnd - stretch.from; ++i)
            for (std::size_t j = 0; j < m_columns; ++j) at(i, j) = cost(i, j);
    }

    void appendTo(std::vector<Replacement>& changes)
    {
        std::size_t i = m_stretch.fromEnd - m_stretch.from;
        std::size_t j = m_stretch.toEnd - m_stretch.to;
        std::vector<Replacement> backwards;
        while (i > 0 || j > 0) {
            const bool pair = i > 0 && j > 0 && at(i, j) == at(i - 1, j - 1) + pairCost(i, j);
            const bool put = !pair && j > 0 && at(i, j) == at(i, j - 1) + 1;
            const std::size_t oldEnd = m_stretch.from + i;
            const std::size_t nowEnd = m_stretch.to + j;
            if (pair || !put) --i;
            if (pair || put) --j;
            const Replacement one{m_old.between(m_stretch.from + i, oldEnd),
                                  m_now.words(m_stretch.to + j, nowEnd)};
            if (!pair || m_old.parts[m_stretch.from + i] != m_now.parts[m_stretch.to + j])
                add(backwards, one);
        }
        changes.insert(changes.end(), backwards.rbegin(), backwards.rend());
    }

private:
    double& at(std::size_t i, std::size_t j) { return m_costs[i * m_columns + j]; }
    double pairCost(std::size_t i, std::size_t j)
    {
        return costOf(m_old.parts[m_stretch.from + i - 1], m_now.parts[m_stretch.to + j - 1]);
    }
    double cost(std::size_t i, std::size_t j)
    {
        if (i == 0 || j == 0) return static_cast<double>(i + j);
        return std::min({at(i - 1, j - 1) + pairCost(i, j), at(i - 1, j) + 1, at(i, j - 1) + 1});
    }

    /// Runs that are only left out, or only put in, are one; so are those that begin at one place.
    static void add(std::vector<Replacement>& backwards, const Replacement& one)
    {
        if (!backwards.empty()) {
            Replacement& behind = backwards.back();
            const bool touches = one.span.end == behind.span.start;
            const bool bothOut = one.words.empty() && behind.words.empty();
            if (touches && (bothOut || one.span.empty())) {
                behind.span.start = one.span.start;
                behind.words.insert(0, one.words);
                return;
            }
        }
        backwards.push_back(one);
    }

    const CutText& m_old;
    const CutText& m_now;
    Stretch m_stretch;
    std::size_t m_columns;
    std::vector<double> m_costs;
};

void appendChanges(const CutText& old, const CutText& now, const Stretch& stretch,
                   std::vector<Replacement>& changes)
{
    const std::size_t from = stretch.fromEnd - stretch.from;
    const std::size_t to = stretch.toEnd - stretch.to;
    if (from == 0 && to == 0) return;
    if (from * to <= mostPairs) return Pairing(old, now, stretch).appendTo(changes);
    changes.push_back({old.between(stretch.from, stretch.fromEnd), now.words(stretch.to, stretch.toEnd)});
}

/// That stands behind a word, and belongs to it.
bool isSign(std::string_view part)
{
    constexpr std::array<std::string_view, 12> signs{".", ",", ";", ":", "!", "?",
                                                     ")", "]", "…", "”", "’", "»"};
    return std::find(signs.begin(), signs.end(), part) != signs.end();
}

/// The part of a text that begins there; nothing at its end, and within a part.
std::optional<Span> partFrom(const CutText& text, Offset start)
{
    const auto part = std::lower_bound(text.spans.begin(), text.spans.end(), start,
                                       [](const Span& one, Offset place) { return one.start < place; });
    return part == text.spans.end() || part->start != start ? std::nullopt : std::optional(*part);
}

/// Words that are left out, or put in, a sign further on; false where that says something else.
bool moveBehindSign(const CutText& old, Replacement& change)
{
    const bool putIn = change.span.empty();
    if (putIn == change.words.empty()) return false;
    const auto next = partFrom(old, change.span.end);
    if (!next) return false;
    const std::string_view sign = old.map.slice(*next);
    if (!isSign(sign)) return false;
    if (putIn) {
        if (change.words.compare(0, sign.size(), sign) != 0 || change.words.size() == sign.size())
            return false;
        change.words = change.words.substr(sign.size()) + std::string(sign);
        change.span = {next->end, next->end};
        return true;
    }
    const auto first = partFrom(old, change.span.start);
    if (!first || old.map.slice(*first) != sign || first->end == change.span.end) return false;
    change.span = {first->end, next->end};
    return true;
}

/// A sign belongs to the word before it: of two sentences of which the last goes it is that one's full stop
/// that goes along.
void keepSignsWithWords(const CutText& old, std::vector<Replacement>& changes)
{
    for (std::size_t i = changes.size(); i-- > 0;) {
        const bool follows = i > 0 && changes[i - 1].span.end == changes[i].span.start;
        const Offset limit = i + 1 < changes.size() ? changes[i + 1].span.start : old.map.length() + 1;
        Replacement moved = changes[i];
        while (!follows && moveBehindSign(old, moved) && moved.span.end < limit) changes[i] = moved;
    }
}

}

std::vector<Replacement> changedWords(std::string_view before, std::string_view after)
{
    const CutText old(before);
    const CutText now(after);
    const auto match = matchedParts(old.parts, now.parts, mostChanges);
    std::vector<Replacement> changes;
    Stretch stretch{0, 0, 0, 0};
    for (std::size_t i = 0; i <= old.parts.size(); ++i) {
        const bool end = i == old.parts.size();
        if (!end && (match[i] < 0 || !isWord(old.parts[i]))) continue;
        stretch.fromEnd = i;
        stretch.toEnd = end ? now.parts.size() : static_cast<std::size_t>(match[i]);
        appendChanges(old, now, stretch, changes);
        stretch.from = i + 1;
        stretch.to = stretch.toEnd + 1;
    }
    keepSignsWithWords(old, changes);
    return changes;
}

}
