// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odt/odt_hidden.h"

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

}

void OdtHidden::add(pugi::xml_node part)
{
    for (const char* group : {"styles", "automatic-styles"})
        for (const pugi::xml_node style : childNamed(part, group).children()) {
            const std::string_view family = attributeNamed(style, "family");
            if (localName(style) != "style" || (family != "paragraph" && family != "text")) continue;
            const std::string_view display = attributeNamed(childNamed(style, "text-properties"), "display");
            const std::string parent = attributeNamed(style, "parent-style-name");
            Style& made = m_styles[keyOf(family, attributeNamed(style, "name"))];
            made.hides = display.empty() ? std::nullopt : std::optional(display == "none");
            made.parent = parent.empty() ? "" : keyOf(family, parent.c_str());
        }
}

std::optional<bool> OdtHidden::said(pugi::xml_node styled) const
{
    const bool span = localName(styled) == "span";
    std::string key = keyOf(span ? "text" : "paragraph", attributeNamed(styled, "style-name"));
    for (std::size_t steps = 0; steps <= m_styles.size(); ++steps) { // styles may be based on each other
        const auto style = m_styles.find(key);
        if (style == m_styles.end()) return std::nullopt;
        if (style->second.hides) return style->second.hides;
        key = style->second.parent;
    }
    return std::nullopt;
}

}
