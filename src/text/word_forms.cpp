// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_forms.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rd::text
{

namespace
{

bool isDutchEnding(std::string_view ending)
{
    constexpr std::array<std::string_view, 12> endings{"e",   "en", "t",    "te", "ten", "de",
                                                       "den", "s",  "eren", "er", "je",  "tje"};
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// Whether the word is the stem with an ending: luistert, luisterde, geluisterd of luister. A -d alone makes
/// another word of a short one (paar, paard).
bool bendsInDutch(std::string_view word, std::string_view stem)
{
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longEnough = 6;
    if (stem.size() < shortest) return false;
    const bool afterGe = word.starts_with("ge") && word.substr(2).starts_with(stem);
    if (!afterGe && !word.starts_with(stem)) return false;
    const std::string_view ending = word.substr(stem.size() + (afterGe ? 2 : 0));
    return (afterGe && ending.empty()) || isDutchEnding(ending) ||
           (ending == "d" && (afterGe || stem.size() >= longEnough));
}

/// How the stem is spelled in a closed syllable: hor (horen) as hoor, gev (geven) as geef.
std::string closedSyllable(const std::string& stem)
{
    constexpr std::string_view vowels = "aeou";
    const std::size_t size = stem.size();
    std::string closed = stem;
    if (closed.ends_with('v')) closed.back() = 'f';
    if (closed.ends_with('z')) closed.back() = 's';
    const auto isVowel = [&](std::size_t at) { return vowels.find(stem[at]) != std::string_view::npos; };
    if (size >= 3 && !isVowel(size - 1) && isVowel(size - 2) && !isVowel(size - 3))
        closed.insert(size - 2, 1, stem[size - 2]);
    return closed;
}

}

bool WordForms::isFormOf(const std::string& word, const std::string& wanted)
{
    const std::string& stem = stemOf(wanted);
    if (word == wanted || stemOf(word) == stem) return true;
    return m_language == Language::dutch && (bendsInDutch(word, stem) || bendsInDutch(word, wanted) ||
                                             bendsInDutch(word, closedSyllable(stem)));
}

const std::string& WordForms::stemOf(const std::string& word)
{
    const auto [known, fresh] = m_stems.try_emplace(word);
    if (fresh) known->second = m_stemmer.stem(word);
    return known->second;
}

}
