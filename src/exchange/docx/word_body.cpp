// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/word_body.h"

#include "exchange/docx/place_mark.h"
#include "exchange/docx/word_chart.h"
#include "exchange/docx/word_chart_xml.h"
#include "exchange/docx/word_run.h"
#include "exchange/docx/word_xml.h"
#include "report/chapter/place_keys.h"
#include "report/column_shares.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

using report::Grid;
using report::Heading;
using report::Paragraph;
using report::Run;
using report::Runs;

std::string fieldPart(const char* kind, const char* further = "")
{
    return std::string("<w:r><w:fldChar w:fldCharType=\"") + kind + "\"" + further + "/></w:r>";
}

/// A field with the result that it has now.
std::string field(const std::string& instruction, const std::string& result)
{
    return fieldPart("begin") + "<w:r><w:instrText xml:space=\"preserve\"> " + xmlText(instruction) +
           " </w:instrText></w:r>" + fieldPart("separate") + runXml(result, "") + fieldPart("end");
}

/// In twentieths of a point.
std::vector<int> widthsOf(const Grid& grid, std::size_t textWidth)
{
    std::vector<int> widths;
    for (const double share : report::columnShares(grid))
        widths.push_back(static_cast<int>(static_cast<double>(textWidth) * share));
    return widths;
}

Grid withUnbrokenHeads(Grid grid)
{
    for (Grid::Cell& head : grid.heads)
        for (Run& run : head.runs) run.text = withUnbrokenCount(std::move(run.text));
    return grid;
}

class BodyMaker
{
public:
    BodyMaker(const report::Document& document, const WordDress& dress)
        : m_document(document), m_dress(dress),
          m_runs(dress.lastBookmark, dress.styleOf(WordStyles::link), dress.takenBookmarks)
    {
    }

    void operator()(const Heading& heading)
    {
        std::string inside = runXml(heading.text, "");
        if (!heading.member.empty()) inside = m_runs.controlled(report::keyOf(heading), heading.text, inside);
        paragraph(styled(WordStyles::heading(heading.level)), marked(heading.mark, inside));
    }

    void operator()(const Paragraph& block)
    {
        std::string inside = m_runs.xmlOf(block.runs);
        if (!block.shows.empty())
            inside = m_runs.controlled(lineOf(block), report::wordsOf(block.runs), inside);
        paragraph(propertiesOf(block.look), marked(block.mark, inside));
    }

    /// The caption stands outside the control: LibreOffice 7.4 makes text of a field at the begin of one.
    void operator()(const Grid& grid)
    {
        Run words{grid.caption};
        if (!grid.shows.empty()) words.shows = report::captionKey(grid.shows);
        caption(grid.mark, report::gridName(grid.number, m_document.language), grid.number, words);
        if (!grid.shows.empty())
            m_xml += "<w:sdt><w:sdtPr><w:alias w:val=\"" +
                     xmlText(report::gridName(grid.number, m_document.language)) + "\"/><w:tag w:val=\"" +
                     tagOf({grid.shows, ""}) + "\"/></w:sdtPr><w:sdtContent>";
        table(withUnbrokenHeads(grid));
        if (!grid.shows.empty()) m_xml += "</w:sdtContent></w:sdt>";
        paragraph("", ""); // two tables without a paragraph between would be one
    }

