// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_reader.h"

#include "base/error.h"
#include "exchange/docx/docx_body.h"
#include "exchange/docx/docx_package.h"
#include "exchange/package/bold_starts.h"
#include "exchange/package/heading_lines.h"
#include "text/normalise.h"

namespace rd::exchange
{

namespace
{

using Parts = std::vector<std::unique_ptr<XmlPart>>;

std::map<std::string, pugi::xml_node> notesOf(const Parts& parts)
{
    std::map<std::string, pugi::xml_node> notes;
    for (const auto& part : parts)
        for (const pugi::xml_node note : part->root().children())
            notes.emplace(attributeNamed(note, "id"), note);
    return notes;
}

/// Headings are left aside: their styles name a list even where it writes nothing.
std::set<std::string> listStylesOf(const Parts& parts)
{
    std::set<std::string> styles;
    for (const auto& part : parts)
        for (const pugi::xml_node style : part->root().children()) {
            const pugi::xml_node properties = childNamed(style, "pPr");
            if (isNumbered(properties) && !childNamed(properties, "outlineLvl"))
                styles.insert(attributeNamed(style, "styleId"));
        }
    return styles;
}

/// Whether headers or footers say anything.
bool haveWords(const Parts& parts, const std::string& name)
{
    for (const auto& part : parts) {
        const DocxReferences none;
        TextFlow flow(name);
        Losses ignored;
        DocxBody(none, flow, ignored).walk(part->root());
        if (flow.hasLetters()) return true;
    }
    return false;
}

}

bool DocxReader::recognises(const InputFile& file) const
{
    return ZipPackage::looksLikeZip(file.bytes) && DocxPackage(file).holdsWord();
}

ImportedText DocxReader::read(const InputFile& file, const std::optional<std::string>&) const
{
    const DocxPackage package(file);
    const auto main = package.openMain();
    const pugi::xml_node body = childNamed(main->root(), "body");
    if (!body) refuseDamaged(file.name, partPlace(package.mainName()));
    const auto footnotes = package.openRelated("footnotes");
    const auto endnotes = package.openRelated("endnotes");
    const auto styles = package.openRelated("styles");
    DocxReferences references{notesOf(footnotes), notesOf(endnotes), listStylesOf(styles)};
    for (const auto& part : styles) {
        references.headings.add(part->root());
        references.hidden.add(part->root());
        references.bold.add(part->root());
        references.struck.add(part->root());
        references.struckTwice.add(part->root());
    }
    TextFlow flow(file.name);
    flow.markBold();
    Losses losses;
    DocxBody(references, flow, losses).walk(body);
    for (const auto* kind : {"header", "footer"})
        if (haveWords(package.openRelated(kind), file.name)) losses.add(Loss::headers);
    ImportedText result;
    result.body = text::normalised(flow.take());
    result.headings = headingLinesIn(result.body);
    result.boldStarts = boldStartsIn(result.body);
    losses.add(Loss::hiddenText, flow.hiddenParts());
    losses.add(Loss::struckWords, flow.struckParts());
    result.format = "docx";
    result.losses = losses.sentences();
    return result;
}

}
