// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/making.h"

#include <algorithm>

namespace rd::report
{

namespace
{

using analysis::Coverage;

constexpr std::size_t mostColumns = 3; ///< So many transcripts have a column on paper,
constexpr std::size_t mostNames = 12;  ///< and so many are named in a cell.

Grid::Cell headCell(const std::string& text, bool number = false)
{
    return {{{text, true}}, number};
}

Grid::Cell cell(const std::string& text, bool number = false)
{
    return {{{text}}, number};
}

std::string itemText(const Coverage::Row& row, Language language)
{
    const std::string& words = row.item->text.in(language);
    return row.item->number.empty() ? words : row.item->number + " " + words;
}

std::string shortWord(const std::optional<transcript::RaisedBy>& by)
{
    if (!by) return "–";
    if (*by == transcript::RaisedBy::asked) return tr("asked");
    return *by == transcript::RaisedBy::unasked ? tr("unasked") : tr("not raised");
}

/// How the table says where an item came up: a column for each transcript, their names, or how many.
enum class Saying { columns, names, numbers };

Saying sayingOf(const Coverage& guide)
{
    if (guide.transcripts.size() <= mostColumns) return Saying::columns;
    return guide.transcripts.size() <= mostNames ? Saying::names : Saying::numbers;
}

bool anyNotRaised(const Coverage& guide)
{
    const auto isIt = [](const auto& by) { return by == transcript::RaisedBy::notRaised; };
    return std::any_of(guide.rows.begin(), guide.rows.end(), [&](const Coverage::Row& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), isIt);
    });
}

/// "3: interview 1; interview 2; interview 5".
Grid::Cell namesCell(const Coverage& guide, const Coverage::Row& row, transcript::RaisedBy wanted)
{
    std::size_t count = 0;
    std::string names;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (row.cells[i] == wanted) names += (++count == 1 ? "" : "; ") + guide.transcripts[i]->name;
    if (count == 0) return cell("0");
    if (count == guide.transcripts.size()) return cell(say("{n}: all transcripts", fmt::arg("n", count)));
    return cell(std::to_string(count) + ": " + names);
}

std::vector<Grid::Cell> headsOf(const Coverage& guide, Saying saying)
{
    const bool numbers = saying != Saying::names;
    std::vector<Grid::Cell> heads{headCell(tr("Item"))};
    if (saying == Saying::columns)
        for (const transcript::Transcript* one : guide.transcripts) heads.push_back(headCell(one->name));
    heads.push_back(headCell(tr("asked"), numbers));
    heads.push_back(headCell(tr("unasked"), numbers));
    if (!numbers && anyNotRaised(guide)) heads.push_back(headCell(tr("not raised")));
    return heads;
}

std::vector<Grid::Cell> rowOf(const Coverage& guide, const Coverage::Row& row, Saying saying,
                              Language language)
{
    const bool topic = row.item->level == transcript::GuideLevel::topic;
    std::vector<Grid::Cell> cells{{{{itemText(row, language), topic}}, false, row.depth, true}};
    if (saying == Saying::names) {
        cells.push_back(namesCell(guide, row, transcript::RaisedBy::asked));
        cells.push_back(namesCell(guide, row, transcript::RaisedBy::unasked));
        if (anyNotRaised(guide)) cells.push_back(namesCell(guide, row, transcript::RaisedBy::notRaised));
        return cells;
    }
    if (saying == Saying::columns)
        for (const auto& by : row.cells) cells.push_back(cell(shortWord(by)));
    cells.push_back(cell(std::to_string(row.asked), true));
    cells.push_back(cell(std::to_string(row.unasked), true));
    return cells;
}

std::string explained(Saying saying)
{
    std::string text =
        tr("In how many transcripts each item was asked, and in how many the respondent came up "
           "with it unasked.");
    if (saying == Saying::columns) text += " " + tr("A dash: nothing was said of it.");
    return text;
}

}

void addGuide(Making& making)
{
    const Coverage& guide = making.input.guide;
    if (guide.rows.empty()) return;
    making.heading(1, tr("Appendix: interview guide"), "guide");
    const Saying saying = sayingOf(guide);
    making.paragraph(Paragraph::Look::plain, explained(saying));
    Grid grid;
    grid.number = ++making.grids;
    grid.caption = tr("interview guide");
    grid.mark = tableMark(grid.number);
    grid.heads = headsOf(guide, saying);
    for (const Coverage::Row& row : guide.rows)
        grid.rows.push_back(rowOf(guide, row, saying, making.input.language));
    making.document.blocks.emplace_back(std::move(grid));
}

}
