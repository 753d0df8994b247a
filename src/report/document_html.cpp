// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"
#include "report/forms.h"

namespace rd::report
{

namespace
{

std::string markOf(const std::string& mark)
{
    return mark.empty() ? std::string() : " id=\"" + escaped(mark) + "\"";
}

std::string withBreaks(const std::string& text)
{
    std::string html;
    for (const char c : escaped(text)) html += c == '\n' ? std::string("<br>") : std::string(1, c);
    return html;
}

std::string htmlOf(const Runs& runs)
{
    std::string html;
    for (const Run& run : runs) {
        std::string text = withBreaks(run.text);
        if (run.emphasis) text = "<em>" + text + "</em>";
        if (run.strong) text = "<strong>" + text + "</strong>";
        if (!run.target.empty()) text = "<a href=\"#" + escaped(run.target) + "\">" + text + "</a>";
        html += text;
    }
    return html;
}

class HtmlMaker
{
public:
    explicit HtmlMaker(const Document& document) : m_document(document)
    {
        m_html = "<h1>" + escaped(document.title) + "</h1>\n";
    }

    void operator()(const Heading& heading)
    {
        while (!m_above.empty() && m_above.back() >= heading.level) m_above.pop_back();
        m_above.push_back(heading.level);
        const std::string name = "h" + std::to_string(m_above.size() + 1);
        m_html += "<" + name + markOf(heading.mark) + ">" + escaped(heading.text) + "</" + name + ">\n";
    }

    void operator()(const Paragraph& paragraph)
    {
        const std::string inside = htmlOf(paragraph.runs);
        const std::string mark = markOf(paragraph.mark);
        switch (paragraph.look) {
        case Paragraph::Look::quote:
            m_html += "<blockquote" + mark + "><p>" + inside + "</p></blockquote>\n";
            return;
        case Paragraph::Look::note:
            m_html += "<p class=\"notes\"" + mark + ">" + inside + "</p>\n";
            return;
        case Paragraph::Look::item:
            m_html += "<p class=\"item\"" + mark + ">" + inside + "</p>\n";
            return;
        case Paragraph::Look::plain:
        case Paragraph::Look::lead:
            m_html += "<p" + mark + ">" + inside + "</p>\n";
        }
    }

    void operator()(const Grid& grid)
    {
        m_html += "<table" + markOf(grid.mark) + ">\n<caption>" +
                  escaped(gridName(grid.number, m_document.language) + ": " + grid.caption) +
                  "</caption>\n<thead>";
        row(grid.heads, "th scope=\"col\"");
        m_html += "</thead>\n<tbody>\n";
        for (const auto& cells : grid.rows) row(cells, "td");
        m_html += "</tbody>\n</table>\n";
    }

    void operator()(const Contents& /*here*/)
    {
        m_html += "<a class=\"skip\" href=\"#after-contents\">" + escaped(tr("Past the list of headings")) +
                  "</a>\n<nav aria-label=\"" + escaped(tr("Contents")) + "\"><ul>\n";
        for (const Heading* heading : contentsOf(m_document))
            m_html += "<li class=\"level" + std::to_string(heading->level) + "\"><a href=\"#" +
                      escaped(heading->mark) + "\">" + escaped(heading->text) + "</a></li>\n";
        m_html += "</ul></nav>\n<span id=\"after-contents\" tabindex=\"-1\"></span>\n";
    }

    void operator()(const Chart& chart)
    {
        m_html += "<figure" + markOf(chart.mark) + ">\n<figcaption>" +
                  escaped(chartName(chart.number, m_document.language) + ": " + chart.caption) +
                  "</figcaption>\n" + svgOf(chart) + "</figure>\n";
    }

    std::string result() { return page(m_document.title, m_html, m_document.language); }

private:
    void row(const std::vector<Grid::Cell>& cells, const std::string& plain)
    {
        m_html += "<tr>";
        for (const Grid::Cell& cell : cells) {
            m_html += "<" + (cell.head ? "th scope=\"row\"" : plain);
            if (cell.number) m_html += " class=\"number\"";
            if (cell.depth > 0) m_html += " style=\"padding-left:" + std::to_string(1 + cell.depth) + "em\"";
            m_html += ">" + htmlOf(cell.runs) + "</" + (cell.head ? "th" : plain.substr(0, 2)) + ">";
        }
        m_html += "</tr>\n";
    }

    const Document& m_document;
    std::string m_html;
    std::vector<int> m_above; ///< Levels of the headings that the place is under: none is passed over.
};

}

std::string htmlOf(const Document& document)
{
    const SpeakIn speak(document.language);
    HtmlMaker maker(document);
    for (const Block& block : document.blocks) std::visit(maker, block);
    return maker.result();
}

}
