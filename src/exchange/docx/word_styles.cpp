// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/word_xml.h"
#include "report/document.h"

namespace rd::exchange
{

namespace
{

struct Style {
    std::string id;
    std::string name;       ///< Word's own names are known to it in every language.
    std::string paragraph;  ///< Properties of the paragraph.
    std::string characters; ///< Properties of its letters.
    std::string next = "Normal";
    bool listed = true; ///< Among the styles that Word proposes.
};

std::string styleXml(const Style& style)
{
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + style.id + "\"" +
           (style.name.starts_with("Rode Draad") ? " w:customStyle=\"1\"" : "") + "><w:name w:val=\"" +
           style.name + "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"" + style.next + "\"/>" +
           (style.listed ? "<w:qFormat/>" : "") + "<w:pPr>" + style.paragraph + "</w:pPr><w:rPr>" +
           style.characters + "</w:rPr></w:style>";
}

std::string headingXml(int level)
{
    constexpr int largest = 34; // half points
    const std::string n = std::to_string(level);
    const std::string size = std::to_string(largest - 4 * (level - 1));
    const std::string space = std::to_string(level == 1 ? 480 : 280);
    return styleXml({WordStyles::heading(level), "heading " + n,
                     "<w:keepNext/><w:keepLines/><w:spacing w:before=\"" + space +
                         "\" w:after=\"80\"/><w:outlineLvl w:val=\"" + std::to_string(level - 1) + "\"/>",
                     "<w:b/><w:color w:val=\"8B1A1A\"/><w:sz w:val=\"" + size + "\"/>"});
}

std::string contentsXml(int level)
{
    return styleXml({WordStyles::contents(level), "toc " + std::to_string(level),
                     "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9062\"/></w:tabs><w:spacing "
                     "w:after=\"40\"/><w:ind w:left=\"" +
                         std::to_string((level - 1) * 240) + "\"/>",
                     "", "Normal", false});
}

/// Lines between the rows, and a head that stands out.
std::string tableXml()
{
    const auto line = [](const char* side, const char* size) {
        return std::string("<w:") + side + " w:val=\"single\" w:sz=\"" + size +
               "\" w:space=\"0\" w:color=\"999999\"/>";
    };
    return std::string("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name "
                       "w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
                       "<w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/>"
                       "</w:tblCellMar></w:tblPr></w:style><w:style w:type=\"table\" w:customStyle=\"1\" "
                       "w:styleId=\"") +
           WordStyles::table +
           "\"><w:name w:val=\"Rode Draad table\"/><w:basedOn w:val=\"TableNormal\"/><w:pPr><w:spacing "
           "w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:tblPr>"
           "<w:tblBorders>" +
           line("top", "8") + line("bottom", "8") + line("insideH", "4") +
           "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr>"
           "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEEEEE\"/></w:tcPr></w:tblStylePr></w:style>";
}

}

std::string wordStyles(Language language)
{
    const std::string spelling = language == Language::dutch ? "nl-NL" : "en-GB";
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults>"
        "<w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz "
        "w:val=\"22\"/><w:lang w:val=\"" +
        spelling +
        "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" "
        "w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" "
        "w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>";
    xml +=
        styleXml({WordStyles::title, "Title", "<w:spacing w:after=\"360\"/>", "<w:b/><w:sz w:val=\"48\"/>"});
    for (int level = 1; level <= 4; ++level) xml += headingXml(level);
    for (int level = 1; level <= report::contentsLevels; ++level) xml += contentsXml(level);
    xml += styleXml({WordStyles::quote, "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/>"});
    xml +=
        styleXml({WordStyles::caption, "caption", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
                  "<w:b/><w:sz w:val=\"20\"/>"});
    xml += styleXml({WordStyles::lead, "Rode Draad lead",
                     "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>", ""});
    xml += styleXml({WordStyles::item, "Rode Draad item",
                     "<w:spacing w:after=\"60\"/><w:ind w:left=\"284\" w:hanging=\"284\"/>", "",
                     WordStyles::item});
    xml += styleXml({WordStyles::note, "Rode Draad note", "<w:spacing w:after=\"40\"/>",
                     "<w:color w:val=\"555555\"/><w:sz w:val=\"18\"/>", WordStyles::note});
    xml += std::string("<w:style w:type=\"character\" w:styleId=\"") + WordStyles::link +
           "\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B5394\"/></w:rPr></w:style>";
    return xml + tableXml() + "</w:styles>";
}

}