    void table(const Grid& grid)
    {
        m_xml += std::string("<w:tbl><w:tblPr><w:tblStyle w:val=\"") +
                 xmlText(m_dress.styleOf(WordStyles::table)) +
                 "\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" "
                 "w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>"
                 "</w:tblPr><w:tblGrid>";
        const auto widths = widthsOf(grid, m_dress.textWidth);
        for (const int width : widths) m_xml += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
        m_xml += "</w:tblGrid>";
        // Kept with the next, so that no head stands alone at the foot of a page.
        row(grid.heads, widths, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", "<w:keepNext/>");
        for (const auto& cells : grid.rows) row(cells, widths, "<w:trPr><w:cantSplit/></w:trPr>", "");
        m_xml += "</w:tbl>";
    }

    void operator()(const report::Chart& chart)
    {
        Run words{chart.caption};
        if (!chart.shows.empty()) words.shows = report::captionKey(chart.shows);
        caption(chart.mark, report::chartName(chart.number, m_document.language), chart.number, words);
        paragraph("",
                  m_runs.controlled(chart.shows, numbersOf(chart), wordChartRun(chart, m_dress.chartShift)));
    }

    /// Word fills in the pages; until then the headings lead to their places.
    void operator()(const report::Contents& /*here*/)
    {
        const auto headings = report::contentsOf(m_document);
        if (headings.empty()) return;
        for (const Heading* heading : headings) {
            const bool first = heading == headings.front();
            const std::string begin = first
                                          ? fieldPart("begin", " w:dirty=\"true\"") +
                                                "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-" +
                                                std::to_string(report::contentsLevels) +
                                                "\" \\h \\z \\u </w:instrText></w:r>" + fieldPart("separate")
                                          : std::string();
            const std::string end = heading == headings.back() ? fieldPart("end") : std::string();
            paragraph(styled(WordStyles::contents(heading->level)),
                      begin + m_runs.xmlOf({{heading->text, false, false, heading->mark}}) + end);
        }
    }

    std::string result() const { return m_xml; }
    void title() { paragraph(styled(WordStyles::title), runXml(m_document.title, "")); }

private:
    void paragraph(const std::string& properties, const std::string& inside)
    {
        m_xml += "<w:p>" + properties + inside + "</w:p>";
    }

    [[nodiscard]] std::string propertiesOf(Paragraph::Look look) const
    {
        switch (look) {
        case Paragraph::Look::lead:
            return styled(WordStyles::lead);
        case Paragraph::Look::quote:
            return styled(WordStyles::quote);
        case Paragraph::Look::note:
            return styled(WordStyles::note);
        case Paragraph::Look::item:
            return styled(WordStyles::item);
        case Paragraph::Look::plain:
            break;
        }
        return {};
    }

    std::string marked(const std::string& mark, const std::string& inside)
    {
        return m_runs.bookmarked(mark, inside);
    }

    /// The key of a line of a list: by what it is, else by its place there.
    std::string lineOf(const Paragraph& block)
    {
        return block.member.empty() ? report::lineKey(block.shows, m_lines[block.shows]++)
                                    : report::keyOf(block);
    }

    [[nodiscard]] std::string styled(const std::string& style, const std::string& further = {}) const
    {
        return "<w:pPr><w:pStyle w:val=\"" + xmlText(m_dress.styleOf(style)) + "\"/>" + further + "</w:pPr>";
    }

    /// "Table 3: …", of which the number is a field that Word counts.
    void caption(const std::string& mark, const std::string& name, int number, const Run& words)
    {
        const std::string label = name.substr(0, name.find(' '));
        paragraph(styled(WordStyles::caption, "<w:keepNext/>"),
                  marked(mark, runXml(label + " ", "") +
                                   field("SEQ " + label + " \\* ARABIC", std::to_string(number))) +
                      runXml(": ", "") + m_runs.xmlOf({words}));
    }

    void row(const std::vector<Grid::Cell>& cells, const std::vector<int>& widths,
             const std::string& properties, const std::string& dress)
    {
        m_xml += "<w:tr>" + properties;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Grid::Cell& cell = cells[i];
            std::string looks = dress;
            if (cell.depth > 0) looks += "<w:ind w:left=\"" + std::to_string(cell.depth * 240) + "\"/>";
            if (cell.number) looks += "<w:jc w:val=\"right\"/>";
            m_xml +=
                "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(widths[i]) + "\" w:type=\"dxa\"/></w:tcPr>";
            paragraph(looks.empty() ? "" : "<w:pPr>" + looks + "</w:pPr>", m_runs.xmlOf(cell.runs));
            m_xml += "</w:tc>";
        }
        m_xml += "</w:tr>";
    }

    const report::Document& m_document;
    const WordDress& m_dress;
    RunMaker m_runs;
    std::string m_xml;
    std::map<std::string, std::size_t> m_lines; ///< How many there are so far, by list.
};

/// A4 with Word's usual margins, and the number of the page below.
constexpr const char* pageXml =
    "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    "<w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" w:left=\"1417\" w:header=\"708\" "
    "w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";

}

std::string wordBlocks(const report::Document& document, const WordDress& dress)
{
    BodyMaker maker(document, dress);
    if (!document.title.empty()) maker.title();
    for (const report::Block& block : document.blocks) std::visit(maker, block);
    return maker.result();
}

std::string wordDocument(const std::string& blocks)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document "
           "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>" +
           blocks + pageXml + "</w:body></w:document>";
}

std::string wordBody(const report::Document& document)
{
    return wordDocument(wordBlocks(document, {}));
}

}
