// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/guide/guide_docx.h"

#include "exchange/docx/docx_body.h"
#include "exchange/docx/docx_package.h"
#include "text/fold.h"
#include "text/normalise.h"

#include <charconv>
#include <set>
#include <utility>

namespace rd::exchange
{

namespace
{

using Level = std::pair<std::string, std::string>; ///< A list (w:numId or its kind) and the level in it.

std::string valueOf(pugi::xml_node parent, std::string_view name)
{
    return attributeNamed(childNamed(parent, name), "val");
}

/// Which lists of a document count, and which only mark with bullets.
class WordLists
{
public:
    explicit WordLists(const DocxPackage& package)
    {
        std::map<Level, bool> kinds; // by kind of list and level: with bullets
        for (const auto& part : package.openRelated("numbering"))
            for (const pugi::xml_node node : part->root().children()) {
                if (localName(node) == "abstractNum") readKind(node, kinds);
                if (localName(node) == "num") readList(node);
            }
        for (const auto& [level, bullets] : kinds)
            if (bullets) m_bullets.insert(level);
        for (const auto& part : package.openRelated("styles"))
            for (const pugi::xml_node style : part->root().children()) readStyle(style);
    }

    [[nodiscard]] bool isHeading(pugi::xml_node properties) const
    {
        return m_headings.contains(valueOf(properties, "pStyle")) || childNamed(properties, "outlineLvl");
    }

    /// "- ", "3. " or nothing.
    std::string markOf(pugi::xml_node properties)
    {
        pugi::xml_node list = childNamed(properties, "numPr");
        std::string number = valueOf(list, "numId");
        std::string level = valueOf(list, "ilvl");
        if (!list) {
            const auto style = m_listOfStyle.find(valueOf(properties, "pStyle"));
            if (style == m_listOfStyle.end()) return {};
            std::tie(number, level) = style->second;
        }
        if (number.empty() || number == "0") return {};
        if (level.empty()) level = "0";
        const auto kind = m_kindOf.find(number);
        const bool bullets = kind != m_kindOf.end() && m_bullets.contains({kind->second, level});
        if (bullets || level != "0") return "- ";
        return std::to_string(counted(number)) + ". ";
    }

private:
    static std::optional<int> numberIn(const std::string& text)
    {
        int number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        return read.ec == std::errc() && number >= 0 ? std::optional(number) : std::nullopt;
    }

    void readKind(pugi::xml_node node, std::map<Level, bool>& kinds)
    {
        const std::string kind = attributeNamed(node, "abstractNumId");
        for (const pugi::xml_node level : node.children()) {
            if (localName(level) != "lvl") continue;
            const std::string depth = attributeNamed(level, "ilvl");
            kinds[{kind, depth}] = valueOf(level, "numFmt") == "bullet";
            if (const auto first = numberIn(valueOf(level, "start")); first && depth == "0")
                m_next[kind] = *first;
        }
    }

    void readList(pugi::xml_node node)
    {
        const std::string list = attributeNamed(node, "numId");
        m_kindOf[list] = valueOf(node, "abstractNumId");
        for (const pugi::xml_node own : node.children()) {
            if (localName(own) != "lvlOverride" || attributeNamed(own, "ilvl") != std::string_view("0"))
                continue;
            const auto first = numberIn(valueOf(own, "startOverride"));
            const auto start = numberIn(valueOf(childNamed(own, "lvl"), "start"));
            if (first || start) m_ownStart[list] = first.value_or(start.value_or(1));
        }
    }

    /// Lists of one kind count on in each other, as in Word, unless one begins at a number of its own.
    int counted(const std::string& list)
    {
        const auto kind = m_kindOf.find(list);
        int& next = m_next.try_emplace(kind == m_kindOf.end() ? list : kind->second, 1).first->second;
        if (const auto start = m_ownStart.find(list); start != m_ownStart.end()) {
            next = start->second;
            m_ownStart.erase(start);
        }
        return next++;
    }

    void readStyle(pugi::xml_node style)
    {
        const pugi::xml_node properties = childNamed(style, "pPr");
        const std::string id = attributeNamed(style, "styleId");
        const std::string name = text::folded(valueOf(style, "name"));
        if (childNamed(properties, "outlineLvl") || name.starts_with("heading") || name.starts_with("kop "))
            m_headings.insert(id);
        else if (isNumbered(properties))
            m_listOfStyle[id] = {valueOf(childNamed(properties, "numPr"), "numId"),
                                 valueOf(childNamed(properties, "numPr"), "ilvl")};
    }

    std::map<std::string, std::string> m_kindOf;
    std::set<Level> m_bullets;
    std::set<std::string> m_headings;
    std::map<std::string, Level> m_listOfStyle;
    std::map<std::string, int> m_next;     ///< By kind of list: the number that comes.
    std::map<std::string, int> m_ownStart; ///< By list that is still to begin.
};

void writeParagraph(pugi::xml_node paragraph, WordLists& lists, const std::string& file, std::string& text)
{
    const DocxReferences none;
    TextFlow flow(file);
    Losses ignored;
    DocxBody(none, flow, ignored).walk(paragraph);
    flow.endParagraph();
    const std::string words = text::trimmedText(flow.take());
    if (words.empty()) return;
    const pugi::xml_node properties = childNamed(paragraph, "pPr");
    text += (lists.isHeading(properties) ? "# " : lists.markOf(properties)) + words + "\n";
}

void writeBelow(pugi::xml_node node, WordLists& lists, const std::string& file, std::string& text)
{
    for (const pugi::xml_node child : node.children()) {
        if (localName(child) == "p")
            writeParagraph(child, lists, file, text);
        else if (localName(child) != "sectPr")
            writeBelow(child, lists, file, text);
    }
}

}

std::optional<std::string> guideTextOfDocx(std::string_view bytes, const std::string& name)
{
    const InputFile file{bytes, name};
    if (!ZipPackage::looksLikeZip(bytes)) return std::nullopt;
    const DocxPackage package(file);
    if (!package.holdsWord()) return std::nullopt;
    const auto main = package.openMain();
    WordLists lists(package);
    std::string text;
    writeBelow(childNamed(main->root(), "body"), lists, name, text);
    return text::normalised(text);
}

}
