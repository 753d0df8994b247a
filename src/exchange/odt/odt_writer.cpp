// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odt/odt_writer.h"

#include "base/error.h"
#include "exchange/package/parts_digest.h"
#include "exchange/package/xml_text.h"
#include "exchange/package/zip_package.h"
#include "exchange/package/zip_writer.h"
#include "report/column_shares.h"

#include <algorithm>
#include <cmath>

namespace rd::exchange
{

namespace
{

using report::Chart;
using report::Grid;
using report::Heading;
using report::Paragraph;
using report::Run;
using report::Runs;

const std::string odfHead = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::size_t textMillimetres = 160; // of A4 within its margins, see odtStyles
constexpr const char* metaPart = "meta.xml";
constexpr const char* noteBegin = "<meta:user-defined meta:name=\"RodeDraadWritten\">";
constexpr const char* noteEnd = "</meta:user-defined>";
const std::string odf = "urn:oasis:names:tc:opendocument:xmlns:";

std::string nameSpaces()
{
    std::string xml;
    for (const char* name : {"office", "style", "text", "table", "meta"})
        xml += std::string(" xmlns:") + name + "=\"" + odf + name + ":1.0\"";
    return xml + " xmlns:draw=\"" + odf + "drawing:1.0\" xmlns:fo=\"" + odf +
           "xsl-fo-compatible:1.0\" xmlns:svg=\"" + odf +
           "svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:ooow=\"http://openoffice.org/2004/writer\" "
           "office:version=\"1.2\"";
}

/// White space as ODF keeps it: several spaces, tabs and line ends have elements of their own.
std::string textXml(const std::string& text)
{
    std::string xml;
    const std::string plain = xmlText(text);
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const bool after = i == 0 || plain[i - 1] == ' ';
        if (plain[i] == '\n')
            xml += "<text:line-break/>";
        else if (plain[i] == '\t')
            xml += "<text:tab/>";
        else if (plain[i] == ' ' && after)
            xml += "<text:s/>";
        else
            xml += plain[i];
    }
    return xml;
}

std::string runsXml(const Runs& runs)
{
    std::string xml;
    for (const Run& run : runs) {
        std::string text = textXml(run.text);
        if (run.emphasis) text = "<text:span text:style-name=\"Emphasis\">" + text + "</text:span>";
        if (run.strong) text = "<text:span text:style-name=\"Strong\">" + text + "</text:span>";
        if (!run.target.empty())
            text = "<text:a xlink:type=\"simple\" xlink:href=\"#" + xmlText(run.target) + "\">" + text +
                   "</text:a>";
        xml += text;
    }
    return xml;
}

std::string bookmark(const std::string& mark)
{
    return mark.empty() ? std::string() : "<text:bookmark text:name=\"" + xmlText(mark) + "\"/>";
}

std::string imageName(const Chart& chart)
{
    return "Pictures/chart" + std::to_string(chart.number) + ".svg";
}

/// "Table" of "Table 3".
std::string labelOf(const std::string& name)
{
    return name.substr(0, name.find(' '));
}

class OdtMaker
{
public:
    explicit OdtMaker(const report::Document& document) : m_document(document)
    {
        m_xml = "<text:sequence-decls>";
        for (const std::string& name :
             {report::gridName(1, document.language), report::chartName(1, document.language)})
            m_xml +=
                "<text:sequence-decl text:display-outline-level=\"0\" text:name=\"" + labelOf(name) + "\"/>";
        m_xml += "</text:sequence-decls>";
        paragraph("Title", textXml(document.title));
    }

    void operator()(const Heading& heading)
    {
        const std::string level = std::to_string(heading.level);
        m_xml += "<text:h text:style-name=\"Heading_20_" + level + "\" text:outline-level=\"" + level +
                 "\">" + bookmark(heading.mark) + textXml(heading.text) + "</text:h>";
    }

    void operator()(const Paragraph& block)
    {
        paragraph(styleOf(block.look), bookmark(block.mark) + runsXml(block.runs));
    }

