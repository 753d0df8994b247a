// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_package.h"

#include "exchange/package/office_relations.h"

namespace rd::exchange
{

namespace
{

constexpr std::size_t mostParts = 30;

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
    for (OfficeRelation& relation : relationsOf(m_zip, part))
        if (relation.kind == kind && parts.size() < mostParts) parts.push_back(std::move(relation.target));
    return parts;
}

std::unique_ptr<XmlPart> DocxPackage::openMain() const
{
    auto bytes = m_zip.read(m_main);
    if (!bytes) refuseDamaged(m_zip.name(), partPlace(m_main.empty() ? "word/document.xml" : m_main));
    return std::make_unique<XmlPart>(std::move(*bytes), m_zip.name(), m_main);
}

std::vector<std::unique_ptr<XmlPart>> DocxPackage::openRelated(std::string_view kind) const
{
    std::vector<std::unique_ptr<XmlPart>> parts;
    for (const std::string& name : related(m_main, kind))
        if (auto bytes = m_zip.read(name))
            parts.push_back(std::make_unique<XmlPart>(std::move(*bytes), m_zip.name(), name));
    return parts;
}

}
