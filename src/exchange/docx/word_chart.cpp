// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/word_chart.h"

#include "exchange/docx/chart_sheet.h"
#include "exchange/docx/word_chart_xml.h"
#include "exchange/docx/word_xml.h"
#include "report/chart_size.h"

#include <algorithm>
#include <charconv>

namespace rd::exchange
{

namespace
{

using report::Chart;

const std::string chartDrawing = "http://schemas.openxmlformats.org/drawingml/2006/";
const std::string chartOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// "rodedraad3": of its parts, without folder and ending.
std::string partName(const Chart& chart, int shift)
{
    return "rodedraad" + std::to_string(chart.number + shift);
}

std::string relationId(const Chart& chart, int shift)
{
    return chartRelation + std::to_string(chart.number + shift);
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
    const report::ChartSize size = report::sizeOf(chart);
    return "<w:r><w:drawing><wp:inline xmlns:wp=\"" + chartDrawing +
           "wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" +
           std::to_string(size.width * perMillimetre) + "\" cy=\"" +
           std::to_string(size.height * perMillimetre) + "\"/><wp:docPr id=\"" +
           std::to_string(firstChartPicture + chart.number + shift) + "\" name=\"chart " + number +
           "\" descr=\"" + xmlText(report::inWords(chart)) +
           "\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"" + chartDrawing +
           "main\"><a:graphicData uri=\"" + chartDrawing + "chart\"><c:chart xmlns:c=\"" + chartDrawing +
           "chart\" xmlns:r=\"" + chartOffice + "\" r:id=\"" + relationId(chart, shift) +
           "\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
}

int freeChartShift(const std::vector<std::string>& parts)
{
    constexpr int most = 1'000'000; // a name with more is none of ours
    int taken = 0;
    for (const std::string& name : parts)
        for (const std::string_view before : {"word/charts/rodedraad", "word/embeddings/rodedraad"})
            if (int number = 0; name.starts_with(before)) {
                std::from_chars(name.data() + before.size(), name.data() + name.size(), number);
                if (number <= most) taken = std::max(taken, number);
            }
    return taken;
}

std::vector<WordPart> wordChartParts(const report::Document& document, int shift)
{
    std::vector<WordPart> parts;
    eachChart(document, [&](const Chart& chart) {
        const std::string name = partName(chart, shift);
        parts.push_back({"word/charts/" + name + ".xml", wordChartXml(chart),
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
