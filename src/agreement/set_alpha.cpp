// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/set_alpha.h"

#include "agreement/sheet.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::agreement
{

namespace
{

using Category = std::pair<Index, Index>; ///< A code, or a set, and the qualifier that counts apart.
using Categories = std::set<Category>;

/// The stretches of text that were coded, one set of codes (or all sets) at a time.
class SetRatings
{
public:
    /// `given`: per coder the categories of one stretch.
    void take(const std::vector<Categories>& given, double weight)
    {
        std::vector<int> values;
        std::size_t judged = 0;
        bool several = false;
        for (const Categories& categories : given) {
            values.push_back(categories.empty() ? notJudged : numberOf(categories));
            judged += categories.empty() ? 0 : 1;
            several = several || categories.size() > 1;
        }
        if (judged < 2) return;
        m_weights[values] += weight;
        compared += weight;
        severalAt += several ? weight : 0;
    }
    [[nodiscard]] Value alpha() const
    {
        Ratings ratings;
        for (const auto& [values, weight] : m_weights) ratings.push_back({values, weight});
        return krippendorff(ratings);
    }

    double compared = 0;
    double severalAt = 0;

private:
    int numberOf(const Categories& categories)
    {
        return m_numbers.emplace(categories, static_cast<int>(m_numbers.size())).first->second;
    }
    std::map<Categories, int> m_numbers;
    std::map<std::vector<int>, double> m_weights; ///< By what each coder said.
};

/// The theme in whose table each code stands; none for qualifiers and codes without a theme.
std::vector<Index> themesOf(const analysis::Frame& frame)
{
    std::vector<Index> themes;
    for (const codebook::Code* code : frame.codes()) {
        const codebook::Code* theme = frame.codebook().themeOf(code->id);
        themes.push_back(theme == nullptr ? analysis::none : frame.codeIndex(theme->id));
    }
    return themes;
}

class SetReader
{
public:
    SetReader(const Source& source, const Question& question)
        : m_source(source), m_question(question), m_frame(source.snapshot.frame()),
          m_subjects(m_frame, question), m_themes(themesOf(m_frame)), m_places(coderPlaces(m_frame, question))
    {
    }

    void read(Index transcript)
    {
        const analysis::Chunk& chunk = m_source.snapshot.chunk(transcript);
        const auto rows = countedRows(m_source.snapshot, m_question, transcript);
        const TranscriptUnits units(m_source, m_question, transcript, rows, 0);
        std::vector<std::vector<Index>> covering(units.list().size());
        for (const Index row : rows) {
            const auto [first, last] = units.of(chunk.span(row));
            for (std::size_t i = first; i < last; ++i) covering[i].push_back(row);
        }
        for (std::size_t i = 0; i < covering.size(); ++i)
            if (covering[i].size() > 1) take(chunk, covering[i], units.list()[i].weight);
    }

    SetAlphas result()
    {
        SetAlphas all;
        for (const auto& [theme, ratings] : m_sets)
            all.sets.push_back({theme, ratings.alpha(), ratings.compared, ratings.severalAt});
        all.between = m_between.alpha();
        all.compared = m_between.compared;
        all.several = m_between.severalAt;
        return all;
    }

private:
    void take(const analysis::Chunk& chunk, const std::vector<Index>& rows, double weight)
    {
        std::map<Index, std::vector<Categories>> perSet;
        std::vector<Categories> sets(m_question.coders.size());
        for (const Index row : rows) {
            const Index theme = m_themes[chunk.code[row]];
            if (theme == analysis::none) continue;
            const std::size_t coder = m_places[chunk.coder[row]];
            auto& given = perSet.try_emplace(theme, m_question.coders.size()).first->second;
            given[coder].insert({chunk.code[row], apart(chunk.qualifier[row])});
            sets[coder].insert({theme, apart(chunk.qualifier[row])});
        }
        for (const auto& [theme, given] : perSet) m_sets[theme].take(given, weight);
        m_between.take(sets, weight);
    }
    [[nodiscard]] Index apart(Index qualifier) const
    {
        return m_subjects.isApart(qualifier) ? qualifier : analysis::none;
    }

    const Source& m_source;
    const Question& m_question;
    const analysis::Frame& m_frame;
    Subjects m_subjects;
    std::vector<Index> m_themes;
    std::vector<std::size_t> m_places;
    std::map<Index, SetRatings> m_sets;
    SetRatings m_between;
};

}

SetAlphas setAlphas(const Source& source, const Question& question, const std::vector<Index>& transcripts)
{
    SetReader reader(source, question);
    for (const Index transcript : transcripts) reader.read(transcript);
    return reader.result();
}

}
