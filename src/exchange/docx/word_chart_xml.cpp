// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/word_chart_xml.h"

#include "exchange/docx/word_xml.h"
#include "report/chart_size.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

using report::Chart;

const std::string drawingSpace = "http://schemas.openxmlformats.org/drawingml/2006/";
const std::string officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

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

std::string value(const char* element, const std::string& text)
{
    return "<c:" + std::string(element) + " val=\"" + text + "\"/>";
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

const std::string axisLine =
    "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"222222\"/></a:solidFill></a:ln></c:spPr>";

/// An axis of numbers from below 0 on, with room on both sides for what the bars say; a number above the
/// highest is not shown.
std::string numbersAxis(const Chart& chart)
{
    const double step = report::axisStep(chart);
    const std::string shown = "[&gt;" + chartNumber(chart.full + step / 2) + "]&quot;&quot;;[&lt;0]-0.0;0.0";
    return "<c:valAx>" + value("axId", "2") + "<c:scaling>" + value("orientation", "minMax") +
           value("max", chartNumber(chart.full + step)) + value("min", chartNumber(chart.least - step)) +
           "</c:scaling>" + value("delete", "0") + value("axPos", "b") + "<c:numFmt formatCode=\"" + shown +
           "\" sourceLinked=\"0\"/>" + value("majorTickMark", "out") + value("minorTickMark", "none") +
           value("tickLblPos", "nextTo") + axisLine + value("crossAx", "1") + value("crosses", "max") +
           value("majorUnit", chartNumber(step)) + "</c:valAx>";
}

/// An axis of numbers that is not shown: the bars say them.
std::string hiddenAxis(const Chart& chart)
{
    return "<c:valAx>" + value("axId", "2") + "<c:scaling>" + value("orientation", "minMax") +
           value("max", chartNumber(chartRoom(chart))) + value("min", "0") + "</c:scaling>" +
           value("delete", "1") + value("axPos", "t") + value("majorTickMark", "none") +
           value("minorTickMark", "none") + value("tickLblPos", "none") + value("crossAx", "1") +
           value("crosses", "autoZero") + "</c:valAx>";
}

/// The rows from top to bottom, and an axis of numbers.
std::string axesXml(const Chart& chart)
{
    return "<c:catAx>" + value("axId", "1") + "<c:scaling>" + value("orientation", "maxMin") +
           "</c:scaling>" + value("delete", "0") + value("axPos", "l") + value("majorTickMark", "none") +
           value("minorTickMark", "none") + value("tickLblPos", "low") +
           (chart.least < 0 ? axisLine : std::string()) + value("crossAx", "2") +
           value("crosses", "autoZero") + "</c:catAx>" +
           (chart.least < 0 ? numbersAxis(chart) : hiddenAxis(chart));
}

}

std::string chartNumber(double of)
{
    return fmt::format("{:.6g}", of);
}

std::string chartGap(const Chart& chart)
{
    return std::to_string(report::gapBetweenRows(chart));
}

double chartRoom(const Chart& chart)
{
    return chart.shape == Chart::Shape::bars ? chart.full * 1.15 : chart.full; // words behind the longest bar
}

std::string chartCells(std::size_t column, std::size_t first, std::size_t last)
{
    const std::string letter(1, static_cast<char>('A' + column));
    const std::string from = "Sheet1!$" + letter + "$" + std::to_string(first + 1);
    return last == 0 ? from : from + ":$" + letter + "$" + std::to_string(last + 1);
}

bool saysItsNumber(const Chart& chart, std::size_t row, std::size_t series)
{
    const Chart::Row& one = chart.rows[row];
    return !one.texts[series].empty() && (chart.shape == Chart::Shape::bars || one.values[series] != 0);
}

std::string numbersOf(const Chart& chart)
{
    std::string text;
    for (const std::string& series : chart.series) text += series + " | ";
    for (const Chart::Row& row : chart.rows) {
        text += row.label;
        for (const double value : row.values) text += " " + chartNumber(value);
        text += " | ";
    }
    return text;
}

