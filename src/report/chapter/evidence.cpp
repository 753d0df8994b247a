// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/evidence.h"

#include <algorithm>
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

Evidence::Evidence(const std::vector<analysis::Table>& tables, const std::vector<Figure>& ofMemos)
{
    for (std::size_t number = 0; number < tables.size(); ++number)
        eachCell(tables[number], number, [&](const FigurePlace& place) {
            const analysis::Opened opened =
                analysis::open(tables[number], place.part, place.row, place.column);
            if (opened.places().empty()) return;
            Figure figure{place, opened.title, {}};
            for (const auto& one : opened.cases) figure.cases.push_back({one.name, one.places});
            m_figureAt[place] = m_figures.size();
            add(std::move(figure));
        });
    m_ofTables = m_figures.size();
    for (const Figure& figure : ofMemos) add(figure);
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

void Evidence::number(const analysis::Snapshot& snapshot)
{
    for (const auto& [place, unused] : m_numbers) m_quotes.push_back(place);
    const auto order = [&](analysis::Place place) {
        return std::tuple(snapshot.frame().transcripts()[place.transcript].caseIndex, place);
    };
    std::sort(m_quotes.begin(), m_quotes.end(),
              [&](analysis::Place a, analysis::Place b) { return order(a) < order(b); });
    for (std::size_t i = 0; i < m_quotes.size(); ++i) m_numbers[m_quotes[i]] = i + 1;
}

std::string Evidence::figureMark(const FigurePlace& place) const
{
    const auto found = m_figureAt.find(place);
    return found == m_figureAt.end() ? std::string() : figureMark(found->second);
}

std::string Evidence::figureMark(std::size_t figure) const
{
    return "figure_" + std::to_string(figure + 1);
}

std::string Evidence::memoFigureMark(std::size_t figure) const
{
    const std::size_t at = m_ofTables + figure;
    return m_figures.at(at).cases.empty() ? std::string() : figureMark(at);
}

std::string Evidence::quoteMark(std::size_t number)
{
    return "quote_" + std::to_string(number);
}

const std::vector<std::size_t>& Evidence::figuresOf(analysis::Place place) const
{
    static const std::vector<std::size_t> nothing;
    const auto found = m_figuresOf.find(place);
    return found == m_figuresOf.end() ? nothing : found->second;
}

}