    void operator()(const Grid& grid)
    {
        caption(grid.mark, report::gridName(grid.number, m_document.language), grid.number, grid.caption);
        m_xml += "<table:table table:name=\"Table" + std::to_string(grid.number) +
                 "\" table:style-name=\"Grid\">" + columnsOf(grid) + "<table:table-header-rows>";
        row(grid.heads, "Head");
        m_xml += "</table:table-header-rows>";
        for (const auto& cells : grid.rows) row(cells, "Cell");
        m_xml += "</table:table>";
        paragraph("Standard", "");
    }

    void operator()(const report::Contents& /*here*/)
    {
        m_xml += "<text:table-of-content text:name=\"Contents\"><text:table-of-content-source "
                 "text:outline-level=\"" +
                 std::to_string(report::contentsLevels) + "\"/><text:index-body>";
        for (const Heading* heading : report::contentsOf(m_document))
            paragraph("Contents_20_" + std::to_string(heading->level),
                      runsXml({Run{heading->text, false, false, heading->mark}}));
        m_xml += "</text:index-body></text:table-of-content>";
    }

    void operator()(const Chart& chart)
    {
        caption(chart.mark, report::chartName(chart.number, m_document.language), chart.number,
                chart.caption);
        const std::string image = report::svgOf(chart);
        const auto height = image.find(" height=\"") + 9;
        const double pixels = std::stod(image.substr(height));
        paragraph("Standard",
                  "<draw:frame draw:name=\"chart" + std::to_string(chart.number) +
                      "\" text:anchor-type=\"as-char\" svg:width=\"16cm\" svg:height=\"" +
                      fmt::format("{:.2f}", pixels * 16 / 720) + "cm\"><draw:image xlink:href=\"" +
                      imageName(chart) +
                      "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:title>" +
                      xmlText(chart.caption) + "</svg:title><svg:desc>" + xmlText(report::inWords(chart)) +
                      "</svg:desc></draw:frame>");
    }

    [[nodiscard]] const std::string& result() const { return m_xml; }

private:
    void paragraph(const std::string& style, const std::string& inside)
    {
        m_xml += "<text:p text:style-name=\"" + style + "\">" + inside + "</text:p>";
    }

    static std::string styleOf(Paragraph::Look look)
    {
        switch (look) {
        case Paragraph::Look::lead:
            return "Lead";
        case Paragraph::Look::quote:
            return "Quotations";
        case Paragraph::Look::note:
            return "Note";
        case Paragraph::Look::item:
            return "Item";
        case Paragraph::Look::plain:
            break;
        }
        return "Text_20_body";
    }

    /// "Table 3: …", of which LibreOffice counts the number.
    void caption(const std::string& mark, const std::string& name, int number, const std::string& words)
    {
        const std::string label = xmlText(labelOf(name));
        paragraph("Caption", bookmark(mark) + label + " <text:sequence text:ref-name=\"ref" + label +
                                 std::to_string(number) + "\" text:name=\"" + label +
                                 "\" text:formula=\"ooow:" + label + "+1\" style:num-format=\"1\">" +
                                 std::to_string(number) + "</text:sequence>: " + textXml(words));
    }

    static std::string columnsOf(const Grid& grid)
    {
        std::string xml;
        for (const double share : report::columnShares(grid)) {
            const auto width = static_cast<std::size_t>(std::lround(textMillimetres * share));
            xml += "<table:table-column table:style-name=\"Width" +
                   std::to_string(std::max<std::size_t>(1, width)) + "\"/>";
        }
        return xml;
    }

    void row(const std::vector<Grid::Cell>& cells, const std::string& style)
    {
        m_xml += "<table:table-row table:style-name=\"Row\">";
        for (const Grid::Cell& cell : cells) {
            m_xml += "<table:table-cell table:style-name=\"" + style + "\" office:value-type=\"string\">";
            paragraph(cell.number ? "Number" : "In" + std::to_string(std::min(cell.depth, 5)),
                      runsXml(cell.runs));
            m_xml += "</table:table-cell>";
        }
        m_xml += "</table:table-row>";
    }

