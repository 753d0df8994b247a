// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dutch_verbs.h"

#include "text/dutch_spelling.h"
#include "text/irregular_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace rd::text
{

namespace
{

constexpr std::array<std::string_view, 45> loosePrefixes{
    "aan",   "achter", "achteruit", "af",    "bij",    "binnen",   "boven",   "buiten",  "deel",
    "dicht", "door",   "goed",      "in",    "kennis", "klaar",    "kwijt",   "langs",   "los",
    "mee",   "mis",    "na",        "neer",  "om",     "omhoog",   "onder",   "op",      "open",
    "over",  "plaats", "rond",      "samen", "stil",   "tegemoet", "tegen",   "terecht", "terug",
    "thuis", "toe",    "uit",       "vast",  "vol",    "voor",     "voorbij", "weer",    "weg"};
constexpr std::array<std::string_view, 15> tiedPrefixes{"be",  "door", "er",    "ge",  "her",
                                                        "mis", "om",   "onder", "ont", "over",
                                                        "vol", "ver",  "voor",  "wan", "weer"};

/// The spellings in which a stem as it is heard (geef, bel, reis) may stand before -en: gev, bell, reiz.
std::vector<std::string> openings(const std::string& heard)
{
    std::vector<std::string> open{heard};
    const std::size_t size = heard.size();
    if (size < 2 || isVowel(heard.back())) return open;
    const char last = heard.back();
    if (isVowel(heard[size - 2])) {
        if (size >= 3 && heard[size - 2] == heard[size - 3])
            open.push_back(heard.substr(0, size - 2) + last);
        else
            open.push_back(heard + last);
    }
    if (last == 'f' || last == 's')
        for (std::string& soft : std::vector<std::string>(open)) {
            soft.back() = last == 'f' ? 'v' : 'z';
            open.push_back(std::move(soft));
        }
    return open;
}

/// Whether it is one of the table, or one of those behind a prefix.
bool isStrong(const std::string& infinitive)
{
    const auto verbs = irregularVerbs(Language::dutch);
    return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view forms) {
        return infinitive.ends_with(forms.substr(0, forms.find(' ')));
    });
}

/// A verb as the rules have it: its stem, and whether -te or -de comes behind it.
struct Verb {
    std::string stem;
    char past = 'd';
};

class Rules
{
public:
    explicit Rules(const Dictionary& dictionary) : m_dictionary(dictionary) {}

    [[nodiscard]] std::set<std::string> infinitivesOf(const std::string& word)
    {
        add("", word, false);
        if (word.starts_with("ge")) add("", word.substr(2), true);
        for (const std::string_view prefix : loosePrefixes)
            if (word.starts_with(prefix) && word.substr(prefix.size()).starts_with("ge"))
                add(std::string(prefix), word.substr(prefix.size() + 2), true);
        m_found.erase(word);
        return std::move(m_found);
    }

private:
    /// Looks at one way to part the word: a prefix, ge- or not, and what is left.
    void add(const std::string& prefix, const std::string& left, bool afterGe)
    {
        constexpr std::array<std::string_view, 8> endings{"", "t", "d", "te", "de", "ten", "den", "e"};
        for (const std::string_view ending : endings) {
            if (left.size() < ending.size() + 2 || !left.ends_with(ending)) continue;
            const std::string rest = left.substr(0, left.size() - ending.size());
            for (const std::string& open : openings(rest)) consider(prefix, open + "en", left, afterGe);
        }
        for (const std::string_view ending : {"d", "de"})
            if (!afterGe && left.ends_with("en" + std::string(ending)))
                consider(prefix, left.substr(0, left.size() - ending.size()), left, false);
    }

    void consider(const std::string& prefix, const std::string& infinitive, const std::string& left,
                  bool afterGe)
    {
        const auto verb = verbOf(infinitive);
        if (!verb || !isForm(left, infinitive, *verb, afterGe)) return;
        if (prefix.empty() || m_dictionary.knows(prefix + infinitive)) m_found.insert(prefix + infinitive);
    }

    [[nodiscard]] std::optional<Verb> verbOf(const std::string& infinitive) const
    {
        constexpr std::size_t shortest = 4;
        if (infinitive.size() < shortest || !m_dictionary.knows(infinitive)) return {};
        std::string root = infinitive.substr(0, infinitive.size() - 2);
        const std::size_t size = root.size();
        const bool glides = size >= 3 && root.ends_with('i') && isVowel(root[size - 2]);
        if (isVowel(root.back()) && !glides) return {};
        Verb verb{root, std::string_view("tkfschpx").find(root.back()) == std::string_view::npos ? 'd' : 't'};
        if (root[size - 1] == root[size - 2]) {
            verb.stem.pop_back();
            if (!isVerb(verb, infinitive)) verb.stem = root; // appen, from English, keeps it: appt
        } else {
            if (root.back() == 'v') verb.stem.back() = 'f';
            if (root.back() == 'z') verb.stem.back() = 's';
            if (!glides) lengthen(verb, root, infinitive);
        }
        if (!isVerb(verb, infinitive)) return {};
        return verb;
    }

    /// leren has leer, luisteren has luister: what may be either only the dictionary can tell.
    void lengthen(Verb& verb, const std::string& root, const std::string& infinitive) const
    {
        const std::size_t vowel = root.size() - 2;
        if (!isVowel(root[vowel]) || root[vowel] == 'i' || root.ends_with('w') || root.ends_with('x')) return;
        Verb longer = verb;
        longer.stem.insert(vowel, 1, root[vowel]);
        if (isVerb(longer, infinitive) || (endsShort(root) && !endsUnstressed(root))) verb = longer;
    }

    [[nodiscard]] bool isVerb(const Verb& verb, const std::string& infinitive) const
    {
        if (!verb.stem.ends_with('t')) return m_dictionary.knows(verb.stem + 't');
        return m_dictionary.knows(verb.stem + "te") ||
               (isStrong(infinitive) && m_dictionary.knows(verb.stem));
    }

    [[nodiscard]] bool isForm(const std::string& word, const std::string& infinitive, const Verb& verb,
                              bool afterGe) const
    {
        const std::string& stem = verb.stem;
        const std::string participle = stem.ends_with('t') || stem.ends_with('d') ? stem : stem + verb.past;
        if (afterGe) return word == participle || word == participle + 'e';
        const auto tied = [&](std::string_view prefix) { return infinitive.starts_with(prefix); };
        if (word == stem || word == stem + 't' || word == infinitive + 'd' || word == infinitive + "de")
            return true;
        const std::string past = stem + verb.past + 'e';
        if (word == past || word == past + 'n') return !isOfAnother(word, stem, participle);
        return std::any_of(tiedPrefixes.begin(), tiedPrefixes.end(), tied) &&
               (word == participle || word == participle + 'e');
    }

    /// paarden is of paard, not of paren, though paren has that form too.
    [[nodiscard]] bool isOfAnother(const std::string& past, const std::string& stem,
                                   const std::string& participle) const
    {
        const std::string rest = past.substr(0, past.find_last_of('e'));
        return rest != stem && rest != stem + 't' && rest != participle && m_dictionary.knows(rest);
    }

    const Dictionary& m_dictionary;
    std::set<std::string> m_found;
};

}

std::span<const std::string_view> looseDutchPrefixes()
{
    return loosePrefixes;
}

std::span<const std::string_view> tiedDutchPrefixes()
{
    return tiedPrefixes;
}

std::vector<std::string> regularDutchInfinitives(const std::string& word, const Dictionary& dictionary)
{
    const auto found = Rules(dictionary).infinitivesOf(word);
    return {found.begin(), found.end()};
}

}
