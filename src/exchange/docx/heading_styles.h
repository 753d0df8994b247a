// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <map>
#include <set>
#include <string>

namespace rd::exchange
{

/// Which paragraphs of a document are headings: by an outline level of their own or of their style, or by the
/// name that Word has for such a style, also where a style is based on it.
class HeadingStyles
{
public:
    /// `root` is that of a part with styles.
    void add(pugi::xml_node root);
    /// Of the properties of a paragraph (w:pPr).
    [[nodiscard]] bool has(pugi::xml_node properties) const;

private:
    std::set<std::string> m_headings;
    std::set<std::string> m_bodies; ///< Styles that say that they are none.
    std::map<std::string, std::string> m_basedOn;
};

}
