// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_search.h"

#include "text/offset_map.h"
#include "text/word_walk.h"

#include <algorithm>

namespace rd::text
{

namespace
{

std::vector<std::string_view> cutAt(std::string_view text, char sign)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(sign, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// The words of a phrase, each with the stars that touch it.
std::vector<std::string> wordsOf(std::string_view phrase)
{
    const OffsetMap map(phrase);
    std::vector<std::string> words;
    Offset at = 0;
    for (const FoldedWord& word : foldedWords(phrase)) {
        const std::string_view gap = map.slice({at, word.span.start});
        at = word.span.end;
        const bool tied = !gap.empty() && gap.find_first_not_of('*') == std::string_view::npos;
        if (tied && !words.empty()) {
            words.back() += '*' + word.folded;
            continue;
        }
        if (!words.empty() && gap.starts_with('*')) words.back() += '*';
        words.push_back(gap.ends_with('*') ? '*' + word.folded : word.folded);
    }
    if (!words.empty() && map.slice({at, map.length()}).starts_with('*')) words.back() += '*';
    return words;
}

/// The words of one text, and which fit what is asked.
class Looker
{
public:
    /// With the forms it finds these.
    Looker(std::string_view utf8, WordMatch match, WordForms* forms)
        : m_match(match), m_forms(forms), m_words(foldedWords(utf8))
    {
    }

    /// Where the phrase stands, by the numbers of its words.
    [[nodiscard]] std::vector<Span> find(const std::vector<std::string>& phrase)
    {
        std::vector<Span> found;
        for (std::size_t at = 0; at + phrase.size() <= m_words.size();) {
            if (!standsAt(phrase, at)) {
                ++at;
                continue;
            }
            found.push_back({m_words[at].span.start, m_words[at + phrase.size() - 1].span.end});
            at += phrase.size();
        }
        return found;
    }

private:
    [[nodiscard]] bool standsAt(const std::vector<std::string>& phrase, std::size_t at)
    {
        for (std::size_t i = 0; i < phrase.size(); ++i)
            if (!fits(m_words[at + i].folded, phrase[i], i == 0, i + 1 == phrase.size())) return false;
        return true;
    }

    [[nodiscard]] bool fits(const std::string& word, const std::string& wanted, bool first, bool last)
    {
        if (wanted.find('*') != std::string::npos) return fitsWildcard(word, wanted);
        if (word == wanted) return true;
        if (m_forms != nullptr) return m_forms->isFormOf(word, wanted);
        if (m_match == WordMatch::whole) return false;
        if (first && last) return word.find(wanted) != std::string::npos;
        return (first && word.ends_with(wanted)) || (last && word.starts_with(wanted));
    }

    WordMatch m_match;
    WordForms* m_forms; ///< Null for anything but forms.
    std::vector<FoldedWord> m_words;
};

/// In order; of places that overlap the first, and of those that begin together the longest.
std::vector<Span> apart(std::vector<Span> places)
{
    std::sort(places.begin(), places.end(),
              [](Span a, Span b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
    std::vector<Span> kept;
    for (const Span place : places)
        if (kept.empty() || place.start >= kept.back().end) kept.push_back(place);
    return kept;
}

}

bool fitsWildcard(std::string_view word, std::string_view pattern)
{
    const auto parts = cutAt(pattern, '*');
    if (parts.size() == 1) return word == pattern;
    if (!word.starts_with(parts.front())) return false;
    std::size_t at = parts.front().size();
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
        const std::size_t found = word.find(parts[i], at);
        if (found == std::string_view::npos) return false;
        at = found + parts[i].size();
    }
    return word.size() >= at + parts.back().size() && word.ends_with(parts.back());
}

WordSearch::WordSearch(std::string_view wanted, WordMatch match) : m_match(match)
{
    for (const std::string_view choice : cutAt(wanted, '|')) {
        All all;
        for (const std::string_view phrase : cutAt(choice, '&'))
            if (auto words = wordsOf(phrase); !words.empty()) all.push_back(std::move(words));
        if (!all.empty()) m_choices.push_back(std::move(all));
    }
}

std::vector<Span> WordSearch::in(std::string_view utf8, Language language)
{
    WordForms* forms =
        m_match == WordMatch::forms ? &m_forms.try_emplace(language, language).first->second : nullptr;
    Looker looker(utf8, m_match, forms);
    std::vector<Span> places;
    for (const All& all : m_choices) {
        std::vector<Span> ofAll;
        bool complete = true;
        for (const Phrase& phrase : all) {
            const auto found = looker.find(phrase);
            complete = complete && !found.empty();
            ofAll.insert(ofAll.end(), found.begin(), found.end());
        }
        if (complete) places.insert(places.end(), ofAll.begin(), ofAll.end());
    }
    return apart(std::move(places));
}

}
