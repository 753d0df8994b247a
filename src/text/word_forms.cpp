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

WordForms::WordForms(Language language, const Dictionary* dictionary)
    : m_language(language), m_stemmer(language), m_dictionary(dictionary)
{
    if (dictionary != nullptr) m_bases.emplace(language, *dictionary);
}

bool WordForms::isFormOf(const std::string& word, const std::string& wanted)
{
    if (word == wanted) return true;
    Family& family = familyOf(wanted);
    const auto [answer, fresh] = family.answers.try_emplace(word);
    if (fresh) answer->second = belongs(word, wanted, family);
    return answer->second;
}

WordForms::Family& WordForms::familyOf(const std::string& wanted)
{
    const auto [family, fresh] = m_families.try_emplace(wanted);
    if (fresh && m_bases) {
        family->second.known = m_dictionary->knows(wanted);
        family->second.bases = m_bases->of(wanted);
    }
    return family->second;
}

bool WordForms::belongs(const std::string& word, const std::string& wanted, const Family& family)
{
    if (!m_bases) return bySnowball(word, wanted);
    const auto shared = [&](const std::set<std::string>& bases) {
        return std::any_of(bases.begin(), bases.end(),
                           [&](const std::string& base) { return family.bases.contains(base); });
    };
    const auto begins = [&](const std::string& base) {
        return beginAlike(word, base) ||
               (word.starts_with("ge") && beginAlike(std::string_view(word).substr(2), base));
    };
    // Most words of a text are told apart here, without asking the dictionary.
    if (std::none_of(family.bases.begin(), family.bases.end(), begins))
        return shared(m_bases->irregularOf(word));
    if (shared(m_bases->of(word))) return true;
    return bySnowball(word, wanted) && !(family.known && m_dictionary->knows(word));
}

bool WordForms::bySnowball(const std::string& word, const std::string& wanted)
{
    const std::string& stem = stemOf(wanted);
    if (stemOf(word) == stem) return true;
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
