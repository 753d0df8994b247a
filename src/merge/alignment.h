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
    /// these are less than a third of what stands from the first of them to the last.
    [[nodiscard]] std::optional<text::Span> place(text::Span span) const;

private:
    /// A run without white space.
    struct Word {
        std::string_view letters;
        text::Span span;
    };
    static std::vector<Word> wordsOf(std::string_view text);
    static std::vector<std::string_view> lettersOf(const std::vector<Word>& words);

    std::vector<Word> m_from;
    std::vector<Word> m_to;
    std::vector<int> m_match; ///< For each word of `from` that of `to`, or -1.
    double m_likeness = 0;
};

}
