// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/making.h"

namespace rd::report
{

namespace
{

using analysis::Coverage;

constexpr std::size_t mostColumns = 8; ///< So many transcripts have a column on paper.

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

std::vector<Grid::Cell> headsOf(const Coverage& guide, bool columns)
{
    std::vector<Grid::Cell> heads{headCell(tr("Item"))};
    if (columns)
        for (const transcript::Transcript* one : guide.transcripts) heads.push_back(headCell(one->name));
    heads.push_back(headCell(tr("asked"), true));
    heads.push_back(headCell(tr("unasked"), true));
    return heads;
}

std::vector<Grid::Cell> rowOf(const Coverage::Row& row, bool columns, Language language)
{
    const bool topic = row.item->level == transcript::GuideLevel::topic;
    std::vector<Grid::Cell> cells{{{{itemText(row, language), topic}}, false, row.depth, true}};
    if (columns)
        for (const auto& by : row.cells) cells.push_back(cell(shortWord(by)));
    cells.push_back(cell(std::to_string(row.asked), true));
    cells.push_back(cell(std::to_string(row.unasked), true));
    return cells;
}

}

void addGuide(Making& making)
{
    const Coverage& guide = making.input.guide;
    if (guide.rows.empty()) return;
    making.heading(1, tr("Appendix: interview guide"), "guide");
    making.paragraph(Paragraph::Look::plain,
                     tr("In how many transcripts each item was asked, and in how many the respondent came up "
                        "with it unasked. A dash: nothing was said of it."));
    const bool columns = guide.transcripts.size() <= mostColumns;
    Grid grid;
    grid.number = ++making.grids;
    grid.caption = tr("interview guide");
    grid.mark = tableMark(grid.number);
    grid.heads = headsOf(guide, columns);
    for (const Coverage::Row& row : guide.rows)
        grid.rows.push_back(rowOf(row, columns, making.input.language));
    making.document.blocks.emplace_back(std::move(grid));
}

}
