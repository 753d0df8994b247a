// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_package.h"

namespace rd::exchange
{

namespace
{

constexpr std::size_t mostParts = 30;

std::string folderOf(const std::string& part)
{
    const auto slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

/// Where the part's own relations stand: "word/document.xml" has "word/_rels/document.xml.rels".
std::string relationsOf(const std::string& part)
{
    const std::string folder = folderOf(part);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

std::string resolved(const std::string& part, const std::string& target)
{
    return target.starts_with('/') ? target.substr(1) : folderOf(part) + target;
}

}

DocxPackage::DocxPackage(const InputFile& file) : m_zip(file)
{
    const auto found = related("", "officeDocument");
    if (!found.empty()) m_main = found.front();
    if (m_main.empty() && m_zip.has("word/document.xml")) m_main = "word/document.xml";
}

bool DocxPackage::holdsWord() const
{
    const auto types = m_zip.read("[Content_Types].xml");
    return m_zip.has("word/document.xml") || (types && types->find("wordprocessingml") != std::string::npos);
}

std::string DocxPackage::stylesName() const
{
    const auto found = related(m_main, "styles");
    return found.empty() ? std::string() : found.front();
}

std::vector<std::string> DocxPackage::related(const std::string& part, std::string_view kind) const
{
    std::vector<std::string> parts;
    auto bytes = m_zip.read(relationsOf(part));
    if (!bytes) return parts;
    const XmlPart xml(std::move(*bytes), m_zip.name());
    for (const pugi::xml_node relation : xml.root().children()) {
        const std::string_view type = attributeNamed(relation, "Type");
        const auto slash = type.rfind('/');
        if (slash == std::string_view::npos || type.substr(slash + 1) != kind) continue;
        const std::string name = resolved(part, attributeNamed(relation, "Target"));
        if (m_zip.has(name) && parts.size() < mostParts) parts.push_back(name);
    }
    return parts;
}

std::unique_ptr<XmlPart> DocxPackage::openMain() const
{
    auto bytes = m_zip.read(m_main);
    if (!bytes) refuseDamaged(m_zip.name());
    return std::make_unique<XmlPart>(std::move(*bytes), m_zip.name());
}

std::vector<std::unique_ptr<XmlPart>> DocxPackage::openRelated(std::string_view kind) const
{
    std::vector<std::unique_ptr<XmlPart>> parts;
    for (const std::string& name : related(m_main, kind))
        if (auto bytes = m_zip.read(name))
            parts.push_back(std::make_unique<XmlPart>(std::move(*bytes), m_zip.name()));
    return parts;
}

}
