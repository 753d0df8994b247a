// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odt/odt_reader.h"

#include "exchange/odt/odt_body.h"
#include "exchange/package/bold_starts.h"
#include "exchange/package/heading_lines.h"
#include "exchange/package/xml_part.h"
#include "exchange/package/zip_package.h"
#include "text/normalise.h"

#include <memory>

namespace rd::exchange
{

namespace
{

/// Old programs put a DOCTYPE without entities at the top.
constexpr auto doctype = XmlPart::Doctype::withoutEntities;
constexpr const char* contentPart = "content.xml";

bool isLocked(const ZipPackage& zip)
{
    auto manifest = zip.read("META-INF/manifest.xml");
    return manifest && manifest->find("encryption-data") != std::string::npos;
}

/// The styles of a document; null for one that has none.
std::unique_ptr<XmlPart> stylesIn(const ZipPackage& zip)
{
    auto bytes = zip.read("styles.xml");
    return bytes ? std::make_unique<XmlPart>(std::move(*bytes), zip.name(), "styles.xml", doctype) : nullptr;
}

/// Whether the headers or footers of the pages say anything.
bool pagesSaySomething(const XmlPart& styles, const std::string& name)
{
    const OdtLooks none;
    TextFlow flow(name);
    Losses ignored;
    OdtBody(none, flow, ignored).walk(childNamed(styles.root(), "master-styles"));
    return flow.hasLetters();
}

}

bool OdtReader::recognises(const InputFile& file) const
{
    if (!ZipPackage::looksLikeZip(file.bytes)) return false;
    const auto type = ZipPackage(file).read("mimetype");
    return type && type->starts_with("application/vnd.oasis.opendocument.text");
}

ImportedText OdtReader::read(const InputFile& file, const std::optional<std::string>&) const
{
    const ZipPackage zip(file);
    if (isLocked(zip)) refuseLocked(file.name);
    auto bytes = zip.read(contentPart);
    if (!bytes) refuseDamaged(file.name, partPlace(contentPart));
    const XmlPart content(std::move(*bytes), file.name, contentPart, doctype);
    const pugi::xml_node text = childNamed(childNamed(content.root(), "body"), "text");
    if (!text) refuseDamaged(file.name, partPlace(contentPart));
    TextFlow flow(file.name);
    flow.markBold();
    Losses losses;
    const auto styles = stylesIn(zip);
    OdtLooks looks;
    if (styles) looks.add(styles->root());
    looks.add(content.root());
    OdtBody(looks, flow, losses).walk(text);
    if (styles && pagesSaySomething(*styles, file.name)) losses.add(Loss::headers);
    ImportedText result;
    result.body = text::normalised(flow.take());
    result.headings = headingLinesIn(result.body);
    result.boldStarts = boldStartsIn(result.body);
    losses.add(Loss::hiddenText, flow.hiddenParts());
    losses.add(Loss::struckWords, flow.struckParts());
    result.format = "odt";
    result.losses = losses.sentences();
    return result;
}

}
