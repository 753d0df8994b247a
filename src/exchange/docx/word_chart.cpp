// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/word_chart.h"

#include "exchange/docx/chart_sheet.h"
#include "exchange/docx/word_xml.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

using report::Chart;

constexpr long perMillimetre = 36000; // English Metric Units
constexpr long chartWidth = 160 * perMillimetre;

const std::string chartDrawing = "http://schemas.openxmlformats.org/drawingml/2006/";
const std::string chartOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Dark, light, and between them lines and dots, as in the image.
constexpr std::array<const char*, report::chartPatterns> fills{
    "<a:solidFill><a:srgbClr val=\"444444\"/></a:solidFill>",
    "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>",
    "<a:pattFill prst=\"wdUpDiag\"><a:fgClr><a:srgbClr val=\"222222\"/></a:fgClr><a:bgClr><a:srgbClr "
    "val=\"FFFFFF\"/></a:bgClr></a:pattFill>",
    "<a:solidFill><a:srgbClr val=\"BBBBBB\"/></a:solidFill>",
    "<a:pattFill prst=\"dotGrid\"><a:fgClr><a:srgbClr val=\"222222\"/></a:fgClr><a:bgClr><a:srgbClr "
    "val=\"FFFFFF\"/></a:bgClr></a:pattFill>",
    "<a:pattFill prst=\"smGrid\"><a:fgClr><a:srgbClr val=\"555555\"/></a:fgClr><a:bgClr><a:srgbClr "
    "val=\"DDDDDD\"/></a:bgClr></a:pattFill>"};

long heightOf(const Chart& chart)
{
    const std::size_t bars = chart.shape == Chart::Shape::stacked ? 1 : chart.series.size();
    const std::size_t legend = chart.series.size() > 1 ? chart.series.size() * 6 : 0;
    constexpr std::size_t lowest = 32; // below that labels are broken
    return static_cast<long>(std::max(lowest, chart.rows.size() * (bars * 5 + 3) + legend + 8)) *
           perMillimetre;
}

std::string value(const char* element, const std::string& text)
{
    return "<c:" + std::string(element) + " val=\"" + text + "\"/>";
}

std::string number(double of)
{
    return fmt::format("{:.6g}", of);
}

/// Texts that stand in a column (or head) of the sheet.
std::string cachedTexts(const std::string& cells, const std::vector<std::string>& texts)
{
    std::string xml =
        "<c:strRef><c:f>" + cells + "</c:f><c:strCache>" + value("ptCount", std::to_string(texts.size()));
    for (std::size_t i = 0; i < texts.size(); ++i)
        xml += "<c:pt idx=\"" + std::to_string(i) + "\"><c:v>" + xmlText(texts[i]) + "</c:v></c:pt>";
    return xml + "</c:strCache></c:strRef>";
}

/// What a bar says: its number in words. One without a number, and an empty piece of a stack, say nothing.
std::string labelXml(const Chart& chart, std::size_t row, std::size_t series)
{
    const bool stacked = chart.shape == Chart::Shape::stacked;
    const std::string index = value("idx", std::to_string(row));
    if (chart.rows[row].texts[series].empty() || (stacked && chart.rows[row].values[series] == 0))
        return "<c:dLbl>" + index + value("delete", "1") + "</c:dLbl>";
    const std::string box =
        stacked ? "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></c:spPr>" : "<c:spPr/>";
    return "<c:dLbl>" + index + "<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>" +
           xmlText(chart.rows[row].texts[series]) + "</a:t></a:r></a:p></c:rich></c:tx>" + box +
           value("dLblPos", stacked ? "ctr" : "outEnd") + value("showLegendKey", "0") +
           value("showVal", "1") + value("showCatName", "0") + value("showSerName", "0") +
           value("showPercent", "0") + value("showBubbleSize", "0") + "</c:dLbl>";
}

std::string seriesXml(const Chart& chart, std::size_t series)
{
    const std::string column(1, static_cast<char>('B' + series));
    const std::string last = std::to_string(chart.rows.size() + 1);
    const std::string index = std::to_string(series);
    std::string labels;
    std::string values;
    std::vector<std::string> names;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        labels += labelXml(chart, row, series);
        values += "<c:pt idx=\"" + std::to_string(row) + "\"><c:v>" + number(chart.rows[row].values[series]) +
                  "</c:v></c:pt>";
        names.push_back(chart.rows[row].label);
    }
    return "<c:ser>" + value("idx", index) + value("order", index) + "<c:tx>" +
           cachedTexts("Sheet1!$" + column + "$1", {chart.series[series]}) + "</c:tx><c:spPr>" +
           fills[series % fills.size()] +
           "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"222222\"/></a:solidFill></a:ln></c:spPr>" +
           value("invertIfNegative", "0") + "<c:dLbls>" + labels + "<c:spPr/>" + value("showLegendKey", "0") +
           value("showVal", "1") + value("showCatName", "0") + value("showSerName", "0") +
           value("showPercent", "0") + value("showBubbleSize", "0") + "</c:dLbls><c:cat>" +
           cachedTexts("Sheet1!$A$2:$A$" + last, names) + "</c:cat><c:val><c:numRef><c:f>Sheet1!$" + column +
           "$2:$" + column + "$" + last + "</c:f><c:numCache><c:formatCode>General</c:formatCode>" +
           value("ptCount", std::to_string(chart.rows.size())) + values +
           "</c:numCache></c:numRef></c:val></c:ser>";
}

