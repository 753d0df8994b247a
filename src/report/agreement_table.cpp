// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/agreement_table.h"

#include "agreement/means.h"
#include "agreement/pairs.h"
#include "agreement/remarks.h"
#include "agreement/rounds.h"
#include "agreement/words.h"
#include "base/i18n.h"
#include "text/numbers.h"

#include <algorithm>

namespace rd::report
{

namespace
{

using agreement::Coefficient;

Grid::Cell numberCell(std::string text)
{
    return {{{std::move(text)}}, true};
}

Grid::Cell nameCell(std::string text)
{
    return {{{std::move(text)}}, false, 0, true};
}

std::string whole(double count)
{
    return text::formatNumber(count, 0, userLanguage());
}

bool ofTwo(const agreement::Result& result)
{
    return result.question.coders.size() == 2;
}

std::vector<Grid::Cell> agreementHeads(const agreement::Result& result, const std::vector<Coefficient>& shown)
{
    std::vector<Grid::Cell> heads{nameCell(tr("Code"))};
    for (std::string& head : agreement::countHeads(result)) heads.push_back(numberCell(std::move(head)));
    for (const Coefficient one : shown)
        heads.push_back(numberCell(agreement::coefficientHead(one, result.question)));
    return heads;
}

struct Look {
    const std::vector<Coefficient>& shown;
    PercentageAs as;
};

std::string valueOf(const agreement::Row& row, Coefficient coefficient, PercentageAs as)
{
    if (coefficient == Coefficient::percentage && as == PercentageAs::percent)
        return agreement::shownPercentage(row);
    return agreement::shownValue(&row, coefficient);
}

std::vector<Grid::Cell> agreementLine(const agreement::Result& result, const agreement::Row& row,
                                      const std::string& name, const Look& look)
{
    std::vector<Grid::Cell> cells{nameCell(name)};
    std::vector<double> counts{row.all, row.some, row.none};
    if (ofTwo(result)) counts = {row.all, row.field.onlyFirst, row.field.onlySecond, row.none};
    counts.resize(agreement::countHeads(result).size());
    for (const double count : counts) cells.push_back(numberCell(whole(count)));
    for (const Coefficient one : look.shown) cells.push_back(numberCell(valueOf(row, one, look.as)));
    return cells;
}

/// The row, and below it those of the pairs of coders where they are compared two by two, and of the
/// transcripts where each was compared by itself.
void addAgreementLines(Grid& grid, const agreement::Result& result, const agreement::Row& row,
                       const Look& look)
{
    const analysis::Frame& frame = result.snapshot.frame();
    grid.rows.push_back(agreementLine(result, row, agreement::subjectName(frame, row.subject), look));
    for (const agreement::OfPair& pair : result.pairs)
        if (const agreement::Row* of = agreement::rowAbout(pair.rows, row.subject))
            grid.rows.push_back(agreementLine(result, *of, "– " + agreement::pairName(frame, pair), look));
    for (const agreement::OfTranscript& one : result.perTranscript)
        if (const agreement::Row* of = agreement::rowAbout(one.rows, row.subject))
            grid.rows.push_back(
                agreementLine(result, *of, "– " + frame.transcripts()[one.transcript].name, look));
}

/// Of each code over the transcripts: coefficients and no counts.
void addMeanLines(Grid& grid, const agreement::Result& result, const Look& look)
{
    if (result.perTranscript.empty()) return;
    const std::size_t counts = agreement::countHeads(result).size();
    for (const agreement::Mean& mean : agreement::meansOf(result))
        for (const bool weighed : {false, true}) {
            agreement::Row row;
            row.values = weighed ? mean.weighted : mean.plain;
            const std::string what =
                weighed ? tr("mean, weighed by length") : tr("mean, each transcript as heavy");
            auto line = agreementLine(
                result, row, agreement::subjectName(result.snapshot.frame(), mean.subject) + ": " + what,
                look);
            std::fill_n(line.begin() + 1, counts, numberCell(""));
            grid.rows.push_back(std::move(line));
        }
}

std::string tabbedLine(const std::vector<Grid::Cell>& cells)
{
    std::string line;
    for (const Grid::Cell& cell : cells) {
        std::string words = wordsOf(cell.runs);
        std::replace_if(
            words.begin(), words.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
        line += (&cell == &cells.front() ? "" : "\t") + words;
    }
    return line + "\n";
}

}

Grid agreementGrid(const agreement::Result& result, const std::vector<Coefficient>& shown, PercentageAs as)
{
    const Look look{shown, as};
    Grid grid;
    grid.caption = tr("Agreement between coders");
    grid.heads = agreementHeads(result, shown);
    for (const agreement::Row* row : agreement::inOrder(result.rows))
        addAgreementLines(grid, result, *row, look);
    addMeanLines(grid, result, look);
    return grid;
}

std::vector<std::string> agreementNotes(const agreement::Result& result,
                                        const std::vector<Coefficient>& shown)
{
    std::vector<std::string> notes = agreement::notesOf(result);
    for (std::string& remark : agreement::remarksOf(result, shown)) notes.push_back(std::move(remark));
    return notes;
}

Document agreementDocument(const agreement::Result& result, const std::vector<Coefficient>& shown,
                           const std::vector<std::string>& notes)
{
    Document document;
    document.language = userLanguage();
    document.title = tr("Agreement between coders");
    document.blocks.emplace_back(Heading{1, document.title});
    document.blocks.emplace_back(agreementGrid(result, shown));
    for (const std::string& note : notes)
        document.blocks.emplace_back(Paragraph{Paragraph::Look::note, {{note}}});
    return document;
}

std::string tabbed(const Grid& grid)
{
    std::string text = tabbedLine(grid.heads);
    for (const auto& row : grid.rows) text += tabbedLine(row);
    return text;
}

}
