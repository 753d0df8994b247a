// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <map>
#include <optional>
#include <string>

namespace rd::exchange
{

/// Whether properties of a run (w:rPr) hide its words; nothing when they do not say.
std::optional<bool> saysHidden(pugi::xml_node properties);

/// The styles of a docx that hide words (w:vanish).
class HiddenStyles
{
public:
    /// What is below w:styles.
    void add(pugi::xml_node styles);
    /// Whether words are hidden in a run of that style, within a paragraph of that one; empty for none. As
    /// Word has it, of two styles that hide the one takes back what the other does.
    [[nodiscard]] bool hide(const std::string& paragraph, const std::string& run) const;

private:
    struct Style {
        std::optional<bool> hides;
        std::string basedOn;
    };

    [[nodiscard]] bool hides(const std::string& id) const;

    std::map<std::string, Style> m_styles; ///< By id.
    std::string m_usual;                   ///< Of a paragraph that names none.
};

}
