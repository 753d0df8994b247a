// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rd::text
{

/// A text by the least hashes of its runs of three words, small enough to compare every text of one project
/// with every text of another (A. Z. Broder, On the resemblance and containment of documents, 1997).
class TextSketch
{
public:
    explicit TextSketch(std::string_view text);

    /// About which part of all runs both texts have: 0 to 1.
    [[nodiscard]] double likeness(const TextSketch& other) const;
    [[nodiscard]] std::size_t words() const { return m_words; }

private:
    std::size_t m_words = 0;
    std::vector<std::uint64_t> m_least; ///< In order, each once.
};

/// Whether the one may be the other with some words corrected: nearly as long, with most runs of words. Never
/// of texts of a few words, which are like each other by chance.
bool mayBeCorrected(const TextSketch& one, const TextSketch& other);

}
