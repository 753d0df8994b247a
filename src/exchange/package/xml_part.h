// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace rd::exchange
{

/// The XML of one part, parsed within limits: no entities of its own, not deeper than a walk by recursion can
/// bear, not more elements than memory. White space between elements is kept.
class XmlPart
{
public:
    enum class Doctype { refused, withoutEntities };

    /// Throws Refusal, naming `file` and its `part` (empty for a file that is XML itself), when the XML is
    /// broken or over a limit.
    XmlPart(std::string bytes, const std::string& file, const std::string& part,
            Doctype doctype = Doctype::refused);

    [[nodiscard]] pugi::xml_node root() const { return m_document.document_element(); }

private:
    std::string m_bytes; ///< The document points into it.
    pugi::xml_document m_document;
};

/// Throws as XmlPart does, and keeps nothing: a large part takes several times its size.
void demandSoundXml(std::string bytes, const std::string& file, const std::string& part);

/// The name of an element or attribute without its prefix: documents choose prefixes freely, and both the
/// older and the strict form of a format use the same names.
std::string_view localName(const char* name);
std::string_view localName(pugi::xml_node node);

/// The first child element of that local name, or a null node.
pugi::xml_node childNamed(pugi::xml_node node, std::string_view name);

/// The value of the attribute of that local name; empty when there is none.
const char* attributeNamed(pugi::xml_node node, std::string_view name);

}
