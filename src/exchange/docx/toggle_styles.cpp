// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/toggle_styles.h"

#include "exchange/package/xml_part.h"

#include <string_view>

namespace rd::exchange
{

namespace
{

bool isOff(std::string_view value)
{
    return value == "0" || value == "false" || value == "off";
}

}

std::optional<bool> saysToggle(pugi::xml_node properties, const char* look)
{
    const pugi::xml_node said = childNamed(properties, look);
    return said ? std::optional(!isOff(attributeNamed(said, "val"))) : std::nullopt;
}

void ToggleStyles::add(pugi::xml_node styles)
{
    for (const pugi::xml_node style : styles.children()) {
        if (localName(style) != "style") continue;
        const std::string id = attributeNamed(style, "styleId");
        m_styles[id] = {saysToggle(childNamed(style, "rPr"), m_look),
                        attributeNamed(childNamed(style, "basedOn"), "val")};
        const std::string_view usual = attributeNamed(style, "default");
        if (std::string_view(attributeNamed(style, "type")) == "paragraph" && !usual.empty() && !isOff(usual))
            m_usual = id;
    }
}

bool ToggleStyles::turnsOn(const std::string& id) const
{
    std::string name = id;
    for (std::size_t steps = 0; steps <= m_styles.size(); ++steps) { // styles may be based on each other
        const auto style = m_styles.find(name);
        if (style == m_styles.end()) return false;
        if (style->second.on) return *style->second.on;
        name = style->second.basedOn;
    }
    return false;
}

bool ToggleStyles::turnOn(const std::string& paragraph, const std::string& run,
                          const std::string& table) const
{
    const bool around = turnsOn(paragraph.empty() ? m_usual : paragraph) != turnsOn(table);
    return around != turnsOn(run);
}

}
