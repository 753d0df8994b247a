// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/written_note.h"

#include "base/error.h"
#include "base/sha256.h"
#include "exchange/docx/custom_properties.h"
#include "exchange/package/xml_part.h"
#include "exchange/package/zip_package.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// Of a document: one line for each part that somebody may have worked in.
class Digest
{
public:
    void add(const std::string& name, std::string_view bytes)
    {
        if (name != customPropertiesPart) m_lines.push_back(name + " " + sha256Hex(bytes) + "\n");
    }
    [[nodiscard]] std::string hex()
    {
        std::sort(m_lines.begin(), m_lines.end()); // the order of the parts is the packer's
        std::string all;
        for (const std::string& line : m_lines) all += line;
        return sha256Hex(all);
    }

private:
    std::vector<std::string> m_lines;
};

std::string digestOf(const ZipPackage& zip)
{
    Digest digest;
    for (const std::string& name : zip.names()) digest.add(name, zip.read(name).value_or(""));
    return digest.hex();
}

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
    Digest digest;
    for (const ZipPart& part : parts) digest.add(part.first, part.second);
    own->second = withNote(own->second, digest.hex());
}

std::string notedAsWritten(std::string bytes, const std::string& name)
{
    try {
        const ZipPackage zip({bytes, name});
        const std::string properties = propertiesIn(zip);
        if (originIn(properties).empty()) return bytes;
        return withParts(bytes, {{customPropertiesPart, withNote(properties, digestOf(zip))}}, name);
    } catch (const Refusal&) {
        return bytes;
    }
}

bool isAsWritten(const InputFile& file)
{
    try {
        const ZipPackage zip(file);
        const std::string note = noteIn(propertiesIn(zip));
        return !note.empty() && note == digestOf(zip);
    } catch (const Refusal&) {
        return false;
    }
}

}
