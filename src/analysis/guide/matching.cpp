// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/guide/matching.h"

#include "analysis/guide/strong_verbs.h"
#include "text/stem.h"
#include "text/word_walk.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace rd::analysis
{

namespace
{

using Stems = std::set<std::string>;

/// All words, with those that every question has.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (text::FoldedWord& word : text::foldedWords(text)) words.push_back(std::move(word.folded));
    return words;
}

struct Candidate {
    GuideItemId item;
    std::vector<std::string> words;
    std::set<std::string> allWords;
    Stems stems; ///< None in "Wie bent u?".
};

/// How far an item is asked, and between items that are so equally, how many of all words are the same.
struct Likeness {
    double confidence = 0;
    double words = 0;

    [[nodiscard]] bool isMoreThan(const Likeness& other) const
    {
        constexpr double same = 1e-9;
        if (std::abs(confidence - other.confidence) > same) return confidence > other.confidence;
        return words > other.words + same;
    }
};

/// Dice of all words, with those that every question has: "Met wie woont u?" and "Hoe woont u?" differ.
double commonWords(const std::set<std::string>& said, const std::set<std::string>& item)
{
    const auto common =
        std::count_if(item.begin(), item.end(), [&](const std::string& word) { return said.contains(word); });
    return 2.0 * static_cast<double>(common) / static_cast<double>(said.size() + item.size());
}

/// "Wat hielp u niet?" asks something else than "Wat hielp u?".
bool denies(const std::set<std::string>& words)
{
    constexpr std::array denying{"niet", "geen", "nooit", "niets", "niks", "not", "never", "nothing", "no"};
    return std::any_of(denying.begin(), denying.end(),
                       [&](const char* word) { return words.contains(word); });
}

/// How far the words are the item's own, in its order: less for what has more around them, 0 for what does
/// not have them all. A few words within others say nothing.
double sameWords(const std::vector<std::string>& said, const std::vector<std::string>& item)
{
    constexpr std::size_t fewest = 3;
    if (item.size() < fewest || std::search(said.begin(), said.end(), item.begin(), item.end()) == said.end())
        return 0;
    return 2.0 * static_cast<double>(item.size()) / static_cast<double>(said.size() + item.size());
}

class Matcher
{
public:
    Matcher(const transcript::GuideItems& guide, Language language) : m_language(language), m_verbs(language)
    {
        for (const transcript::GuideItem* item : transcript::guideOrder(guide)) {
            if (item->level == transcript::GuideLevel::topic) continue;
            const std::string_view text = item->text.in(language);
            Candidate candidate{item->id, wordsOf(text), {}, stemsIn(text)};
            if (candidate.words.empty()) continue;
            candidate.allWords = {candidate.words.begin(), candidate.words.end()};
            for (const std::string& stem : candidate.stems) ++m_items[stem];
            if (!candidate.stems.empty()) ++m_withStems;
            m_candidates.push_back(std::move(candidate));
        }
    }

    [[nodiscard]] GuideMatch best(const AskingTurn& turn) const
    {
        GuideMatch found{{}, turn.turn, 0};
        Likeness most;
        take(turn.words, found, most);
        for (std::size_t start = 0; start < turn.words.size();) {
            const std::size_t end = std::min(turn.words.find_first_of("?.!\n", start), turn.words.size());
            take(turn.words.substr(start, end - start), found, most);
            start = end + 1;
        }
        found.confidence = most.confidence;
        return found;
    }

private:
    void take(std::string_view words, GuideMatch& found, Likeness& most) const
    {
        const std::vector<std::string> spoken = wordsOf(words);
        if (spoken.empty()) return;
        const std::set<std::string> allSpoken(spoken.begin(), spoken.end());
        const Stems stems = stemsIn(words);
        for (const Candidate& candidate : m_candidates) {
            const Likeness here{likeness(spoken, allSpoken, stems, candidate),
                                commonWords(allSpoken, candidate.allWords)};
            if (here.confidence <= 0 || !here.isMoreThan(most)) continue;
            most = here;
            found.item = candidate.item;
        }
    }

    /// Certain are the item's very words only.
    [[nodiscard]] double likeness(const std::vector<std::string>& spoken,
                                  const std::set<std::string>& allSpoken, const Stems& stems,
                                  const Candidate& candidate) const
    {
        constexpr double nearlyCertain = 0.99;
        constexpr double otherwise = 0.7; ///< Where one of the two denies.
        if (spoken == candidate.words) return 1;
        const double same = std::max(sameWords(spoken, candidate.words),
                                     std::min(sameStems(stems, candidate.stems), nearlyCertain));
        return denies(allSpoken) == denies(candidate.allWords) ? same : same * otherwise;
    }

    [[nodiscard]] double sameStems(const Stems& said, const Stems& item) const
    {
        if (said.empty() || item.empty()) return 0;
        double common = 0;
        for (const std::string& stem : item)
            if (said.contains(stem)) common += weightOf(stem);
        return 2 * common / (weightOf(said) + weightOf(item));
    }

    [[nodiscard]] Stems stemsIn(std::string_view text) const
    {
        Stems stems;
        for (const std::string& stem : text::stemsOf(text, m_language)) stems.insert(m_verbs.verbOf(stem));
        return stems;
    }

    [[nodiscard]] double weightOf(const std::string& stem) const
    {
        const auto found = m_items.find(stem);
        const double items = found == m_items.end() ? 1 : found->second;
        return std::log1p(m_withStems / items);
    }
    [[nodiscard]] double weightOf(const Stems& stems) const
    {
        double sum = 0;
        for (const std::string& stem : stems) sum += weightOf(stem);
        return sum;
    }

    Language m_language;
    StrongVerbs m_verbs;
    std::vector<Candidate> m_candidates;
    double m_withStems = 0;             ///< Items that have any.
    std::map<std::string, int> m_items; ///< How many items have the stem.
};

}

std::vector<GuideMatch> matchGuide(const transcript::GuideItems& guide, const std::vector<AskingTurn>& turns,
                                   Language language, double least)
{
    const Matcher matcher(guide, language);
    std::vector<GuideMatch> matches;
    for (const AskingTurn& turn : turns)
        if (const GuideMatch match = matcher.best(turn); match.item && match.confidence >= least)
            matches.push_back(match);
    return matches;
}

}
