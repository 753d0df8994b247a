// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/guide/matching.h"

#include "text/stem.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace rd::analysis
{

namespace
{

using Stems = std::set<std::string>;

Stems stemSet(std::string_view text, Language language)
{
    const auto stems = text::stemsOf(text, language);
    return {stems.begin(), stems.end()};
}

struct Candidate {
    GuideItemId item;
    Stems stems;
};

class Matcher
{
public:
    Matcher(const transcript::GuideItems& guide, Language language) : m_language(language)
    {
        for (const transcript::GuideItem* item : transcript::guideOrder(guide)) {
            if (item->level == transcript::GuideLevel::topic) continue;
            Stems stems = stemSet(item->text.in(language), language);
            if (stems.empty()) continue;
            for (const std::string& stem : stems) ++m_items[stem];
            m_candidates.push_back({item->id, std::move(stems)});
        }
    }

    [[nodiscard]] GuideMatch best(const AskingTurn& turn) const
    {
        GuideMatch found{{}, turn.turn, 0};
        take(turn.words, found);
        for (std::size_t start = 0; start < turn.words.size();) {
            const std::size_t end = std::min(turn.words.find_first_of("?.!\n", start), turn.words.size());
            take(turn.words.substr(start, end - start), found);
            start = end + 1;
        }
        return found;
    }

private:
    void take(std::string_view words, GuideMatch& found) const
    {
        const Stems stems = stemSet(words, m_language);
        if (stems.empty()) return;
        const double said = weightOf(stems);
        for (const Candidate& candidate : m_candidates) {
            double common = 0;
            for (const std::string& stem : candidate.stems)
                if (stems.contains(stem)) common += weightOf(stem);
            const double confidence = 2 * common / (said + weightOf(candidate.stems));
            if (confidence <= found.confidence) continue;
            found.confidence = confidence;
            found.item = candidate.item;
        }
    }

    [[nodiscard]] double weightOf(const std::string& stem) const
    {
        const auto found = m_items.find(stem);
        const double items = found == m_items.end() ? 1 : found->second;
        return std::log1p(static_cast<double>(m_candidates.size()) / items);
    }
    [[nodiscard]] double weightOf(const Stems& stems) const
    {
        double sum = 0;
        for (const std::string& stem : stems) sum += weightOf(stem);
        return sum;
    }

    Language m_language;
    std::vector<Candidate> m_candidates;
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
