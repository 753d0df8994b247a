// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/docx_refresh.h"

#include "base/error.h"
#include "exchange/docx/custom_properties.h"
#include "exchange/docx/docx_package.h"
#include "exchange/docx/refresh/part_refresh.h"
#include "exchange/package/xml_part.h"
#include "exchange/package/zip_package.h"
#include "exchange/package/zip_writer.h"

namespace rd::exchange
{

namespace
{

/// Whether the part can hold places: cheaper to see than to take it apart.
bool mayHoldPlaces(const std::string& name, const std::string& bytes)
{
    return name.ends_with(".xml") && name != customPropertiesPart &&
           (bytes.find("rodedraad:") != std::string::npos || bytes.find("\"_rd_") != std::string::npos);
}

/// What the part is called, by the name of its root.
std::string whereOf(std::string_view root)
{
    if (root == "hdr") return tr("header");
    if (root == "ftr") return tr("footer");
    if (root == "footnotes" || root == "endnotes") return tr("note");
    if (root == "comments") return tr("comment");
    return tr("text");
}

void demandWord(const InputFile& file)
{
    if (!ZipPackage::looksLikeZip(file.bytes) || !DocxPackage(file).holdsWord())
        throw Refusal({file.name, "", tr("This is no Word document."),
                       tr("Only reports that were written as .docx can be renewed.")});
}

}

Refreshed refreshDocx(const InputFile& file, const report::Present& present)
{
    demandWord(file);
    const ZipPackage zip(file);
    Refreshed result;
    std::vector<ZipPart> changed;
    for (const std::string& name : zip.names()) {
        if (!name.ends_with(".xml")) continue;
        const std::string bytes = zip.read(name).value_or("");
        if (!mayHoldPlaces(name, bytes)) continue;
        const XmlPart sound(bytes, file.name);
        const auto ranges = XmlRanges::of(bytes);
        if (!ranges) refuseDamaged(file.name);
        PartRefresh part(*ranges, whereOf(ranges->at(0).local), present, result);
        if (std::string now = part.renewed(); now != bytes) changed.emplace_back(name, std::move(now));
    }
    result.bytes = changed.empty() ? std::string(file.bytes) : withParts(file.bytes, changed, file.name);
    return result;
}

std::optional<report::Origin> originOf(const InputFile& file)
{
    demandWord(file);
    const auto xml = ZipPackage(file).read(customPropertiesPart);
    if (!xml) return std::nullopt;
    const XmlPart sound(*xml, file.name);
    return report::originFrom(originIn(*xml));
}

}