std::string wordChartLabel(const Chart& chart, std::size_t row, std::size_t series)
{
    const bool stacked = chart.shape == Chart::Shape::stacked;
    const std::string index = value("idx", std::to_string(row));
    if (!saysItsNumber(chart, row, series)) return "<c:dLbl>" + index + value("delete", "1") + "</c:dLbl>";
    const std::string box =
        stacked ? "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></c:spPr>" : "<c:spPr/>";
    return "<c:dLbl>" + index + "<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>" +
           xmlText(chart.rows[row].texts[series]) + "</a:t></a:r></a:p></c:rich></c:tx>" + box +
           value("dLblPos", stacked ? "ctr" : "outEnd") + value("showLegendKey", "0") +
           value("showVal", "1") + value("showCatName", "0") + value("showSerName", "0") +
           value("showPercent", "0") + value("showBubbleSize", "0") + "</c:dLbl>";
}

std::string wordChartSeries(const Chart& chart, std::size_t series)
{
    const std::size_t last = chart.rows.size();
    const std::string index = std::to_string(series);
    std::string labels;
    std::string values;
    std::vector<std::string> names;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        labels += wordChartLabel(chart, row, series);
        values += "<c:pt idx=\"" + std::to_string(row) + "\"><c:v>" +
                  chartNumber(chart.rows[row].values[series]) + "</c:v></c:pt>";
        names.push_back(chart.rows[row].label);
    }
    return "<c:ser>" + value("idx", index) + value("order", index) + "<c:tx>" +
           cachedTexts(chartCells(series + 1, 0, 0), {chart.series[series]}) + "</c:tx><c:spPr>" +
           fills[series % fills.size()] +
           "<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"222222\"/></a:solidFill></a:ln></c:spPr>" +
           value("invertIfNegative", "0") + "<c:dLbls>" + labels + "<c:spPr/>" + value("showLegendKey", "0") +
           value("showVal", "1") + value("showCatName", "0") + value("showSerName", "0") +
           value("showPercent", "0") + value("showBubbleSize", "0") + "</c:dLbls><c:cat>" +
           cachedTexts(chartCells(0, 1, last), names) + "</c:cat><c:val><c:numRef><c:f>" +
           chartCells(series + 1, 1, last) + "</c:f><c:numCache><c:formatCode>General</c:formatCode>" +
           value("ptCount", std::to_string(chart.rows.size())) + values +
           "</c:numCache></c:numRef></c:val></c:ser>";
}

std::string wordChartXml(const Chart& chart)
{
    const bool stacked = chart.shape == Chart::Shape::stacked;
    std::string series;
    for (std::size_t i = 0; i < chart.series.size(); ++i) series += wordChartSeries(chart, i);
    const std::string legend = chart.series.size() > 1 ? "<c:legend>" + value("legendPos", "t") +
                                                             value("overlay", "0") + "</c:legend>"
                                                       : "";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<c:chartSpace xmlns:c=\"" +
           drawingSpace + "chart\" xmlns:a=\"" + drawingSpace + "main\" xmlns:r=\"" + officeSpace + "\">" +
           value("roundedCorners", "0") + "<c:chart>" + value("autoTitleDeleted", "1") +
           "<c:plotArea><c:layout/><c:barChart>" + value("barDir", "bar") +
           value("grouping", stacked ? "stacked" : "clustered") + value("varyColors", "0") + series +
           value("gapWidth", chartGap(chart)) + (stacked ? value("overlap", "100") : "") +
           value("axId", "1") + value("axId", "2") + "</c:barChart>" + axesXml(chart) + "</c:plotArea>" +
           legend + value("plotVisOnly", "1") +
           "</c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr>"
           "<a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"800\"/></a:pPr><a:endParaRPr lang=\"nl\"/></a:p></c:txPr>"
           "<c:externalData r:id=\"rId1\">" +
           value("autoUpdate", "0") + "</c:externalData></c:chartSpace>";
}

}
