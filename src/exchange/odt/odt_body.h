// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/odt/odt_looks.h"
#include "exchange/package/losses.h"
#include "exchange/package/text_flow.h"

#include <pugixml.hpp>

#include <string_view>

namespace rd::exchange
{

/// Writes the words of the elements of OpenDocument text to a flow, by their local names.
class OdtBody
{
public:
    /// All must outlive it.
    OdtBody(const OdtLooks& styles, TextFlow& flow, Losses& losses)
        : m_styles(styles), m_flow(flow), m_losses(losses)
    {
    }

    /// Everything below `node`, which XmlPart has found not to be too deep.
    void walk(pugi::xml_node node);

private:
    void element(pugi::xml_node node);
    bool writeCharacter(pugi::xml_node node, std::string_view name);
    bool countLoss(pugi::xml_node node, std::string_view name);
    void write(std::string_view utf8);
    void writeSpan(pugi::xml_node node);
    void writeSection(pugi::xml_node node);
    void writeParagraph(pugi::xml_node node);
    void writeListItem(pugi::xml_node node);
    void writeRow(pugi::xml_node node);
    void writeAside(pugi::xml_node node);
    void writeNote(pugi::xml_node node);

    const OdtLooks& m_styles;
    TextFlow& m_flow;
    Losses& m_losses;
    int m_paragraphs = 0; ///< How many we are in; words count only inside one.
    bool m_hidden = false;
    bool m_struck = false;
    bool m_bold = false;
};

}
