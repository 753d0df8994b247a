// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <optional>
#include <string_view>
#include <vector>

namespace rd::merge
{

/// Where the words of one text stand in another that is nearly the same: a spelling that was mended, a turn
/// that was left out. Compares words (text/diff.h). Texts that differ in more than `limit` words have no
/// alignment.
class Alignment
{
public:
    static constexpr int limit = 2000;

    /// Both texts valid UTF-8.
    Alignment(std::string_view from, std::string_view to);

    /// The part of the words that both texts have, of the longer one: 1 for equal texts, 0 for no alignment.
    [[nodiscard]] double likeness() const { return m_likeness; }
    /// The same passage in the other text; nothing when less than half of its words stand there, or
    /// these are less than a third of what stands from the first of them to the last. A word that differs
    /// stands at what is there instead, where that are about as many words between the same ones.
    [[nodiscard]] std::optional<text::Span> place(text::Span span) const;

private:
    /// A run without white space.
    struct Word {
        std::string_view letters;
        text::Span span;
    };
    /// Words by their numbers, from the first up to but not including the end.
    struct Range {
        int first = 0;
        int end = 0;
    };
    /// Where a word stands in the other text; nowhere where it was left out.
    struct Place {
        int first = 0;
        int end = 0;
        bool same = false;
        [[nodiscard]] bool stands() const { return first < end; }
    };
    static std::vector<Word> wordsOf(std::string_view text);
    static std::vector<std::string_view> lettersOf(const std::vector<Word>& words);

    void lookForOthers(const std::vector<int>& match);
    [[nodiscard]] int matchedAmong(Range words) const;
    [[nodiscard]] bool standsAmongTheSame(Range words) const;
    [[nodiscard]] text::Span spanAt(text::Span span, Range words, Range there) const;

    std::vector<Word> m_from;
    std::vector<Word> m_to;
    std::vector<Place> m_places; ///< Of each word of `from`; empty where no word is the same.
    double m_likeness = 0;
};

}
