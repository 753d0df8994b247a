// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/heading_styles.h"
#include "exchange/docx/toggle_styles.h"
#include "exchange/package/losses.h"
#include "exchange/package/text_flow.h"

#include <pugixml.hpp>

#include <map>
#include <set>
#include <string>

namespace rd::exchange
{

/// What the text of a docx refers to in its other parts.
struct DocxReferences {
    std::map<std::string, pugi::xml_node> footnotes; ///< By the id in a reference.
    std::map<std::string, pugi::xml_node> endnotes;
    std::set<std::string> listStyles; ///< Ids of the styles that give a paragraph a number or bullet.
    HeadingStyles headings{};
    ToggleStyles hidden{"vanish"};
    ToggleStyles bold{"b"};
    ToggleStyles struck{"strike"};
    ToggleStyles struckTwice{"dstrike"};
};

/// Whether properties of a paragraph or style (w:pPr) give it a number or bullet themselves.
bool isNumbered(pugi::xml_node properties);

/// Writes the words of the elements of WordprocessingML to a flow, by their local names.
class DocxBody
{
public:
    /// All must outlive it.
    DocxBody(const DocxReferences& references, TextFlow& flow, Losses& losses)
        : m_references(references), m_flow(flow), m_losses(losses)
    {
    }

    /// Everything below `node`, which XmlPart has found not to be too deep.
    void walk(pugi::xml_node node);

private:
    bool writeCharacter(pugi::xml_node node, std::string_view name);
    bool countLoss(std::string_view name);
    void write(std::string_view utf8);
    void writeRun(pugi::xml_node node);
    void writeText(pugi::xml_node node);
    void writeSymbol(pugi::xml_node node);
    void writeInserted(pugi::xml_node node);
    void writeParagraph(pugi::xml_node node);
    void writeTable(pugi::xml_node node);
    void writeRow(pugi::xml_node node);
    void writeTextBox(pugi::xml_node node);
    void writeAlternative(pugi::xml_node node);
    void writeNote(pugi::xml_node node, const std::map<std::string, pugi::xml_node>& notes);
    [[nodiscard]] bool isListItem(pugi::xml_node paragraph) const;
    [[nodiscard]] bool isHidden(pugi::xml_node looks) const;
    [[nodiscard]] bool isBold(pugi::xml_node looks) const;
    [[nodiscard]] bool isStruck(pugi::xml_node looks) const;
    [[nodiscard]] bool isOn(const char* look, const ToggleStyles& styles, pugi::xml_node looks) const;
    void element(pugi::xml_node node);

    const DocxReferences& m_references;
    TextFlow& m_flow;
    Losses& m_losses;
    std::string m_style; ///< Of the paragraph.
    std::string m_table; ///< Style of the table.
    bool m_hidden = false;
    bool m_struck = false;
    bool m_inNote = false;
};

}
