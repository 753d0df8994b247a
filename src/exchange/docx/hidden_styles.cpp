// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/hidden_styles.h"

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

std::optional<bool> saysHidden(pugi::xml_node properties)
{
    const pugi::xml_node vanish = childNamed(properties, "vanish");
    return vanish ? std::optional(!isOff(attributeNamed(vanish, "val"))) : std::nullopt;
}

void HiddenStyles::add(pugi::xml_node styles)
{
    for (const pugi::xml_node style : styles.children()) {
        if (localName(style) != "style") continue;
        const std::string id = attributeNamed(style, "styleId");
        m_styles[id] = {saysHidden(childNamed(style, "rPr")),
                        attributeNamed(childNamed(style, "basedOn"), "val")};
        const std::string_view usual = attributeNamed(style, "default");
        if (std::string_view(attributeNamed(style, "type")) == "paragraph" && !usual.empty() && !isOff(usual))
            m_usual = id;
    }
}

bool HiddenStyles::hides(const std::string& id) const
{
    std::string name = id;
    for (std::size_t steps = 0; steps <= m_styles.size(); ++steps) { // styles may be based on each other
        const auto style = m_styles.find(name);
        if (style == m_styles.end()) return false;
        if (style->second.hides) return *style->second.hides;
        name = style->second.basedOn;
    }
    return false;
}

bool HiddenStyles::hide(const std::string& paragraph, const std::string& run) const
{
    return hides(paragraph.empty() ? m_usual : paragraph) != hides(run);
}

}
