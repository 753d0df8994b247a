// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odt/odt_writer.h"

namespace rd::exchange
{

namespace
{

/// A style of paragraphs below another, with how its paragraphs and their letters look.
std::string style(const std::string& name, const std::string& parent, const std::string& paragraph,
                  const std::string& letters = {})
{
    return "<style:style style:name=\"" + name + "\" style:family=\"paragraph\"" +
           (parent.empty() ? "" : " style:parent-style-name=\"" + parent + "\"") +
           "><style:paragraph-properties " + paragraph + "/>" +
           (letters.empty() ? "" : "<style:text-properties " + letters + "/>") + "</style:style>";
}

std::string headings()
{
    std::string xml;
    constexpr int largest = 18;
    for (int level = 1; level <= 4; ++level)
        xml += style(fmt::format("Heading_20_{}", level), "Standard",
                     "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"",
                     fmt::format("fo:font-weight=\"bold\" fo:font-size=\"{}pt\"", largest - 2 * level));
    return xml;
}

}

std::string odtStyles(Language language)
{
    const std::string spelling = language == Language::dutch ? "fo:language=\"nl\" fo:country=\"NL\""
                                                             : "fo:language=\"en\" fo:country=\"GB\"";
    return "<office:styles><style:default-style style:family=\"paragraph\"><style:text-properties "
           "style:font-name=\"Liberation Sans\" fo:font-family=\"'Liberation Sans'\" "
           "fo:font-size=\"10.5pt\" " +
           spelling + "/></style:default-style>" + style("Standard", "", "fo:margin-top=\"0cm\"") +
           style("Text_20_body", "Standard", "fo:margin-bottom=\"0.25cm\"") +
           style("Title", "Standard", "fo:margin-bottom=\"0.6cm\"",
                 "fo:font-size=\"22pt\" fo:font-weight=\"bold\"") +
           headings() +
           style("Lead", "Text_20_body", "fo:keep-with-next=\"always\" fo:margin-top=\"0.2cm\"") +
           style("Quotations", "Text_20_body", "fo:margin-left=\"1cm\" fo:margin-right=\"1cm\"",
                 "fo:font-style=\"italic\"") +
           style("Note", "Text_20_body", "fo:margin-bottom=\"0.15cm\"",
                 "fo:font-size=\"9pt\" fo:color=\"#444444\"") +
           style("Item", "Text_20_body", "fo:margin-left=\"0.5cm\" fo:margin-bottom=\"0.1cm\"") +
           style("Caption", "Standard",
                 "fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
                 "fo:font-weight=\"bold\"") +
           style("Contents_20_1", "Standard", "fo:margin-left=\"0cm\"") +
           style("Contents_20_2", "Standard", "fo:margin-left=\"0.5cm\"") +
           style("Contents_20_3", "Standard", "fo:margin-left=\"1cm\"") +
           "<style:style style:name=\"Strong\" style:family=\"text\"><style:text-properties "
           "fo:font-weight=\"bold\"/></style:style><style:style style:name=\"Emphasis\" "
           "style:family=\"text\">"
           "<style:text-properties fo:font-style=\"italic\"/></style:style></office:styles>"
           "<office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties "
           "fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin-top=\"2.5cm\" "
           "fo:margin-bottom=\"2cm\" "
           "fo:margin-left=\"2.5cm\" fo:margin-right=\"2.5cm\"/><style:footer-style/></style:page-layout>" +
           style("Foot", "Standard", "fo:text-align=\"center\"") +
           "</office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" "
           "style:page-layout-name=\"A4\"><style:footer><text:p text:style-name=\"Foot\"><text:page-number "
           "text:select-page=\"current\">1</text:page-number></text:p></style:footer></style:master-page>"
           "</office:master-styles>";
}

}
