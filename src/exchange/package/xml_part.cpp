// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/xml_part.h"

#include "base/i18n.h"
#include "exchange/package/zip_package.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

constexpr std::ptrdiff_t mostTags = 4'000'000; // about 64 bytes each
constexpr int deepestNode = 400;

/// Of a file that is no package: parsing left its line ends where they were.
std::string lineAt(const std::string& bytes, std::ptrdiff_t offset)
{
    const auto end = bytes.begin() + std::min(offset, static_cast<std::ptrdiff_t>(bytes.size()));
    return say("line {line}", fmt::arg("line", std::count(bytes.begin(), end, '\n') + 1));
}

/// Walks without recursion, because this is what makes recursion safe for others.
bool isTooDeep(pugi::xml_node root)
{
    int depth = 0;
    for (pugi::xml_node node = root; node;) {
        if (depth > deepestNode) return true;
        if (const pugi::xml_node child = node.first_child()) {
            node = child;
            ++depth;
            continue;
        }
        while (depth > 0 && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        node = depth == 0 ? pugi::xml_node() : node.next_sibling();
    }
    return false;
}

}

XmlPart::XmlPart(std::string bytes, const std::string& file, const std::string& part, Doctype doctype)
    : m_bytes(std::move(bytes))
{
    const std::string place = part.empty() ? part : partPlace(part);
    if (std::count(m_bytes.begin(), m_bytes.end(), '<') > mostTags) refuseTooLarge(file, place);
    const auto flags = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
    const auto result = m_document.load_buffer_inplace(m_bytes.data(), m_bytes.size(), flags);
    if (!result && !part.empty()) refuseDamaged(file, partPlace(part, result.offset + 1));
    if (!result) refuseDamaged(file, lineAt(m_bytes, result.offset));
    if (!root()) refuseDamaged(file, place);
    for (const pugi::xml_node node : m_document.children()) {
        if (node.type() != pugi::node_doctype) continue;
        const std::string_view declared = node.value();
        if (doctype == Doctype::refused || declared.find('[') != std::string_view::npos)
            throw PackageRefusal(PackageTrouble::entities, file, place);
    }
    if (isTooDeep(m_document)) refuseTooDeep(file, place);
}

void demandSoundXml(std::string bytes, const std::string& file, const std::string& part)
{
    const XmlPart sound(std::move(bytes), file, part);
}

std::string_view localName(const char* name)
{
    const std::string_view whole = name;
    const auto colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

std::string_view localName(pugi::xml_node node)
{
    return localName(node.name());
}

pugi::xml_node childNamed(pugi::xml_node node, std::string_view name)
{
    for (const pugi::xml_node child : node.children())
        if (localName(child) == name) return child;
    return {};
}

const char* attributeNamed(pugi::xml_node node, std::string_view name)
{
    for (const pugi::xml_attribute attribute : node.attributes())
        if (localName(attribute.name()) == name) return attribute.value();
    return "";
}

}
