// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"
#include "report/forms.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace rd::report
{

namespace
{

/// Signs that Markdown would take for marks of its own get a backslash; a line end becomes a space.
std::string plain(std::string_view text)
{
    constexpr std::string_view signs = "\\`*_{}[]<>#|~&";
    std::string result;
    for (const char c : text) {
        if (signs.find(c) != std::string_view::npos) result += '\\';
        result += c == '\n' ? ' ' : c;
    }
    return result;
}

/// Emphasis must not begin or end with a space.
std::string between(const std::string& mark, const std::string& text)
{
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return text;
    const auto last = text.find_last_not_of(' ');
    return text.substr(0, first) + mark + text.substr(first, last + 1 - first) + mark + text.substr(last + 1);
}

std::string markdownOf(const Runs& runs)
{
    std::string result;
    for (const Run& run : runs) {
        std::string text = plain(run.text);
        if (run.emphasis) text = between("*", text);
        if (run.strong) text = between("**", text);
        if (!run.target.empty()) text = "[" + text + "](#" + run.target + ")";
        result += text;
    }
    return result;
}

std::string anchor(const std::string& mark)
{
    return mark.empty() ? std::string() : "<a id=\"" + mark + "\"></a>";
}

/// Of signs; where there are bars to the left of 0 a line stands there.
std::string barOf(const Chart& chart, double value)
{
    constexpr double longest = 20;
    const auto place = [&](double of) {
        return static_cast<int>(std::lround(longest * placeOnAxis(chart, of)));
    };
    std::string bar;
    for (int sign = 0; sign < std::max(place(0), place(value)); ++sign) {
        if (chart.least < 0 && sign == place(0)) bar += "│";
        bar += sign < std::min(place(0), place(value)) ? " " : "█";
    }
    return bar + (chart.least < 0 && place(value) <= place(0) ? "│" : "");
}

std::string barsOf(const Chart& chart)
{
    std::vector<std::vector<std::string>> lines;
    const Chart::Row* labelled = nullptr;
    for (const Chart::Row& row : chart.rows)
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (row.texts[i].empty()) continue;
            lines.push_back(
                {labelled == &row ? std::string() : row.label, barOf(chart, row.values[i]), row.texts[i]});
            if (chart.series.size() > 1) lines.back().push_back(chart.series[i]);
            labelled = &row;
        }
    return aligned(lines, {false, false, false, false});
}

class MarkdownMaker
{
public:
    explicit MarkdownMaker(const Document& document) : m_document(document)
    {
        m_text = "# " + plain(document.title) + "\n\n";
    }

    void operator()(const Heading& heading)
    {
        m_text += std::string(static_cast<std::size_t>(heading.level) + 1, '#') + " " + anchor(heading.mark) +
                  plain(heading.text) + "\n\n";
    }

    void operator()(const Paragraph& paragraph)
    {
        if (paragraph.look == Paragraph::Look::quote) m_text += "> ";
        m_text += anchor(paragraph.mark) + markdownOf(paragraph.runs) + "\n\n";
    }

    void operator()(const Grid& grid)
    {
        m_text += anchor(grid.mark) + "**" + plain(gridName(grid.number, m_document.language)) +
                  "**: " + plain(grid.caption) + "\n\n";
        row(grid.heads);
        for (const Grid::Cell& head : grid.heads) m_text += head.number ? "| ---: " : "| --- ";
        m_text += "|\n";
        for (const auto& cells : grid.rows) row(cells);
        m_text += "\n";
    }

    void operator()(const Contents& /*here*/)
    {
        for (const Heading* heading : contentsOf(m_document))
            m_text += std::string(static_cast<std::size_t>(heading->level - 1) * 2, ' ') + "- [" +
                      plain(heading->text) + "](#" + heading->mark + ")\n";
        m_text += "\n";
    }

    /// Bars of signs, in text of fixed width.
    void operator()(const Chart& chart)
    {
        m_text += anchor(chart.mark) + "**" + plain(chartName(chart.number, m_document.language)) +
                  "**: " + plain(chart.caption) + "\n\n```\n" + barsOf(chart) + "```\n\n";
    }

    std::string result() { return std::move(m_text); }

private:
    void row(const std::vector<Grid::Cell>& cells)
    {
        for (const Grid::Cell& cell : cells) m_text += "| " + markdownOf(cell.runs) + " ";
        m_text += "|\n";
    }

    const Document& m_document;
    std::string m_text;
};

}

std::string markdownOf(const Document& document)
{
    MarkdownMaker maker(document);
    for (const Block& block : document.blocks) std::visit(maker, block);
    return maker.result();
}

}
