// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <map>
#include <optional>
#include <string>

namespace rd::exchange
{

/// The styles of OpenDocument text that say whether words are shown (text:display), bold (fo:font-weight) and
/// struck through (style:text-line-through-style).
class OdtLooks
{
public:
    /// Takes up the styles of a part of the document, of whatever group.
    void add(pugi::xml_node part);
    /// What the style of a paragraph or span says: true when it hides; nothing when it does not say.
    [[nodiscard]] std::optional<bool> hidden(pugi::xml_node styled) const;
    /// Likewise, true when it is bold.
    [[nodiscard]] std::optional<bool> bold(pugi::xml_node styled) const;
    /// Likewise, true when it is struck through.
    [[nodiscard]] std::optional<bool> struck(pugi::xml_node styled) const;

private:
    struct Style {
        std::optional<bool> hides;
        std::optional<bool> isBold;
        std::optional<bool> isStruck;
        std::string parent;
    };

    [[nodiscard]] std::optional<bool> said(pugi::xml_node styled, std::optional<bool> Style::*look) const;

    std::map<std::string, Style> m_styles; ///< By family and name.
};

}
