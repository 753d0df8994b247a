// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/agreement_table.h"

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

std::string onlyName(const agreement::Result& result, std::size_t place)
{
    const analysis::Frame& frame = result.snapshot.frame();
    const std::string name = frame.coders()[frame.coderIndex(result.question.coders[place])].shownName();
    return say("Only {coder}", fmt::arg("coder", name));
}

std::vector<Grid::Cell> agreementHeads(const agreement::Result& result, const std::vector<Coefficient>& shown)
{
    std::vector<Grid::Cell> heads{nameCell(tr("Code"))};
    if (ofTwo(result))
        for (std::string head : {tr("Both"), onlyName(result, 0), onlyName(result, 1), tr("Neither")})
            heads.push_back(numberCell(std::move(head)));
    else
        for (std::string head : {tr("All"), tr("Some"), tr("None")})
            heads.push_back(numberCell(std::move(head)));
    for (const Coefficient one : shown) heads.push_back(numberCell(agreement::coefficientName(one)));
    return heads;
}

std::vector<Grid::Cell> agreementLine(const agreement::Result& result, const agreement::Row& row,
                                      const std::vector<Coefficient>& shown)
{
    std::vector<Grid::Cell> cells{nameCell(agreement::subjectName(result.snapshot.frame(), row.subject))};
    std::vector<double> counts{row.all, row.some, row.none};
    if (ofTwo(result)) counts = {row.all, row.field.onlyFirst, row.field.onlySecond, row.none};
    for (const double count : counts) cells.push_back(numberCell(whole(count)));
    for (const Coefficient one : shown) cells.push_back(numberCell(agreement::shownValue(&row, one)));
    return cells;
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

Grid agreementGrid(const agreement::Result& result, const std::vector<Coefficient>& shown)
{
    Grid grid;
    grid.caption = tr("Agreement between coders");
    grid.heads = agreementHeads(result, shown);
    for (const agreement::Row* row : agreement::inOrder(result.rows))
        grid.rows.push_back(agreementLine(result, *row, shown));
    return grid;
}

std::vector<std::string> agreementNotes(const agreement::Result& result,
                                        const std::vector<Coefficient>& shown)
{
    std::vector<std::string> notes = agreement::notesOf(result);
    for (std::string& remark : agreement::remarksOf(result, shown)) notes.push_back(std::move(remark));
    return notes;
}

Document agreementDocument(const agreement::Result& result, const std::vector<Coefficient>& shown)
{
    Document document;
    document.language = userLanguage();
    document.title = tr("Agreement between coders");
    document.blocks.emplace_back(Heading{1, document.title});
    document.blocks.emplace_back(agreementGrid(result, shown));
    for (const std::string& note : agreementNotes(result, shown))
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
