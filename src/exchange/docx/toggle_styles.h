// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <map>
#include <optional>
#include <string>

namespace rd::exchange
{

/// What properties of a run (w:rPr) say of a look that is on or off, such as "vanish" and "b"; nothing when
/// they do not say.
std::optional<bool> saysToggle(pugi::xml_node properties, const char* look);

/// The styles of a docx that turn such a look on.
class ToggleStyles
{
public:
    explicit ToggleStyles(const char* look) : m_look(look) {}

    /// What is below w:styles.
    void add(pugi::xml_node styles);
    /// Whether it is on in a run of that style, within a paragraph and a table of those; empty for none. As
    /// Word has it, of two styles that turn it on the one takes back what the other does.
    [[nodiscard]] bool turnOn(const std::string& paragraph, const std::string& run,
                              const std::string& table = {}) const;

private:
    struct Style {
        std::optional<bool> on;
        std::string basedOn;
    };

    [[nodiscard]] bool turnsOn(const std::string& id) const;

    const char* m_look;
    std::map<std::string, Style> m_styles; ///< By id.
    std::string m_usual;                   ///< Of a paragraph that names none.
};

}
