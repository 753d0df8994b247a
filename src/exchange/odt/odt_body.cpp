// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odt/odt_body.h"

#include "exchange/package/xml_part.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace rd::exchange
{

namespace
{

/// Elements whose words are not the text's: titles of pictures, patterns of indexes, labels of notes, forms.
bool holdsNoWords(std::string_view name)
{
    static constexpr std::array<std::string_view, 11> names{"title",
                                                            "desc",
                                                            "note-citation",
                                                            "forms",
                                                            "sequence-decls",
                                                            "variable-decls",
                                                            "scripts",
                                                            "user-field-decls",
                                                            "event-listeners",
                                                            "annotation-end",
                                                            "dde-connection-decls"};
    return std::find(names.begin(), names.end(), name) != names.end() ||
           (name.ends_with("-source") && name.find("index") != std::string_view::npos) ||
           name == "table-of-content-source" || name == "bibliography-source";
}

bool isElement(pugi::xml_node node)
{
    return node.type() == pugi::node_element;
}

/// What was last worked out of a condition.
bool saysIsHidden(pugi::xml_node node)
{
    return std::string_view(attributeNamed(node, "is-hidden")) == "true";
}

bool isHiddenByField(pugi::xml_node paragraph)
{
    return std::any_of(paragraph.begin(), paragraph.end(), [](pugi::xml_node child) {
        const auto name = localName(child);
        return (name == "hidden-paragraph" && saysIsHidden(child)) ||
               (name == "span" && isHiddenByField(child));
    });
}

void countChanges(pugi::xml_node tracked, Losses& losses)
{
    for (const pugi::xml_node region : tracked.children()) {
        if (childNamed(region, "deletion")) losses.add(Loss::deletions);
        if (childNamed(region, "insertion")) losses.add(Loss::insertions);
    }
}

}

void OdtBody::walk(pugi::xml_node node)
{
    for (const pugi::xml_node child : node.children()) {
        if (isElement(child))
            element(child);
        else if (m_paragraphs > 0 && m_hidden)
            m_flow.addHidden(child.value());
        else if (m_paragraphs > 0 && m_struck)
            m_flow.addStruck(child.value());
        else if (m_paragraphs > 0) {
            m_flow.setBold(m_bold);
            m_flow.addCollapsed(child.value());
        }
    }
}

void OdtBody::element(pugi::xml_node node)
{
    const auto name = localName(node);
    if (holdsNoWords(name) || writeCharacter(node, name) || countLoss(node, name)) return;
    if (name == "p" || name == "h")
        writeParagraph(node);
    else if (name == "span")
        writeSpan(node);
    else if (name == "section")
        writeSection(node);
    else if (name == "list-item")
        writeListItem(node);
    else if (name == "table-row")
        writeRow(node);
    else if (name == "text-box" || name == "custom-shape")
        writeAside(node);
    else if (name == "note")
        writeNote(node);
    else
        walk(node);
}

bool OdtBody::writeCharacter(pugi::xml_node node, std::string_view name)
{
    if (m_paragraphs == 0) return false;
    if (name == "s") {
        const char* count = attributeNamed(node, "c");
        if (m_hidden || m_struck) return true;
        m_flow.addSpaces(*count == '\0' ? 1 : std::strtoll(count, nullptr, 10));
    } else if (name == "tab" || name == "tab-stop")
        write("\t");
    else if (name == "line-break")
        write("\n");
    else
        return false;
    return true;
}

/// True when there is nothing more to read below the element.
bool OdtBody::countLoss(pugi::xml_node node, std::string_view name)
{
    if (name == "annotation")
        m_losses.add(Loss::comments);
    else if (name == "tracked-changes")
        countChanges(node, m_losses);
    else if (name == "image")
        m_losses.add(Loss::images);
    else if (name == "object" || name == "object-ole" || name == "plugin")
        m_losses.add(Loss::objects);
    else
        return false;
    return true;
}

void OdtBody::write(std::string_view utf8)
{
    if (m_hidden)
        m_flow.addHidden(utf8);
    else if (!m_struck)
        m_flow.add(utf8);
}

/// What its style does not say is as around it.
void OdtBody::writeSpan(pugi::xml_node node)
{
    const bool outer = m_hidden;
    const bool outerStruck = m_struck;
    const bool outerBold = m_bold;
    m_hidden = m_styles.hidden(node).value_or(outer);
    m_struck = m_styles.struck(node).value_or(outerStruck);
    m_bold = m_styles.bold(node).value_or(outerBold);
    walk(node);
    m_hidden = outer;
    m_struck = outerStruck;
    m_bold = outerBold;
}

/// In a section that is not shown nothing is, whatever its words are told to be.
void OdtBody::writeSection(pugi::xml_node node)
{
    const std::string_view display = attributeNamed(node, "display");
    if (display == "none" || saysIsHidden(node)) return m_losses.add(Loss::hiddenText);
    if (display == "condition" && *attributeNamed(node, "is-hidden") == '\0') m_losses.add(Loss::conditions);
    walk(node);
}

/// One that is hidden or struck through as a whole leaves no empty line behind.
void OdtBody::writeParagraph(pugi::xml_node node)
{
    const bool outer = m_hidden;
    const bool hidden = m_styles.hidden(node).value_or(false) || isHiddenByField(node);
    m_hidden = hidden;
    const bool outerStruck = std::exchange(m_struck, m_styles.struck(node).value_or(false));
    const int struckBefore = m_flow.struckParts();
    const bool outerBold = m_bold;
    m_bold = localName(node) == "p" && m_styles.bold(node).value_or(false);
    m_flow.setHeading(localName(node) == "h");
    ++m_paragraphs;
    walk(node);
    --m_paragraphs;
    m_hidden = outer;
    m_struck = outerStruck;
    m_bold = outerBold;
    const bool leftOut = hidden || m_flow.struckParts() > struckBefore;
    if (!leftOut || !m_flow.isFresh()) m_flow.endParagraph();
    m_flow.setHeading(false);
}

void OdtBody::writeListItem(pugi::xml_node node)
{
    const bool speaks = std::any_of(node.begin(), node.end(), [](pugi::xml_node child) {
        return localName(child) == "p" || localName(child) == "h";
    });
    if (speaks) m_losses.add(Loss::listMarks);
    walk(node);
}

void OdtBody::writeRow(pugi::xml_node node)
{
    std::vector<pugi::xml_node> cells;
    for (const pugi::xml_node child : node.children())
        if (localName(child) == "table-cell" || localName(child) == "covered-table-cell")
            cells.push_back(child);
    std::size_t row = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto began = m_flow.beginCell();
        if (i == 0) row = began;
        walk(cells[i]);
        m_flow.endCell(began, i + 1 == cells.size());
    }
    if (cells.empty())
        m_flow.endRow();
    else if (!m_flow.endRow(row))
        m_losses.add(Loss::unpairedLabels);
}

/// Words in a frame or a shape, which has paragraphs of its own.
void OdtBody::writeAside(pugi::xml_node node)
{
    const int outer = std::exchange(m_paragraphs, 0);
    m_losses.add(Loss::textBoxes);
    m_flow.begin();
    walk(node);
    m_flow.endAside();
    m_paragraphs = outer;
}

void OdtBody::writeNote(pugi::xml_node node)
{
    if (m_hidden) return m_losses.add(Loss::hiddenText);
    if (m_struck) return m_flow.addStruck("*");
    const int outer = std::exchange(m_paragraphs, 0);
    m_losses.add(Loss::notes);
    m_flow.begin();
    walk(node);
    m_flow.endNote();
    m_paragraphs = outer;
}

}