/// The rows from top to bottom, and an axis of numbers that is not shown: the bars say them.
std::string axesXml(const Chart& chart)
{
    const double room = chart.shape == Chart::Shape::bars ? 1.15 : 1.0; // for words behind the longest bar
    return "<c:catAx>" + value("axId", "1") + "<c:scaling>" + value("orientation", "maxMin") +
           "</c:scaling>" + value("delete", "0") + value("axPos", "l") + value("majorTickMark", "none") +
           value("minorTickMark", "none") + value("tickLblPos", "low") + value("crossAx", "2") +
           value("crosses", "autoZero") + "</c:catAx><c:valAx>" + value("axId", "2") + "<c:scaling>" +
           value("orientation", "minMax") + value("max", number(chart.full * room)) + value("min", "0") +
           "</c:scaling>" + value("delete", "1") + value("axPos", "t") + value("majorTickMark", "none") +
           value("minorTickMark", "none") + value("tickLblPos", "none") + value("crossAx", "1") +
           value("crosses", "autoZero") + "</c:valAx>";
}

std::string chartXml(const Chart& chart)
{
    const bool stacked = chart.shape == Chart::Shape::stacked;
    std::string series;
    for (std::size_t i = 0; i < chart.series.size(); ++i) series += seriesXml(chart, i);
    const std::string legend = chart.series.size() > 1 ? "<c:legend>" + value("legendPos", "t") +
                                                             value("overlay", "0") + "</c:legend>"
                                                       : "";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace xmlns:c=\"" +
           chartDrawing + "chart\" xmlns:a=\"" + chartDrawing + "main\" xmlns:r=\"" + chartOffice + "\">" +
           value("roundedCorners", "0") + "<c:chart>" + value("autoTitleDeleted", "1") +
           "<c:plotArea><c:layout/><c:barChart>" + value("barDir", "bar") +
           value("grouping", stacked ? "stacked" : "clustered") + value("varyColors", "0") + series +
           value("gapWidth", "50") + (stacked ? value("overlap", "100") : "") + value("axId", "1") +
           value("axId", "2") + "</c:barChart>" + axesXml(chart) + "</c:plotArea>" + legend +
           value("plotVisOnly", "1") +
           "</c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr>"
           "<a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\"/></a:pPr><a:endParaRPr lang=\"nl\"/></a:p></c:txPr>"
           "<c:externalData r:id=\"rId1\">" +
           value("autoUpdate", "0") + "</c:externalData></c:chartSpace>";
}

/// "rodedraad3": of its parts, without folder and ending.
std::string partName(const Chart& chart, int shift)
{
    return "rodedraad" + std::to_string(chart.number + shift);
}

std::string relationId(const Chart& chart, int shift)
{
    return "rIdRodeDraadChart" + std::to_string(chart.number + shift);
}

std::string sheetRelation(const std::string& name)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
           "Type=\"" +
           chartOffice + "/package\" Target=\"../embeddings/" + name + ".xlsx\"/></Relationships>";
}

template <class Take>
void eachChart(const report::Document& document, const Take& take)
{
    for (const report::Block& block : document.blocks)
        if (const auto* chart = std::get_if<Chart>(&block)) take(*chart);
}

}

std::string wordChartRun(const Chart& chart, int shift)
{
    const std::string number = std::to_string(chart.number);
    return "<w:r><w:drawing><wp:inline xmlns:wp=\"" + chartDrawing +
           "wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" +
           std::to_string(chartWidth) + "\" cy=\"" + std::to_string(heightOf(chart)) + "\"/><wp:docPr id=\"" +
           std::to_string(1000 + chart.number + shift) + "\" name=\"chart " + number + "\" descr=\"" +
           xmlText(report::inWords(chart)) + "\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"" +
           chartDrawing + "main\"><a:graphicData uri=\"" + chartDrawing + "chart\"><c:chart xmlns:c=\"" +
           chartDrawing + "chart\" xmlns:r=\"" + chartOffice + "\" r:id=\"" + relationId(chart, shift) +
           "\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
}

std::vector<WordPart> wordChartParts(const report::Document& document, int shift)
{
    std::vector<WordPart> parts;
    eachChart(document, [&](const Chart& chart) {
        const std::string name = partName(chart, shift);
        parts.push_back({"word/charts/" + name + ".xml", chartXml(chart),
                         "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"});
        parts.push_back({"word/charts/_rels/" + name + ".xml.rels", sheetRelation(name)});
        parts.push_back({"word/embeddings/" + name + ".xlsx", chartSheet(chart),
                         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"});
    });
    return parts;
}

std::string wordChartRelations(const report::Document& document, int shift, const std::string& space)
{
    std::string xml;
    eachChart(document, [&](const Chart& chart) {
        xml += "<Relationship" + space + " Id=\"" + relationId(chart, shift) + "\" Type=\"" + chartOffice +
               "/chart\" Target=\"/word/charts/" + partName(chart, shift) + ".xml\"/>";
    });
    return xml;
}

std::string wordChartTypes(const std::vector<WordPart>& parts, const std::string& space)
{
    std::string xml;
    for (const WordPart& part : parts)
        if (!part.type.empty())
            xml +=
                "<Override" + space + " PartName=\"/" + part.name + "\" ContentType=\"" + part.type + "\"/>";
    return xml;
}

}
