// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_bases.h"

#include "text/dutch_spelling.h"
#include "text/dutch_verbs.h"
#include "text/irregular_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace rd::text
{

namespace
{

template <std::size_t n>
bool isOneOf(const std::array<std::string_view, n>& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::unordered_map<std::string, std::vector<std::string>> byForm(std::span<const std::string_view> words)
{
    std::unordered_map<std::string, std::vector<std::string>> table;
    for (const std::string_view forms : words) {
        const std::string base(forms.substr(0, forms.find(' ')));
        for (std::size_t at = base.size() + 1; at < forms.size();) {
            const std::size_t end = std::min(forms.find(' ', at), forms.size());
            if (const std::string form(forms.substr(at, end - at)); form != base) table[form].push_back(base);
            at = end + 1;
        }
    }
    return table;
}

/// Their forms are everywhere, and what else they might be is rarely meant: waren of waar, was of wassen.
bool isAuxiliary(std::string_view verb)
{
    constexpr std::array<std::string_view, 14> verbs{"zijn",   "hebben", "kunnen", "zullen", "mogen",
                                                     "moeten", "willen", "worden", "be",     "have",
                                                     "do",     "can",    "may",    "will"};
    return isOneOf(verbs, verb);
}

/// Words that are nearly always meant as such, whatever else they may be a form of.
bool standsAlone(std::string_view word)
{
    constexpr std::array<std::string_view, 17> words{"beetje", "beurt", "buurt",  "geluid",  "geluk", "jong",
                                                     "jongen", "langs", "lekker", "maar",    "maart", "paar",
                                                     "plant",  "reden", "straks", "evening", "news"};
    return isOneOf(words, word);
}

/// Whether -en stands behind a short stem as it is: dagen of dag, regelen of regel, but not bomen of bom.
bool opensWithoutDoubling(std::string_view stem)
{
    constexpr std::array<std::string_view, 24> longInPlural{
        "bad", "bevel", "dag", "dak", "dal",   "drag", "gat",  "gebed", "gebrek", "god",  "graf", "hol",
        "log", "lot",   "or",  "pad", "schot", "slag", "slot", "spel",  "vat",    "vlot", "weg",  "tog"};
    const auto ends = [&](std::string_view ending) { return stem.ends_with(ending); };
    if (std::any_of(longInPlural.begin(), longInPlural.end(), ends)) return true;
    return endsUnstressed(stem);
}

/// Endings of verbs go by the verb, else paarden were of paar.
bool isDutchBase(std::string_view stem, std::string_view word)
{
    constexpr std::array<std::string_view, 5> ofVerbs{"t", "te", "ten", "de", "den"};
    if (!word.starts_with(stem)) return true;
    const std::string_view ending = word.substr(stem.size());
    if (isOneOf(ofVerbs, ending)) return false;
    return ending != "en" || !endsShort(stem) || opensWithoutDoubling(stem);
}

/// stopped of stop, cities of city, taking of take; not listener of listen, nor kindness of kind.
bool isEnglishBase(std::string_view stem, std::string_view word, const Dictionary& dictionary)
{
    constexpr std::array<std::string_view, 13> endings{"r",  "st",  "s",   "es",  "d",   "ed",  "ing",
                                                       "er", "est", "ies", "ied", "ier", "iest"};
    const auto differ = std::mismatch(stem.begin(), stem.end(), word.begin(), word.end());
    const auto same = static_cast<std::size_t>(differ.first - stem.begin());
    std::string_view ending = word.substr(same);
    if (same + 1 < stem.size() || (same < stem.size() && stem.back() != 'e' && stem.back() != 'y'))
        return false;
    if (same == stem.size() && ending.size() > 1 && ending.front() == stem.back() &&
        !isOneOf(endings, ending))
        ending.remove_prefix(1);
    if (!isOneOf(endings, ending)) return false;
    // noted is of note, not of not
    if (same == stem.size() && word.size() == same + ending.size() && endsShort(stem) &&
        !ending.ends_with('s') && dictionary.knows(std::string(stem) + 'e'))
        return false;
    return !word.ends_with("er") || dictionary.knows(std::string(word.substr(0, word.size() - 1)) + "st");
}

}

WordBases::WordBases(Language language, const Dictionary& dictionary)
    : m_language(language), m_dictionary(dictionary), m_verbs(byForm(irregularVerbs(language))),
      m_nominals(byForm(irregularNominals(language)))
{
}

std::set<std::string> WordBases::of(const std::string& word) const
{
    std::set<std::string> bases = irregularOf(word);
    const bool auxiliary = isAuxiliary(word) || std::any_of(bases.begin(), bases.end(), isAuxiliary);
    if (!auxiliary && !standsAlone(word) && m_dictionary.knows(word)) addRegular(word, bases);
    // Folded words have lost the sign by which dictionaries know ideeën.
    if (const std::string one = word.substr(0, word.size() - std::min<std::size_t>(word.size(), 2));
        m_language == Language::dutch && (word.ends_with("eeen") || word.ends_with("ieen")) &&
        m_dictionary.knows(one))
        bases.insert(one);
    bases.insert(word);
    return bases;
}

void WordBases::addRegular(const std::string& word, std::set<std::string>& bases) const
{
    for (const std::string& stem : m_dictionary.stems(word))
        if (isBase(stem, word)) bases.insert(stem);
    // The dictionaries have some plurals as words of their own: lists, meisjes.
    constexpr std::size_t longEnough = 5;
    const bool english = m_language == Language::english;
    if (word.size() >= longEnough && word.ends_with(english ? "s" : "jes"))
        if (const std::string one = word.substr(0, word.size() - 1); m_dictionary.knows(one))
            bases.insert(one);
    if (english) return;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> softened{
        {{"iever", "ief"}, {"euzer", "eus"}}}; // positiever, serieuzer
    for (const auto& [ending, end] : softened) {
        if (!word.ends_with(ending)) continue;
        std::string plain = word.substr(0, word.size() - ending.size()).append(end);
        if (m_dictionary.knows(plain)) bases.insert(std::move(plain));
    }
    for (const std::string& verb : regularDutchInfinitives(word, m_dictionary))
        if (!m_verbs.contains(verb)) bases.insert(verb); // waar is no form of waren
}

std::set<std::string> WordBases::irregularOf(const std::string& word) const
{
    std::set<std::string> bases;
    if (standsAlone(word)) return bases;
    for (const Table* table : {&m_verbs, &m_nominals})
        if (const auto found = table->find(word); found != table->end())
            bases.insert(found->second.begin(), found->second.end());
    if (m_language == Language::english) return bases;
    for (const std::string_view prefix : looseDutchPrefixes()) addPrefixed(word, prefix, bases);
    for (const std::string_view prefix : tiedDutchPrefixes()) addPrefixed(word, prefix, bases);
    addCompound(word, bases);
    return bases;
}

/// begreep of grijpen by be-, besproken too, whose participle has no ge-; opgeschreven of opschrijven.
void WordBases::addPrefixed(const std::string& word, std::string_view prefix,
                            std::set<std::string>& bases) const
{
    if (!word.starts_with(prefix)) return;
    const std::string rest = word.substr(prefix.size());
    for (const std::string& form : {rest, "ge" + rest}) {
        const auto found = m_verbs.find(form);
        if (found == m_verbs.end()) continue;
        for (const std::string& verb : found->second)
            if (std::string whole = std::string(prefix) + verb; m_dictionary.knows(whole))
                bases.insert(std::move(whole));
    }
}

/// gezinsleden of gezinslid.
void WordBases::addCompound(const std::string& word, std::set<std::string>& bases) const
{
    constexpr std::size_t shortestEnd = 5;
    constexpr std::size_t shortestBegin = 3;
    for (std::size_t at = shortestBegin; at + shortestEnd <= word.size(); ++at) {
        const auto found = m_nominals.find(word.substr(at));
        if (found == m_nominals.end()) continue;
        const auto begin = word.substr(0, at);
        const auto prefixes = tiedDutchPrefixes();
        if (std::find(prefixes.begin(), prefixes.end(), begin) != prefixes.end()) continue;
        for (const std::string& noun : found->second)
            if (m_dictionary.allows(begin + noun)) bases.insert(begin + noun);
    }
}

bool WordBases::isBase(const std::string& stem, const std::string& word) const
{
    constexpr std::size_t shortest = 3;
    if (stem.size() < shortest || stem == word || !beginAlike(stem, word)) return false;
    return m_language == Language::dutch ? isDutchBase(stem, word) : isEnglishBase(stem, word, m_dictionary);
}

bool beginAlike(std::string_view a, std::string_view b)
{
    constexpr std::string_view vowels = "aeiou";
    if (a.empty() || b.empty() || a.front() != b.front()) return false;
    return vowels.find(a.front()) != std::string_view::npos || a.substr(0, 2) == b.substr(0, 2);
}

}
