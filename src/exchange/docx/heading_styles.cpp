// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/heading_styles.h"

#include "exchange/package/xml_part.h"
#include "text/fold.h"

#include <optional>

namespace rd::exchange
{

namespace
{

std::string saidValue(pugi::xml_node parent, std::string_view name)
{
    return attributeNamed(childNamed(parent, name), "val");
}

/// Nothing where no level is said; 9 is that of running text.
std::optional<bool> saysHeading(pugi::xml_node properties)
{
    const std::string level = saidValue(properties, "outlineLvl");
    return level.empty() ? std::nullopt : std::optional(level != "9");
}

}

void HeadingStyles::add(pugi::xml_node root)
{
    for (const pugi::xml_node style : root.children()) {
        const std::string id = attributeNamed(style, "styleId");
        const std::string name = text::folded(saidValue(style, "name"));
        const bool named = name.starts_with("heading ") || name.starts_with("kop ");
        const auto said = saysHeading(childNamed(style, "pPr"));
        if (said.value_or(named))
            m_headings.insert(id);
        else if (said)
            m_bodies.insert(id);
        if (std::string base = saidValue(style, "basedOn"); !base.empty()) m_basedOn[id] = std::move(base);
    }
}

bool HeadingStyles::has(pugi::xml_node properties) const
{
    constexpr int deepest = 20;
    if (const auto said = saysHeading(properties)) return *said;
    std::string style = saidValue(properties, "pStyle");
    for (int depth = 0; depth < deepest && !style.empty(); ++depth) {
        if (m_headings.contains(style)) return true;
        const auto base = m_basedOn.find(style);
        if (m_bodies.contains(style) || base == m_basedOn.end()) return false;
        style = base->second;
    }
    return false;
}

}
