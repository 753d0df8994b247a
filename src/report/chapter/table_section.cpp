// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"
#include "report/chapter/making.h"
#include "report/chapter/place_keys.h"
#include "report/forms.h"
#include "text/fold.h"

namespace rd::report
{

namespace
{

using analysis::Part;
using analysis::Row;
using analysis::Table;

bool figureFirst(const Table& table)
{
    return table.definition.kind == coding::TableKind::xOfN;
}

/// "therapeutic relation, interviews 1 to 5, not done"
std::string captionOf(const Table& table, const Part& part)
{
    if (table.definition.kind == coding::TableKind::summary && !part.heading.empty())
        return table.title + ", " + tr("the values themselves");
    std::string caption = captionWithHeading(table, part);
    for (const std::string& more : {part.group, part.qualifier})
        if (!more.empty()) caption += ", " + more;
    return caption;
}

/// Whether there are other groups, or others that are left out.
bool isSplit(const Table& table)
{
    return table.grouping.groups.size() > 1 || !table.grouping.groups.front().all;
}

void addNotes(Making& making, const std::vector<std::string>& notes, const std::string& list)
{
    for (const std::string& note : notes) making.paragraph(Paragraph::Look::note, {{note}}, {}, list);
}

/// One part of a table.
class PartMaker
{
public:
    PartMaker(Making& making, std::size_t table, std::size_t part)
        : m_making(making), m_table(making.input.tables[table]),
          m_part(m_table.parts[part]), m_place{table, part, 0, 0}, m_keys(m_table, part)
    {
    }

    void write()
    {
        if (m_part.rows.empty()) {
            m_making.document.blocks.emplace_back(
                withoutRows(m_keys.table(), captionOf(m_table, m_part) + ": " + nothingIn(m_table)));
            return;
        }
        if (figureFirst(m_table)) writeInWords();
        Grid grid;
        grid.number = ++m_making.grids;
        grid.caption = captionOf(m_table, m_part);
        grid.mark = tableMark(grid.number);
        grid.shows = m_keys.table();
        grid.heads = heads();
        for (std::size_t row = 0; row < m_part.rows.size(); ++row) grid.rows.push_back(cells(row));
        m_making.document.blocks.emplace_back(std::move(grid));
        addNotes(m_making, m_part.notes, m_keys.list("notes"));
    }

private:
    /// "4 of 5 client systems: listens; brings calm.", rows of one number together.
    void writeInWords()
    {
        if (isSplit(m_table) && !m_part.group.empty())
            m_making.paragraph(Paragraph::Look::lead, Runs{{m_part.group + ":", true}});
        if (!m_part.lead.empty()) m_making.paragraph(Paragraph::Look::lead, leadIn(m_part.lead));
        if (!m_part.qualifier.empty())
            m_making.paragraph(Paragraph::Look::lead,
                               text::capitalised(m_part.qualifier, m_table.language) + ":");
        for (std::size_t row = 0; row < m_part.rows.size();) {
            const std::string& figure = m_part.rows[row].cells.front().text;
            const std::size_t first = row;
            while (row < m_part.rows.size() && m_part.rows[row].cells.front().text == figure) ++row;
            writeLine(first, row);
        }
    }

    /// Known by its number, so that a renewal finds it wherever it stands then. Where one number is that of
    /// several rows, the label of each leads to what it rests on.
    void writeLine(std::size_t first, std::size_t end)
    {
        const analysis::Cell& cell = m_part.rows[first].cells.front();
        const std::string figure = figureOf(cell);
        const bool single = end == first + 1;
        Runs runs{{figure, false, false, single ? mark(first, 0) : std::string()}};
        for (std::size_t row = first; row < end; ++row) {
            runs.push_back({row == first ? ": " : "; "});
            runs.push_back({m_part.rows[row].label, false, false, single ? std::string() : mark(row, 0)});
        }
        runs.push_back({"."});
        m_making.document.blocks.emplace_back(Paragraph{Paragraph::Look::item,
                                                        std::move(runs),
                                                        {},
                                                        m_keys.list("words"),
                                                        wordsMember(cell.value.value_or(0)),
                                                        figure});
    }

    [[nodiscard]] std::string figureOf(const analysis::Cell& cell) const
    {
        const bool percent = m_table.definition.rowPercent || m_table.definition.columnPercent;
        if (m_part.n == 1U && m_part.notCoded == 0 && !percent)
            return say("{x} of 1 {unit}", fmt::arg("x", cell.value.value_or(0)),
                       fmt::arg("unit", m_making.frame().unitOne(m_table.definition.unit, m_table.language)));
        const std::string unitNames = units(); // fmt::arg only refers to it
        const auto number = fmt::arg("figure", cell.text);
        const auto named = fmt::arg("units", unitNames);
        if (m_part.notCoded == 0) return say("{figure} {units}", number, named);
        return say("{figure} {units} ({count} not coded)", number, named, fmt::arg("count", m_part.notCoded));
    }

    [[nodiscard]] std::string units() const
    {
        return m_making.frame().unitMany(m_table.definition.unit, m_table.language);
    }

    [[nodiscard]] std::string mark(std::size_t row, std::size_t column) const
    {
        return m_making.evidence.figureMark({m_place.table, m_place.part, row, column});
    }

    [[nodiscard]] std::vector<Grid::Cell> heads() const
    {
        std::vector<Grid::Cell> heads;
        const Grid::Cell label{{{m_part.rowHead, true, false, {}, m_keys.rowHead()}}};
        if (!figureFirst(m_table)) heads.push_back(label);
        for (std::size_t c = 0; c < m_part.columns.size(); ++c)
            heads.push_back(
                {{{m_part.columns[c].head, true, false, {}, m_keys.head(c)}}, m_part.columns[c].number});
        if (figureFirst(m_table)) heads.push_back(label);
        return heads;
    }

    [[nodiscard]] std::vector<Grid::Cell> cells(std::size_t at) const
    {
        const Row& row = m_part.rows[at];
        std::vector<Grid::Cell> cells;
        if (!figureFirst(m_table)) cells.push_back(labelCell(at));
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            cells.push_back({{{row.cells[c].text, false, false, mark(at, c), m_keys.figure(at, c)}},
                             m_part.columns[c].number});
        if (figureFirst(m_table)) cells.push_back(labelCell(at));
        return cells;
    }

    [[nodiscard]] Grid::Cell labelCell(std::size_t at) const
    {
        const Row& row = m_part.rows[at];
        Runs runs{{row.label, row.strong, false, {}, m_keys.label(at)}};
        if (!row.note.empty()) runs.push_back({"\n" + row.note, false, true, {}, m_keys.explanation(at)});
        return {std::move(runs), false, row.depth, true};
    }

    Making& m_making;
    const Table& m_table;
    const Part& m_part;
    FigurePlace m_place;
    PlaceKeys m_keys;
};

}

void addTable(Making& making, std::size_t table)
{
    const Table& shown = making.input.tables[table];
    if (shown.parts.empty()) making.paragraph(Paragraph::Look::plain, shown.title + ": " + nothingIn(shown));
    for (std::size_t part = 0; part < shown.parts.size(); ++part) PartMaker(making, table, part).write();
    addNotes(making, shown.notes, notesKey(shown));
}

void addCharts(Making& making, const std::vector<Chart>& charts)
{
    for (Chart chart : charts) {
        chart.number = ++making.charts;
        chart.mark = "chart_" + std::to_string(chart.number);
        making.document.blocks.emplace_back(std::move(chart));
    }
}

std::string tableMark(int number)
{
    return "table_" + std::to_string(number);
}

}
