// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"

#include "exchange/docx/custom_properties.h"
#include "exchange/docx/word_body.h"
#include "exchange/docx/word_chart.h"
#include "exchange/docx/word_run.h"
#include "exchange/docx/word_xml.h"
#include "exchange/docx/written_note.h"
#include "exchange/package/zip_writer.h"

namespace rd::exchange
{

namespace
{

const std::string xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const std::string package = "http://schemas.openxmlformats.org/package/2006/";
const std::string word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string contentTypes(const std::vector<WordPart>& charts)
{
    const auto part = [](const std::string& name, const std::string& type) {
        return "<Override PartName=\"/" + name + "\" ContentType=\"application/vnd.openxmlformats-" + type +
               "+xml\"/>";
    };
    return xmlHead + "<Types xmlns=\"" + package +
           "content-types\"><Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
           "Extension=\"xml\" ContentType=\"application/xml\"/>" +
           wordChartTypes(charts) +
           part("word/document.xml", "officedocument.wordprocessingml.document.main") +
           part("word/styles.xml", "officedocument.wordprocessingml.styles") +
           part("word/settings.xml", "officedocument.wordprocessingml.settings") +
           part("word/footer1.xml", "officedocument.wordprocessingml.footer") +
           part("docProps/core.xml", "package.core-properties") +
           part("docProps/custom.xml", "officedocument.custom-properties") + "</Types>";
}

std::string relations(const std::vector<std::pair<std::string, std::string>>& targets,
                      const std::string& further = {})
{
    std::string xml = xmlHead + "<Relationships xmlns=\"" + package + "relationships\">";
    for (std::size_t i = 0; i < targets.size(); ++i)
        xml += "<Relationship Id=\"rId" + std::to_string(i + 1) + "\" Type=\"" + targets[i].first +
               "\" Target=\"" + targets[i].second + "\"/>";
    return xml + further + "</Relationships>";
}

std::string footer(const std::string& foot)
{
    const std::string before = foot.empty() ? std::string() : runXml(foot + " · ", "");
    return xmlHead + "<w:ftr xmlns:w=\"" + word + "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + before +
           "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t>"
           "</w:r></w:fldSimple></w:p></w:ftr>";
}

std::string properties(const std::string& title)
{
    return xmlHead + "<cp:coreProperties xmlns:cp=\"" + package +
           "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
           xmlText(title) + "</dc:title></cp:coreProperties>";
}

}

std::string wordFile(const WordFile& file)
{
    std::vector<ZipPart> parts{
        {"[Content_Types].xml", contentTypes(file.charts)},
        {"_rels/.rels", relations({{office + "officeDocument", "word/document.xml"},
                                   {package + "relationships/metadata/core-properties", "docProps/core.xml"},
                                   {office + "custom-properties", "docProps/custom.xml"}})},
        {"word/document.xml", file.documentXml},
        {"word/_rels/document.xml.rels", relations({{office + "styles", "styles.xml"},
                                                    {office + "settings", "settings.xml"},
                                                    {office + "footer", "footer1.xml"}},
                                                   file.chartRelations)},
        {"word/styles.xml", wordStyles(file.language)},
        {"word/settings.xml", xmlHead + "<w:settings xmlns:w=\"" + word + "\"/>"},
        {"word/footer1.xml", footer(file.foot)},
        {"docProps/core.xml", properties(file.title)},
        {"docProps/custom.xml", customProperties(file.origin)}};
    for (const WordPart& chart : file.charts) parts.emplace_back(chart.name, chart.bytes);
    noteWritten(parts);
    return zipped(parts);
}

std::string docxOf(const report::Document& document)
{
    return wordFile({wordBody(document), document.title, document.language, "", document.origin,
                     wordChartParts(document), wordChartRelations(document)});
}

}
