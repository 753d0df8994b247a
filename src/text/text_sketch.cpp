// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_sketch.h"

#include <algorithm>
#include <functional>

namespace rd::text
{

namespace
{

constexpr std::size_t runLength = 3;
constexpr std::size_t sketchSize = 256;

constexpr double nearlyAll = 0.85; // of the runs of words
constexpr std::size_t fewWords = 20;

std::vector<std::uint64_t> wordHashes(std::string_view text)
{
    constexpr std::string_view spaces = " \n\t";
    std::vector<std::uint64_t> hashes;
    for (auto begin = text.find_first_not_of(spaces); begin != std::string_view::npos;
         begin = text.find_first_not_of(spaces, begin)) {
        const auto end = std::min(text.find_first_of(spaces, begin), text.size());
        hashes.push_back(std::hash<std::string_view>{}(text.substr(begin, end - begin)));
        begin = end;
    }
    return hashes;
}

}

TextSketch::TextSketch(std::string_view text)
{
    const auto words = wordHashes(text);
    m_words = words.size();
    for (std::size_t i = 0; i + runLength <= words.size(); ++i) {
        std::uint64_t run = 0;
        for (std::size_t j = 0; j < runLength; ++j)
            run =
                (run ^ words[i + j]) * 0x9E3779B97F4A7C15U + (run >> 29U); // mixes well; any odd number does
        m_least.push_back(run);
    }
    std::sort(m_least.begin(), m_least.end());
    m_least.erase(std::unique(m_least.begin(), m_least.end()), m_least.end());
    m_least.resize(std::min(m_least.size(), sketchSize));
}

double TextSketch::likeness(const TextSketch& other) const
{
    std::size_t seen = 0;
    std::size_t both = 0;
    auto a = m_least.begin();
    auto b = other.m_least.begin();
    while (seen < sketchSize && (a != m_least.end() || b != other.m_least.end())) {
        ++seen;
        if (b == other.m_least.end() || (a != m_least.end() && *a < *b)) {
            ++a;
        } else if (a == m_least.end() || *b < *a) {
            ++b;
        } else {
            ++both;
            ++a;
            ++b;
        }
    }
    return seen == 0 ? 0 : static_cast<double>(both) / static_cast<double>(seen);
}

bool mayBeCorrected(const TextSketch& one, const TextSketch& other)
{
    const auto [shorter, longer] = std::minmax({one.words(), other.words()});
    return shorter >= fewWords && longer * 5 <= shorter * 6 && one.likeness(other) >= nearlyAll;
}

}
