// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace rd::text
{

/// Of a folded letter; y and the j of ij are none.
inline bool isVowel(char c)
{
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// Whether a word ends in one vowel and one consonant, as bom and regel do and boom does not.
inline bool endsShort(std::string_view word)
{
    const std::size_t size = word.size();
    return size >= 2 && !isVowel(word[size - 1]) && isVowel(word[size - 2]) &&
           (size == 2 || !isVowel(word[size - 3]));
}

/// Whether the last syllable is one that nobody stresses, so that its vowel stays single before an ending:
/// luister(en), rustig(e).
inline bool endsUnstressed(std::string_view word)
{
    return endsShort(word) && std::count_if(word.begin(), word.end(), isVowel) > 1 &&
           std::string_view("ei").find(word[word.size() - 2]) != std::string_view::npos;
}

}
