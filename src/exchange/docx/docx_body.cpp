// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_body.h"

#include "exchange/package/word_symbols.h"
#include "exchange/package/xml_part.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace rd::exchange
{

namespace
{

/// Elements that hold no words of the text: properties, field codes.
bool isNoText(std::string_view name)
{
    static constexpr std::array<std::string_view, 12> names{
        "pPr",    "rPr",   "tblPr",    "tblGrid",   "trPr",         "tcPr",
        "sectPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "tblPrEx"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// As Word does: white space at the edges counts only where the file says so, line ends are spaces.
std::string spaced(std::string text, bool preserve)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    if (preserve) return text;
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// What was done to the mark at the end of a paragraph while changes were tracked.
bool markWas(pugi::xml_node paragraph, const char* change)
{
    return static_cast<bool>(childNamed(childNamed(childNamed(paragraph, "pPr"), "rPr"), change));
}

/// A paragraph can become one with what follows it only when that is a paragraph.
bool isBeforeParagraph(pugi::xml_node paragraph)
{
    for (auto next = paragraph.next_sibling(); next; next = next.next_sibling()) {
        const auto name = localName(next);
        if (name == "p") return true;
        if (name == "tbl" || name == "sdt" || name == "sectPr") return false;
    }
    return false;
}

/// The number of a sign (w:char), or 0, which is no sign.
std::uint32_t codeOf(std::string_view hexadecimal)
{
    std::uint32_t code = 0;
    const char* const last = hexadecimal.data() + hexadecimal.size();
    const auto [end, error] = std::from_chars(hexadecimal.data(), last, code, 16);
    return error == std::errc{} && end == last ? code : 0;
}

/// The cells of a row, also those within content controls.
void collectCells(pugi::xml_node node, std::vector<pugi::xml_node>& cells)
{
    for (const pugi::xml_node child : node.children()) {
        if (localName(child) == "tc")
            cells.push_back(child);
        else if (!isNoText(localName(child)))
            collectCells(child, cells);
    }
}

}

bool isNumbered(pugi::xml_node properties)
{
    const pugi::xml_node list = childNamed(childNamed(properties, "numPr"), "numId");
    return list && std::string_view(attributeNamed(list, "val")) != "0";
}

void DocxBody::walk(pugi::xml_node node)
{
    for (const pugi::xml_node child : node.children())
        if (child.type() == pugi::node_element) element(child);
}

void DocxBody::element(pugi::xml_node node)
{
    const auto name = localName(node);
    if (isNoText(name) || writeCharacter(node, name) || countLoss(name)) return;
    if (name == "p")
        writeParagraph(node);
    else if (name == "r")
        writeRun(node);
    else if (name == "tbl")
        writeTable(node);
    else if (name == "tr")
        writeRow(node);
    else if (name == "txbxContent")
        writeTextBox(node);
    else if (name == "AlternateContent")
        writeAlternative(node);
    else if (name == "footnoteReference")
        writeNote(node, m_references.footnotes);
    else if (name == "endnoteReference")
        writeNote(node, m_references.endnotes);
    else if (name == "ins")
        writeInserted(node);
    else
        walk(node);
}

void DocxBody::writeInserted(pugi::xml_node node)
{
    m_losses.add(Loss::insertions);
    walk(node);
}

bool DocxBody::writeCharacter(pugi::xml_node node, std::string_view name)
{
    if (name == "t")
        writeText(node);
    else if (name == "tab" || name == "ptab")
        write("\t");
    else if (name == "br" || name == "cr")
        write("\n");
    else if (name == "noBreakHyphen")
        write("\u2011");
    else if (name == "softHyphen")
        return true; // it is no part of the word
    else if (name == "sym")
        writeSymbol(node);
    else
        return false;
    return true;
}

/// True when there is nothing more to read below the element.
bool DocxBody::countLoss(std::string_view name)
{
    if (name == "commentReference")
        m_losses.add(Loss::comments);
    else if (name == "del")
        m_losses.add(Loss::deletions);
    else if (name == "moveFrom")
        m_losses.add(Loss::moves);
    else if (name == "blip" || name == "imagedata")
        m_losses.add(Loss::images);
    else if (name == "relIds" || name == "chart" || name == "object")
        m_losses.add(Loss::objects);
    else if (name == "altChunk" || name == "subDoc")
        m_losses.add(Loss::insertedFiles);
    else
        return false;
    return true;
}

void DocxBody::write(std::string_view utf8)
{
    if (m_hidden)
        m_flow.addHidden(utf8);
    else if (m_struck)
        m_flow.addStruck(utf8);
    else
        m_flow.add(utf8);
}

/// By itself, or else by the styles of the paragraph and the run.
bool DocxBody::isOn(const char* look, const ToggleStyles& styles, pugi::xml_node looks) const
{
    const auto said = saysToggle(looks, look);
    return said ? *said : styles.turnOn(m_style, attributeNamed(childNamed(looks, "rStyle"), "val"), m_table);
}

bool DocxBody::isHidden(pugi::xml_node looks) const
{
    return isOn("vanish", m_references.hidden, looks);
}

bool DocxBody::isStruck(pugi::xml_node looks) const
{
    return isOn("strike", m_references.struck, looks) || isOn("dstrike", m_references.struckTwice, looks);
}

/// By itself: where the style of the whole paragraph is bold, it is that of a heading.
bool DocxBody::isBold(pugi::xml_node looks) const
{
    const auto said = saysToggle(looks, "b");
    return said ? *said : m_references.bold.turnOn("", attributeNamed(childNamed(looks, "rStyle"), "val"));
}

void DocxBody::writeRun(pugi::xml_node node)
{
    const pugi::xml_node looks = childNamed(node, "rPr");
    const bool outer = std::exchange(m_hidden, isHidden(looks));
    const bool outerStruck = std::exchange(m_struck, isStruck(looks));
    m_flow.setBold(isBold(looks));
    walk(node);
    m_hidden = outer;
    m_struck = outerStruck;
}

void DocxBody::writeText(pugi::xml_node node)
{
    std::string text;
    for (const pugi::xml_node child : node.children()) text += child.value();
    write(spaced(std::move(text), std::string_view(attributeNamed(node, "space")) == "preserve"));
}

void DocxBody::writeSymbol(pugi::xml_node node)
{
    const std::string character =
        wordSymbol(attributeNamed(node, "font"), codeOf(attributeNamed(node, "char")));
    if (character.empty()) m_losses.add(Loss::symbols);
    write(character.empty() ? "\uFFFD" : character);
}

void DocxBody::writeParagraph(pugi::xml_node node)
{
    if (isListItem(node)) m_losses.add(Loss::listMarks);
    const pugi::xml_node properties = childNamed(node, "pPr");
    std::string outer = std::exchange(m_style, attributeNamed(childNamed(properties, "pStyle"), "val"));
    const int struckBefore = m_flow.struckParts();
    m_flow.setHeading(m_references.headings.has(properties));
    walk(node);
    const bool hidden = isHidden(childNamed(properties, "rPr"));
    m_style = std::move(outer);
    if (markWas(node, "ins")) m_losses.add(Loss::insertions);
    const bool deleted = markWas(node, "del");
    if (deleted) m_losses.add(Loss::deletions);
    if ((deleted || markWas(node, "moveFrom")) && isBeforeParagraph(node)) return;
    if (hidden && (isBeforeParagraph(node) || m_flow.isFresh())) return;
    if (m_flow.struckParts() > struckBefore && m_flow.isFresh()) return;
    m_flow.endParagraph();
}

bool DocxBody::isListItem(pugi::xml_node paragraph) const
{
    const pugi::xml_node properties = childNamed(paragraph, "pPr");
    if (childNamed(properties, "numPr")) return isNumbered(properties);
    return m_references.listStyles.count(attributeNamed(childNamed(properties, "pStyle"), "val")) > 0;
}

void DocxBody::writeTable(pugi::xml_node node)
{
    const pugi::xml_node style = childNamed(childNamed(node, "tblPr"), "tblStyle");
    std::string outer = std::exchange(m_table, attributeNamed(style, "val"));
    walk(node);
    m_table = std::move(outer);
}

void DocxBody::writeRow(pugi::xml_node node)
{
    const pugi::xml_node properties = childNamed(node, "trPr");
    if (childNamed(properties, "del")) return m_losses.add(Loss::deletions);
    if (saysToggle(properties, "hidden").value_or(false)) return m_losses.add(Loss::hiddenText);
    std::vector<pugi::xml_node> cells;
    collectCells(node, cells);
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

void DocxBody::writeTextBox(pugi::xml_node node)
{
    m_losses.add(Loss::textBoxes);
    m_flow.begin();
    walk(node);
    m_flow.endAside();
}

/// The same thing in a newer and an older form: the newer, unless only the older one can be read.
void DocxBody::writeAlternative(pugi::xml_node node)
{
    const pugi::xml_node choice = childNamed(node, "Choice");
    walk(choice ? choice : childNamed(node, "Fallback"));
}

void DocxBody::writeNote(pugi::xml_node node, const std::map<std::string, pugi::xml_node>& notes)
{
    const auto note = notes.find(attributeNamed(node, "id"));
    if (m_inNote || note == notes.end()) return;
    if (m_hidden) return m_losses.add(Loss::hiddenText);
    if (m_struck) return m_flow.addStruck("*");
    m_inNote = true;
    m_losses.add(Loss::notes);
    m_flow.begin();
    walk(note->second);
    m_flow.endNote();
    m_inNote = false;
}

}
