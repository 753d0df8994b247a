// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odt/odt_looks.h"

#include "exchange/package/xml_part.h"

#include <string_view>

namespace rd::exchange
{

namespace
{

std::string keyOf(std::string_view family, const char* name)
{
    return std::string(family) + "\n" + name;
}

bool isBoldWeight(std::string_view weight)
{
    return weight == "bold" || (weight.size() == 3 && weight >= "600");
}

/// What is said of the line through words; programs name its style, its type or both.
std::optional<bool> saidOfLine(pugi::xml_node looks)
{
    const std::string_view style = attributeNamed(looks, "text-line-through-style");
    const std::string_view type = attributeNamed(looks, "text-line-through-type");
    if (style.empty() && type.empty()) return std::nullopt;
    return style != "none" && type != "none";
}

}

void OdtLooks::add(pugi::xml_node part)
{
    for (const char* group : {"styles", "automatic-styles"})
        for (const pugi::xml_node style : childNamed(part, group).children()) {
            const std::string_view family = attributeNamed(style, "family");
            if (localName(style) != "style" || (family != "paragraph" && family != "text")) continue;
            const pugi::xml_node looks = childNamed(style, "text-properties");
            const std::string_view display = attributeNamed(looks, "display");
            const std::string_view weight = attributeNamed(looks, "font-weight");
            const std::string parent = attributeNamed(style, "parent-style-name");
            Style& made = m_styles[keyOf(family, attributeNamed(style, "name"))];
            made.hides = display.empty() ? std::nullopt : std::optional(display == "none");
            made.isBold = weight.empty() ? std::nullopt : std::optional(isBoldWeight(weight));
            made.isStruck = saidOfLine(looks);
            made.parent = parent.empty() ? "" : keyOf(family, parent.c_str());
        }
}

std::optional<bool> OdtLooks::hidden(pugi::xml_node styled) const
{
    return said(styled, &Style::hides);
}

std::optional<bool> OdtLooks::bold(pugi::xml_node styled) const
{
    return said(styled, &Style::isBold);
}

std::optional<bool> OdtLooks::struck(pugi::xml_node styled) const
{
    return said(styled, &Style::isStruck);
}

std::optional<bool> OdtLooks::said(pugi::xml_node styled, std::optional<bool> Style::*look) const
{
    const bool span = localName(styled) == "span";
    std::string key = keyOf(span ? "text" : "paragraph", attributeNamed(styled, "style-name"));
    for (std::size_t steps = 0; steps <= m_styles.size(); ++steps) { // styles may be based on each other
        const auto style = m_styles.find(key);
        if (style == m_styles.end()) return std::nullopt;
        if (style->second.*look) return style->second.*look;
        key = style->second.parent;
    }
    return std::nullopt;
}

}
