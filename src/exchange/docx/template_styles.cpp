// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/template_styles.h"

#include "exchange/docx/word_xml.h"
#include "text/fold.h"

#include <algorithm>
#include <vector>

namespace rd::exchange
{

namespace
{

struct TheirStyle {
    std::size_t element = 0;
    std::string id;
    std::string name; ///< Folded.
    std::string type;
    bool custom = false;
};

std::vector<TheirStyle> stylesOf(const XmlRanges& xml)
{
    std::vector<TheirStyle> styles;
    for (const std::size_t i : xml.children(0)) {
        if (xml.at(i).local != "style") continue;
        const auto name = xml.child(i, "name");
        const std::string custom = xml.value(i, "customStyle");
        styles.push_back({i, xml.value(i, "styleId"), name ? text::folded(xml.value(*name, "val")) : "",
                          xml.value(i, "type"), custom == "1" || custom == "true"});
    }
    return styles;
}

/// Further names, and ids in localised documents, by the id of ours; folded.
const std::vector<std::string>& otherNames(const std::string& id)
{
    static const std::map<std::string, std::vector<std::string>> names{
        {"Normal", {"standaard", "default", "default paragraph style"}},
        {"Title", {"titel"}},
        {"Heading1", {"kop 1", "kop1"}},
        {"Heading2", {"kop 2", "kop2"}},
        {"Heading3", {"kop 3", "kop3"}},
        {"Heading4", {"kop 4", "kop4"}},
        {"TOC1", {"contents 1", "inhopg 1", "inhopg1", "inhoud 1"}},
        {"TOC2", {"contents 2", "inhopg 2", "inhopg2", "inhoud 2"}},
        {"TOC3", {"contents 3", "inhopg 3", "inhopg3", "inhoud 3"}},
        {"Quote", {"quotations", "citaat", "citaten"}},
        {"Caption", {"bijschrift"}},
        {"RodeDraadItem", {"list bullet", "lijstopsomteken", "opsomteken"}},
        {"Hyperlink", {"internet link", "internetkoppeling"}},
        {"RodeDraadTable", {"table grid", "tabelraster"}}};
    static const std::vector<std::string> none;
    const auto found = names.find(id);
    return found == names.end() ? none : found->second;
}

const TheirStyle* named(const std::vector<TheirStyle>& styles, const std::string& type,
                        const std::string& word)
{
    for (const bool byName : {true, false})
        for (const TheirStyle& style : styles)
            if (style.type == type && (byName ? style.name : text::folded(style.id)) == word) return &style;
    return nullptr;
}

/// A table that looks like the template's own tables.
const TheirStyle* ownTable(const std::vector<TheirStyle>& styles, const std::string& used)
{
    for (const TheirStyle& style : styles)
        if (style.type == "table" && style.id == used && style.name != "normal table") return &style;
    for (const TheirStyle& style : styles)
        if (style.type == "table" && style.custom) return &style;
    return nullptr;
}

const TheirStyle* match(const std::vector<TheirStyle>& styles, const TheirStyle& ours,
                        const std::string& tableStyle)
{
    if (const TheirStyle* same = named(styles, ours.type, ours.name)) return same;
    if (ours.id == WordStyles::table)
        if (const TheirStyle* own = ownTable(styles, tableStyle)) return own;
    for (const std::string& other : otherNames(ours.id))
        if (const TheirStyle* found = named(styles, ours.type, other)) return found;
    return nullptr;
}

std::string freeId(const std::vector<TheirStyle>& styles, std::string id)
{
    while (std::any_of(styles.begin(), styles.end(), [&](const TheirStyle& style) { return style.id == id; }))
        id += "RD";
    return id;
}

/// One of our styles with the template's ids in it.
std::string translated(const XmlRanges& ours, std::size_t style,
                       const std::map<std::string, std::string>& ids)
{
    Splices splices;
    for (std::size_t i = style; i < ours.at(style).after; ++i) {
        const std::string_view local = ours.at(i).local;
        const bool names = local == "basedOn" || local == "next";
        const auto value = ours.attribute(i, i == style ? "styleId" : "val");
        if (!value || (i != style && !names)) continue;
        if (const auto found = ids.find(std::string(ours.text(*value))); found != ids.end())
            splices.add(*value, xmlText(found->second));
        if (i == style)
            if (const auto isDefault = ours.attribute(i, "default")) splices.add(*isDefault, "0");
    }
    return splices.applied(ours.xml(), ours.at(style).all);
}

}

TemplateStyles templateStyles(const XmlRanges& styles, const std::string& tableStyle, Language language)
{
    const std::string own = wordStyles(language);
    const auto ours = XmlRanges::of(own);
    const auto theirs = stylesOf(styles);
    TemplateStyles result;
    std::vector<std::size_t> missing;
    if (!ours) return result;
    for (const TheirStyle& style : stylesOf(*ours)) {
        const TheirStyle* found = match(theirs, style, tableStyle);
        result.ids[style.id] = found != nullptr ? found->id : freeId(theirs, style.id);
        if (found == nullptr) missing.push_back(style.element);
    }
    Splices splices;
    for (const std::size_t style : missing)
        splices.insert(styles.at(0).inside.end, translated(*ours, style, result.ids));
    result.styles = splices.applied(styles.xml());
    return result;
}

}
