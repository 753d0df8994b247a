// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/written_note.h"

#include "base/error.h"
#include "exchange/docx/custom_properties.h"
#include "exchange/package/parts_digest.h"
#include "exchange/package/xml_part.h"
#include "exchange/package/zip_package.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// Empty where there are none, or damaged ones.
std::string propertiesIn(const ZipPackage& zip)
{
    std::string xml = zip.read(customPropertiesPart).value_or("");
    if (!xml.empty()) demandSoundXml(xml, zip.name(), customPropertiesPart);
    return xml;
}

}

void noteWritten(std::vector<ZipPart>& parts)
{
    const auto own = std::find_if(parts.begin(), parts.end(),
                                  [](const ZipPart& part) { return part.first == customPropertiesPart; });
    if (own == parts.end() || originIn(own->second).empty()) return;
    own->second = withNote(own->second, partsDigest(parts, customPropertiesPart));
}

std::string notedAsWritten(std::string bytes, const std::string& name)
{
    try {
        const ZipPackage zip({bytes, name});
        const std::string properties = propertiesIn(zip);
        if (originIn(properties).empty()) return bytes;
        return withParts(
            bytes, {{customPropertiesPart, withNote(properties, partsDigest(zip, customPropertiesPart))}},
            name);
    } catch (const Refusal&) {
        return bytes;
    }
}

bool isAsWritten(const InputFile& file)
{
    try {
        const ZipPackage zip(file);
        const std::string note = noteIn(propertiesIn(zip));
        return !note.empty() && note == partsDigest(zip, customPropertiesPart);
    } catch (const Refusal&) {
        return false;
    }
}

}
