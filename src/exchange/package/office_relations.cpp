// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/office_relations.h"

#include "exchange/package/xml_part.h"

namespace rd::exchange
{

namespace
{

std::string folderOf(const std::string& part)
{
    const auto slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

std::string resolved(const std::string& part, const std::string& target)
{
    if (target.starts_with('/')) return target.substr(1);
    std::string folder = folderOf(part);
    std::size_t at = 0;
    for (; target.compare(at, 3, "../") == 0 && !folder.empty(); at += 3)
        folder = folderOf(folder.substr(0, folder.size() - 1));
    return folder + target.substr(at);
}

}

std::string relationsPart(const std::string& part)
{
    const std::string folder = folderOf(part);
    return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

std::vector<OfficeRelation> relationsOf(const ZipPackage& zip, const std::string& part)
{
    std::vector<OfficeRelation> relations;
    auto bytes = zip.read(relationsPart(part));
    if (!bytes) return relations;
    const XmlPart xml(std::move(*bytes), zip.name(), relationsPart(part));
    for (const pugi::xml_node relation : xml.root().children()) {
        const std::string type = attributeNamed(relation, "Type");
        const auto slash = type.rfind('/');
        if (slash == std::string::npos) continue;
        std::string target = resolved(part, attributeNamed(relation, "Target"));
        if (zip.has(target))
            relations.push_back({attributeNamed(relation, "Id"), type.substr(slash + 1), std::move(target)});
    }
    return relations;
}

}
