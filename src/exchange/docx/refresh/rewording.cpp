// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/rewording.h"

#include "text/diff.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace rd::exchange
{

namespace
{

constexpr int mostChanged = 2000; // words; more become one change

bool continuesLetter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Bytes at the begin and at the end that both have, on whole letters.
std::pair<std::size_t, std::size_t> alike(const std::string& a, const std::string& b)
{
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t first = 0;
    while (first < most && a[first] == b[first]) ++first;
    const auto splits = [&](std::size_t at) {
        return (at < a.size() && continuesLetter(a[at])) || (at < b.size() && continuesLetter(b[at]));
    };
    while (first > 0 && splits(first)) --first;
    std::size_t last = 0;
    while (last < most - first && a[a.size() - 1 - last] == b[b.size() - 1 - last]) ++last;
    while (last > 0 && continuesLetter(a[a.size() - last])) --last;
    return {first, last};
}

bool isOfWord(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80U || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

/// Words, and what stands between them sign by sign.
std::vector<std::string_view> tokensOf(std::string_view text)
{
    std::vector<std::string_view> tokens;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (isOfWord(text[at]) && end < text.size() && isOfWord(text[end])) ++end;
        tokens.push_back(text.substr(at, end - at));
        at = end;
    }
    return tokens;
}

/// Builds the stretches anew, letter by letter of the old text.
class Rewording
{
public:
    explicit Rewording(const std::vector<StyledWords>& stretches)
        : m_stretches(stretches), m_now(stretches.size())
    {
        for (std::size_t i = 0; i < stretches.size(); ++i)
            m_owner.insert(m_owner.end(), stretches[i].text.size(), i);
    }

    void keep(std::size_t begin, std::size_t end, const std::string& before)
    {
        for (std::size_t at = begin; at < end; ++at) m_now[m_owner[at]] += before[at];
        if (begin < end) m_last = m_owner[end - 1];
    }

    /// New words in place of the old text from `begin` to `end`. False when no stretch between what stays
    /// before and behind takes words.
    bool put(std::string_view words, std::size_t begin, std::size_t end)
    {
        if (words.empty()) return true;
        const std::size_t next = end < m_owner.size() ? m_owner[end] : m_now.size() - 1;
        const std::size_t wanted = begin < end ? m_owner[begin] : m_last;
        std::optional<std::size_t> taker;
        for (std::size_t i = m_last; i <= next; ++i)
            if (m_stretches[i].words && (!taker || apartFrom(wanted, i) < apartFrom(wanted, *taker)))
                taker = i;
        if (!taker) return false;
        m_now[*taker] += words;
        m_last = *taker;
        return true;
    }

    [[nodiscard]] std::vector<std::string> result() { return std::move(m_now); }

private:
    static std::size_t apartFrom(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

    const std::vector<StyledWords>& m_stretches;
    std::vector<std::string> m_now;
    std::vector<std::size_t> m_owner; ///< Of each byte of the old text.
    std::size_t m_last = 0;           ///< The stretch that was written in last.
};

/// All of it where words can stand first, when stretches that take none are in the way.
std::vector<std::string> inOneStretch(const std::vector<StyledWords>& stretches, const std::string& text)
{
    std::vector<std::string> now(stretches.size());
    const auto taker =
        std::find_if(stretches.begin(), stretches.end(), [](const StyledWords& one) { return one.words; });
    now[static_cast<std::size_t>(taker - stretches.begin())] = text;
    return now;
}

}

std::vector<std::string> reworded(const std::vector<StyledWords>& stretches, const std::string& text)
{
    std::string before;
    for (const StyledWords& stretch : stretches) before += stretch.text;
    const auto [first, last] = alike(before, text);
    const auto from = tokensOf(std::string_view(before).substr(first, before.size() - last - first));
    const auto to = tokensOf(std::string_view(text).substr(first, text.size() - last - first));
    const auto kept = text::matchedParts(from, to, mostChanged); // -1: gone
    Rewording now(stretches);
    now.keep(0, first, before);
    std::size_t at = first; // in the old text
    std::size_t gone = first;
    std::size_t next = 0; // of the new tokens
    bool fits = true;
    const auto putUntil = [&](std::size_t until) {
        std::string words;
        for (; next < until; ++next) words += to[next];
        fits = now.put(words, gone, at) && fits;
    };
    for (std::size_t i = 0; i < from.size(); ++i) {
        const std::size_t end = at + from[i].size();
        if (kept[i] >= 0) {
            putUntil(static_cast<std::size_t>(kept[i]));
            now.keep(at, end, before);
            ++next; // the one that stayed
            gone = end;
        }
        at = end;
    }
    putUntil(to.size());
    now.keep(before.size() - last, before.size(), before);
    return fits ? now.result() : inOneStretch(stretches, text);
}

std::vector<std::optional<std::size_t>> staysAt(const std::string& before, const std::string& text)
{
    const auto from = tokensOf(before);
    const auto to = tokensOf(text);
    const auto kept = text::matchedParts(from, to, mostChanged); // -1: gone
    std::vector<std::optional<std::size_t>> places(before.size());
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (kept[i] < 0) continue;
        const auto old = static_cast<std::size_t>(from[i].data() - before.data());
        const auto now = static_cast<std::size_t>(to[static_cast<std::size_t>(kept[i])].data() - text.data());
        for (std::size_t letter = 0; letter < from[i].size(); ++letter) places[old + letter] = now + letter;
    }
    return places;
}

}