    const report::Document& m_document;
    std::string m_xml;
};

/// Widths of columns, and steps in.
std::string automaticStyles()
{
    std::string xml = "<style:style style:name=\"Grid\" style:family=\"table\"><style:table-properties "
                      "style:width=\"160mm\" table:align=\"margins\"/></style:style>";
    for (std::size_t width = 1; width <= textMillimetres; ++width)
        xml += fmt::format("<style:style style:name=\"Width{0}\" style:family=\"table-column\">"
                           "<style:table-column-properties style:column-width=\"{0}mm\"/></style:style>",
                           width);
    xml += "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties "
           "fo:keep-together=\"always\"/></style:style>";
    for (int step = 0; step <= 5; ++step)
        xml += fmt::format("<style:style style:name=\"In{0}\" style:family=\"paragraph\" "
                           "style:parent-style-name=\"Standard\"><style:paragraph-properties "
                           "fo:margin-left=\"{1:.1f}cm\"/></style:style>",
                           step, step * 0.5);
    const char* cell =
        "<style:style style:name=\"{}\" style:family=\"table-cell\"><style:table-cell-properties "
        "fo:padding=\"0.1cm\" fo:border-bottom=\"{} solid #999999\"/></style:style>";
    return xml + fmt::format(fmt::runtime(cell), "Head", "1.5pt") +
           fmt::format(fmt::runtime(cell), "Cell", "0.5pt") +
           "<style:style style:name=\"Number\" style:family=\"paragraph\" "
           "style:parent-style-name=\"Standard\">"
           "<style:paragraph-properties fo:text-align=\"end\"/></style:style>";
}

std::string manifest(const report::Document& document)
{
    const auto entry = [](const std::string& path, const std::string& type) {
        return "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type +
               "\"/>";
    };
    std::string xml =
        odfHead + "<manifest:manifest xmlns:manifest=\"" + odf + "manifest:1.0\" manifest:version=\"1.2\">" +
        entry("/", "application/vnd.oasis.opendocument.text") + entry("content.xml", "text/xml") +
        entry("styles.xml", "text/xml") + entry("meta.xml", "text/xml");
    for (const report::Block& block : document.blocks)
        if (const auto* chart = std::get_if<Chart>(&block)) xml += entry(imageName(*chart), "image/svg+xml");
    return xml + "</manifest:manifest>";
}

/// With a digest of the other parts, where the document is the chapter of a project.
std::string metaXml(const report::Document& document, const std::vector<ZipPart>& others)
{
    std::string note;
    if (!document.origin.empty()) note = std::string(noteBegin) + partsDigest(others, metaPart) + noteEnd;
    return odfHead + "<office:document-meta" + nameSpaces() + "><office:meta><dc:title>" +
           xmlText(document.title) + "</dc:title>" + note + "</office:meta></office:document-meta>";
}

}

std::string odtOf(const report::Document& document)
{
    OdtMaker maker(document);
    for (const report::Block& block : document.blocks) std::visit(maker, block);
    std::vector<ZipPart> parts{
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"META-INF/manifest.xml", manifest(document)},
        {"content.xml", odfHead + "<office:document-content" + nameSpaces() + "><office:automatic-styles>" +
                            automaticStyles() + "</office:automatic-styles><office:body><office:text>" +
                            maker.result() + "</office:text></office:body></office:document-content>"},
        {"styles.xml", odfHead + "<office:document-styles" + nameSpaces() + ">" +
                           odtStyles(document.language) + "</office:document-styles>"}};
    for (const report::Block& block : document.blocks)
        if (const auto* chart = std::get_if<Chart>(&block))
            parts.emplace_back(imageName(*chart), odfHead + report::svgOf(*chart));
    parts.emplace_back(metaPart, metaXml(document, parts));
    return zipped(parts);
}

bool isOdtAsWritten(const InputFile& file)
{
    try {
        const ZipPackage zip(file);
        const std::string meta = zip.read(metaPart).value_or("");
        return meta.find(std::string(noteBegin) + partsDigest(zip, metaPart) + noteEnd) != std::string::npos;
    } catch (const Refusal&) {
        return false;
    }
}

}
