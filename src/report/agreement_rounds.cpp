// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/agreement_rounds.h"

#include "agreement/words.h"
#include "text/shown_date.h"

#include <algorithm>

namespace rd::report
{

namespace
{

using agreement::Coefficient;
using agreement::frameOf;
using agreement::OfRound;
using agreement::RoundLine;

double lengthOf(const agreement::Row* row, Coefficient coefficient)
{
    const auto value = row == nullptr ? std::nullopt : row->value(coefficient).value;
    return value.value_or(0);
}

/// All together first, then themes, or codes where there are none.
std::vector<const RoundLine*> chartLines(const std::vector<RoundLine>& lines)
{
    using Kind = agreement::Subject::Kind;
    const bool themes = std::any_of(lines.begin(), lines.end(),
                                    [](const RoundLine& line) { return line.subject.kind == Kind::theme; });
    std::vector<const RoundLine*> shown{&lines.back()};
    for (const RoundLine& line : lines)
        if (&line != &lines.back() && line.subject.kind == (themes ? Kind::theme : Kind::code))
            shown.push_back(&line);
    return shown;
}

Chart ofManyRounds(const std::vector<OfRound>& rounds, const RoundLine& overall, Coefficient coefficient)
{
    Chart chart;
    chart.series = {agreement::subjectName(frameOf(rounds), overall.subject)};
    for (std::size_t i = 0; i < rounds.size(); ++i)
        chart.rows.push_back({roundName(rounds[i].round),
                              {lengthOf(overall.rows[i], coefficient)},
                              {agreement::shownValue(overall.rows[i], coefficient)}});
    return chart;
}

Chart ofFewRounds(const std::vector<OfRound>& rounds, const std::vector<RoundLine>& lines,
                  Coefficient coefficient)
{
    Chart chart;
    for (const OfRound& one : rounds) chart.series.push_back(roundName(one.round));
    for (const RoundLine* line : chartLines(lines)) {
        Chart::Row row{agreement::subjectName(frameOf(rounds), line->subject), {}, {}};
        for (const agreement::Row* of : line->rows) {
            row.values.push_back(lengthOf(of, coefficient));
            row.texts.push_back(agreement::shownValue(of, coefficient));
        }
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

}

std::string roundName(const coding::Round& round)
{
    return round.date.empty() ? round.name : round.name + " (" + text::shortDate(round.date) + ")";
}

Chart roundsChart(const std::vector<OfRound>& rounds, Coefficient coefficient)
{
    const auto lines = agreement::linesOf(rounds);
    Chart chart = rounds.size() > chartPatterns ? ofManyRounds(rounds, lines.back(), coefficient)
                                                : ofFewRounds(rounds, lines, coefficient);
    const std::string name = agreement::coefficientName(coefficient);
    chart.caption = say("{coefficient} in each round of coding", fmt::arg("coefficient", name));
    chart.full = 1;
    startBelow(chart);
    return chart;
}

Grid roundsGrid(const std::vector<OfRound>& rounds, Coefficient coefficient)
{
    Grid grid;
    const std::string name = agreement::coefficientName(coefficient);
    grid.caption = say("Agreement per round: {coefficient}", fmt::arg("coefficient", name));
    grid.heads.push_back({{{tr("Code")}}, false, 0, true});
    for (const OfRound& one : rounds) grid.heads.push_back({{{roundName(one.round)}}, true});
    for (const RoundLine& line : agreement::linesOf(rounds)) {
        std::vector<Grid::Cell> cells{
            {{{agreement::subjectName(frameOf(rounds), line.subject)}}, false, 0, true}};
        for (const agreement::Row* row : line.rows)
            cells.push_back({{{agreement::shownValue(row, coefficient)}}, true});
        grid.rows.push_back(std::move(cells));
    }
    return grid;
}

Document roundsDocument(const std::vector<OfRound>& rounds, Coefficient coefficient)
{
    Document document;
    document.language = userLanguage();
    document.title = tr("Agreement between coders, round by round");
    document.blocks.emplace_back(Heading{1, document.title});
    document.blocks.emplace_back(roundsGrid(rounds, coefficient));
    int number = 1;
    for (Chart& chart : inPages(roundsChart(rounds, coefficient))) {
        chart.number = number++;
        document.blocks.emplace_back(std::move(chart));
    }
    for (const std::string& note : agreement::notesOf(rounds, coefficient))
        document.blocks.emplace_back(Paragraph{Paragraph::Look::note, {{note}}});
    return document;
}

}
