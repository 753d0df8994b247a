// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/evidence.h"

#include "report/chapter/place_keys.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace rd::report
{

namespace
{

/// Every cell of a table by its place.
template <class Take>
void eachCell(const analysis::Table& table, std::size_t number, Take take)
{
    for (std::size_t part = 0; part < table.parts.size(); ++part)
        for (std::size_t row = 0; row < table.parts[part].rows.size(); ++row)
            for (std::size_t column = 0; column < table.parts[part].rows[row].cells.size(); ++column)
                take(FigurePlace{number, part, row, column});
}

}

Evidence::Evidence(const std::vector<analysis::Table>& tables, const std::vector<std::size_t>& standing,
                   const std::vector<Figure>& ofMemos, EntryNumbers known)
    : m_known(std::move(known))
{
    for (const std::size_t number : standing) addTable(tables[number], number, true);
    for (std::size_t number = 0; number < tables.size(); ++number)
        if (std::find(standing.begin(), standing.end(), number) == standing.end())
            addTable(tables[number], number, false);
    m_ofTables = m_figures.size();
    for (const Figure& figure : ofMemos) add(figure);
}

void Evidence::addTable(const analysis::Table& table, std::size_t number, bool stands)
{
    std::optional<PlaceKeys> keys;
    std::size_t part = 0;
    eachCell(table, number, [&](const FigurePlace& place) {
        const analysis::Opened opened = analysis::open(table, place.part, place.row, place.column);
        const auto places = opened.places();
        if (places.empty()) return;
        if (!stands) return add(places);
        if (!keys || part != place.part) keys.emplace(table, part = place.part);
        Figure figure{place, opened.title, keys->figure(place.row, place.column)};
        for (const auto& one : opened.cases) figure.cases.push_back({one.name, one.places});
        m_figureAt[place] = m_figures.size();
        add(std::move(figure));
    });
}

void Evidence::add(Figure figure)
{
    for (const Figure::OfCase& one : figure.cases) {
        add(one.codings);
        for (const analysis::Place coding : one.codings) m_figuresOf[coding].push_back(m_figures.size());
    }
    m_figures.push_back(std::move(figure));
}

void Evidence::add(const std::vector<analysis::Place>& places)
{
    for (const analysis::Place place : places) m_numbers.emplace(place, 0);
}

namespace
{

std::string codingIdOf(const analysis::Snapshot& snapshot, analysis::Place place)
{
    return snapshot.chunk(place.transcript).id[place.row].uuid.toString();
}

/// Gives each key the number that it has, or the next after the last.
class Counter
{
public:
    Counter(const std::map<std::string, std::size_t>& known, std::size_t last) : m_known(known), m_last(last)
    {
    }

    std::size_t numberOf(const std::string& key)
    {
        const auto found = m_known.find(key);
        return found == m_known.end() ? ++m_last : found->second;
    }

private:
    const std::map<std::string, std::size_t>& m_known;
    std::size_t m_last;
};

}

/// Whatever else it was quoted for, a coding that has an entry keeps it.
void Evidence::addKnown(const analysis::Snapshot& snapshot)
{
    if (m_known.byKey.empty()) return;
    for (analysis::Index transcript = 0; transcript < snapshot.chunks().size(); ++transcript)
        for (analysis::Index row = 0; row < snapshot.chunk(transcript).id.size(); ++row) {
            const analysis::Place place{transcript, row};
            if (m_known.byKey.contains(entryKey(quotesList(), codingIdOf(snapshot, place)))) add({place});
        }
}

void Evidence::numberFigures()
{
    Counter counter(m_known.byKey, m_known.lastFigure);
    for (const Figure& figure : m_figures)
        m_figureNumbers.push_back(
            figure.cases.empty() ? 0 : counter.numberOf(entryKey(figuresList(), figure.identity)));
    for (auto& [place, figures] : m_figuresOf)
        std::stable_sort(figures.begin(), figures.end(),
                         [&](std::size_t a, std::size_t b) { return figureNumber(a) < figureNumber(b); });
}

void Evidence::number(const analysis::Snapshot& snapshot)
{
    numberFigures();
    addKnown(snapshot);
    for (const auto& [place, unused] : m_numbers) m_quotes.push_back(place);
    const auto order = [&](analysis::Place place) {
        return std::tuple(snapshot.frame().transcripts()[place.transcript].caseIndex, place);
    };
    std::sort(m_quotes.begin(), m_quotes.end(),
              [&](analysis::Place a, analysis::Place b) { return order(a) < order(b); });
    Counter counter(m_known.byKey, m_known.lastQuote);
    for (const analysis::Place place : m_quotes)
        m_numbers[place] = m_known.byKey.empty()
                               ? counter.numberOf({})
                               : counter.numberOf(entryKey(quotesList(), codingIdOf(snapshot, place)));
    std::sort(m_quotes.begin(), m_quotes.end(),
              [&](analysis::Place a, analysis::Place b) { return m_numbers.at(a) < m_numbers.at(b); });
}

std::vector<std::size_t> Evidence::figuresInOrder() const
{
    std::vector<std::size_t> figures(m_figures.size());
    std::iota(figures.begin(), figures.end(), std::size_t{0});
    std::erase_if(figures, [&](std::size_t figure) { return m_figures[figure].cases.empty(); });
    std::stable_sort(figures.begin(), figures.end(),
                     [&](std::size_t a, std::size_t b) { return figureNumber(a) < figureNumber(b); });
    return figures;
}

std::string Evidence::figureMark(const FigurePlace& place) const
{
    const auto found = m_figureAt.find(place);
    return found == m_figureAt.end() ? std::string() : figureMark(found->second);
}

std::string Evidence::figureMark(std::size_t figure) const
{
    return m_known.before + "figure_" + std::to_string(figureNumber(figure));
}

std::string Evidence::memoFigureMark(std::size_t figure) const
{
    const std::size_t at = m_ofTables + figure;
    return m_figures.at(at).cases.empty() ? std::string() : figureMark(at);
}

std::string Evidence::quoteMark(analysis::Place place) const
{
    return m_known.before + "quote_" + std::to_string(quoteNumber(place));
}

const std::vector<std::size_t>& Evidence::figuresOf(analysis::Place place) const
{
    static const std::vector<std::size_t> nothing;
    const auto found = m_figuresOf.find(place);
    return found == m_figuresOf.end() ? nothing : found->second;
}

}
