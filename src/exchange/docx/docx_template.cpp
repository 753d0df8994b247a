// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_template.h"

#include "base/error.h"
#include "exchange/docx/custom_properties.h"
#include "exchange/docx/docx_package.h"
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/template_styles.h"
#include "exchange/docx/word_body.h"
#include "exchange/docx/word_chart.h"
#include "exchange/docx/word_xml.h"
#include "exchange/docx/written_note.h"
#include "exchange/package/office_relations.h"
#include "exchange/package/xml_part.h"
#include "exchange/package/zip_writer.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

constexpr const char* typesPart = "[Content_Types].xml";
/// Of a template without any.
constexpr const char* ownStyles = "word/rodedraadStyles.xml";
constexpr const char* noStyles =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles "
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:styles>";

/// A sound part of the template with where its elements stand.
class TemplatePart
{
public:
    TemplatePart(std::string bytes, const std::string& file, const std::string& part)
        : m_bytes(std::make_unique<std::string>(std::move(bytes)))
    {
        const XmlPart sound(*m_bytes, file, part);
        auto ranges = XmlRanges::of(*m_bytes);
        if (!ranges) refuseDamaged(file, partPlace(part));
        m_ranges = std::move(*ranges);
    }
    [[nodiscard]] const XmlRanges& xml() const { return m_ranges; }
    [[nodiscard]] const std::string& bytes() const { return *m_bytes; }

private:
    std::unique_ptr<std::string> m_bytes; // stays where it is when the part moves
    XmlRanges m_ranges;
};

bool isPlaceholder(const std::string& words)
{
    std::string name = text::folded(plainSpaced(words));
    const auto outer = [](char c) { return c < 'a' || c > 'z'; };
    while (!name.empty() && outer(name.front())) name.erase(0, 1);
    while (!name.empty() && outer(name.back())) name.pop_back();
    return name == "rodedraad";
}

bool isPlaceholder(const XmlRanges& xml, std::size_t element)
{
    const std::string_view local = xml.at(element).local;
    if (local == "p") return isPlaceholder(textOf(atomsIn(xml, xml.at(element).all)));
    const auto properties = local == "sdt" ? xml.child(element, "sdtPr") : std::nullopt;
    if (!properties) return false;
    for (const char* name : {"tag", "alias"})
        if (const auto found = xml.child(*properties, name); found && isPlaceholder(xml.value(*found, "val")))
            return true;
    return false;
}

/// The paragraph that ends a section stays, without its words, and the report goes before it.
void replaceParagraph(const XmlRanges& xml, std::size_t paragraph, std::string report, Splices& splices)
{
    const ByteRange all = xml.at(paragraph).all;
    const auto properties = xml.child(paragraph, "pPr");
    if (!properties || !xml.child(*properties, "sectPr")) return splices.add(all, std::move(report));
    splices.insert(all.begin, std::move(report));
    for (const TextAtom& atom : atomsIn(xml, all)) splices.add(atom.all, "");
}

/// Puts the report in the place of the placeholder, else at the end of the last section.
void place(const XmlRanges& xml, std::size_t body, std::string report, Splices& splices)
{
    for (std::size_t i = body; i < xml.at(body).after; ++i) {
        if (!isPlaceholder(xml, i) || xml.isWithin(i, "txbxContent")) continue;
        const auto paragraph = xml.at(i).local == "p" ? i : xml.around(i, "p").value_or(i);
        return replaceParagraph(xml, paragraph, std::move(report), splices);
    }
    const auto children = xml.children(body);
    const bool section = !children.empty() && xml.at(children.back()).local == "sectPr";
    splices.insert(section ? xml.at(children.back()).all.begin : xml.at(body).inside.end, std::move(report));
}

std::size_t number(const std::string& text, std::size_t otherwise)
{
    if (text.empty() || text.size() > 6 || text.find_first_not_of("0123456789") != std::string::npos)
        return otherwise;
    return std::stoul(text);
}

/// Of the last section, in twentieths of a point.
std::size_t textWidthOf(const XmlRanges& xml, std::size_t otherwise)
{
    for (std::size_t i = xml.elements().size(); i-- > 0;) {
        if (xml.at(i).local != "sectPr") continue;
        const auto size = xml.child(i, "pgSz");
        const auto margin = xml.child(i, "pgMar");
        if (!size || !margin) break;
        const std::size_t width = number(xml.value(*size, "w"), 0);
        const std::size_t margins =
            number(xml.value(*margin, "left"), 0) + number(xml.value(*margin, "right"), 0);
        constexpr std::size_t narrowest = 1000;
        return width > margins + narrowest ? width - margins : otherwise;
    }
    return otherwise;
}

std::string firstTableStyle(const XmlRanges& xml)
{
    for (std::size_t i = 0; i < xml.elements().size(); ++i)
        if (xml.at(i).local == "tblStyle") return xml.value(i, "val");
    return {};
}

/// The document with other marks where the template has one of those names already.
report::Document withFreeMarks(report::Document document, const std::set<std::string>& taken)
{
    std::string before;
    bool clash = true;
    for (int number = 0; clash; ++number) {
        before = number == 0 ? "" : "rd" + std::to_string(number) + "_";
        clash = false;
        report::eachPlace(document,
                          [&](const std::string& mark) { clash = clash || taken.contains(before + mark); });
    }
    if (before.empty()) return document;
    const auto rename = [&](std::string& mark) {
        if (!mark.empty()) mark = before + mark;
    };
    report::eachMark(document, rename);
    report::eachRun(document, [&](report::Run& run) { rename(run.target); });
    return document;
}

/// So that w: means what it means in our own documents.
void declarePrefix(const XmlRanges& xml, Splices& splices, const std::string& file)
{
    const std::string prefix = xml.prefix(0);
    if (prefix == "w:") return;
    if (xml.attribute(0, "w"))
        throw Refusal({file, "", tr("The template is written in a way that a report cannot be put into."),
                       tr("Open it in your word processor, save it anew, and use that.")});
    const std::string space = xml.value(0, prefix.empty() ? "xmlns" : prefix.substr(0, prefix.size() - 1));
    splices.insert(xml.at(0).all.begin + 1 + xml.at(0).name.size(), " xmlns:w=\"" + xmlText(space) + "\"");
}

/// A document made of a template is no template. One with macros is refused: Word opens no .docx that holds
/// them.
void makeDocument(const XmlRanges& types, Splices& splices, const std::string& file)
{
    for (const std::size_t i : types.children(0)) {
        const auto type = types.attribute(i, "ContentType");
        std::string name = type ? std::string(types.text(*type)) : std::string();
        if (name.find("macroEnabled") != std::string::npos || name.ends_with("vbaProject"))
            throw Refusal({file, "", tr("The template holds macros, which a .docx cannot hold."),
                           tr("Save it without macros, as .dotx or .docx, in your word processor.")});
        const auto at = name.find("template.main+xml");
        if (at != std::string::npos) splices.add(*type, name.replace(at, 8, "document"));
    }
}

/// The origin among the custom properties; a new part is told to the package.
void addOrigin(const ZipPackage& zip, const std::string& origin, const TemplatePart& types,
               Splices& typeSplices, std::vector<ZipPart>& changed)
{
    if (const auto known = zip.read(customPropertiesPart)) {
        const TemplatePart sound(*known, zip.name(), customPropertiesPart);
        changed.emplace_back(customPropertiesPart, withOrigin(*known, origin));
        return;
    }
    changed.emplace_back(customPropertiesPart, customProperties(origin));
    typeSplices.insert(types.xml().at(0).inside.end,
                       "<Override xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" "
                       "PartName=\"/docProps/custom.xml\" ContentType=\"application/"
                       "vnd.openxmlformats-officedocument.custom-properties+xml\"/>");
    const auto relations = zip.read("_rels/.rels");
    if (!relations) refuseDamaged(zip.name(), partPlace("_rels/.rels"));
    const TemplatePart part(*relations, zip.name(), "_rels/.rels");
    Splices splices;
    splices.insert(part.xml().at(0).inside.end,
                   "<Relationship xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\" "
                   "Id=\"rIdRodeDraad\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                   "relationships/custom-properties\" Target=\"docProps/custom.xml\"/>");
    changed.emplace_back("_rels/.rels", splices.applied(part.bytes()));
}

/// The parts of the report's charts, told to the package; gives the relations to them.
std::string addCharts(const report::Document& document, int shift, const TemplatePart& types,
                      Splices& typeSplices, std::vector<ZipPart>& changed)
{
    const auto charts = wordChartParts(document, shift);
    typeSplices.insert(types.xml().at(0).inside.end, wordChartTypes(charts, typeSpace));
    for (const WordPart& chart : charts) changed.emplace_back(chart.name, chart.bytes);
    return wordChartRelations(document, shift, relationSpace);
}

/// A template whose styles are missing gets a part for them, told to the package; gives the relation to it.
std::string addStyles(const std::string& name, const TemplatePart& types, Splices& typeSplices)
{
    typeSplices.insert(types.xml().at(0).inside.end,
                       "<Override" + typeSpace + " PartName=\"/" + name +
                           "\" ContentType=\"application/vnd.openxmlformats-officedocument."
                           "wordprocessingml.styles+xml\"/>");
    return "<Relationship" + relationSpace +
           " Id=\"rIdRodeDraadStyles\" Type=\"http://schemas.openxmlformats.org/"
           "officeDocument/2006/relationships/styles\" Target=\"/" +
           name + "\"/>";
}

/// What the document refers to besides.
void addRelations(const ZipPackage& zip, const std::string& mainName, const std::string& relations,
                  std::vector<ZipPart>& changed)
{
    if (relations.empty()) return;
    const std::string name = relationsPart(mainName);
    if (const auto known = zip.read(name)) {
        const TemplatePart part(*known, zip.name(), name);
        if (part.xml().isEmptyTag(0)) refuseDamaged(zip.name(), partPlace(name));
        Splices splices;
        splices.insert(part.xml().at(0).inside.end, relations);
        changed.emplace_back(name, splices.applied(part.bytes()));
    } else {
        changed.emplace_back(name, "<Relationships" + relationSpace + ">" + relations + "</Relationships>");
    }
}

std::string bodyInTemplate(const report::Document& document, const XmlRanges& xml,
                           std::map<std::string, std::string> styles, int chartShift, const std::string& file)
{
    std::optional<std::size_t> body = xml.child(0, "body");
    if (!body || xml.isEmptyTag(*body)) refuseDamaged(file);
    WordDress dress;
    dress.styles = std::move(styles);
    dress.chartShift = chartShift;
    dress.textWidth = textWidthOf(xml, dress.textWidth);
    dress.lastBookmark = lastBookmarkIn(xml);
    dress.takenBookmarks = bookmarkNamesIn(xml);
    Splices splices;
    declarePrefix(xml, splices, file);
    place(xml, *body, wordBlocks(withFreeMarks(document, dress.takenBookmarks), dress), splices);
    return splices.applied(xml.xml());
}

/// What to do with a template that cannot be read, which is not to be imported.
[[noreturn]] void adviseOtherTemplate(const PackageRefusal& refusal)
{
    Complaint complaint = refusal.complaint();
    const bool locked = refusal.trouble() == PackageTrouble::locked;
    if (refusal.trouble() == PackageTrouble::tooLarge)
        complaint.what = tr("The template unpacks to more than can be read.");
    complaint.remedy = locked ? tr("Open it in your word processor, save it without password, and use that.")
                              : tr("Open it in your word processor, save it anew, and use that.");
    throw Refusal(complaint);
}

std::string inTemplate(const report::Document& document, const InputFile& file)
{
    if (!ZipPackage::looksLikeZip(file.bytes) || !DocxPackage(file).holdsWord())
        throw Refusal({file.name, "", tr("This is no Word document or template."),
                       tr("A template is a .docx or .dotx; save it as one in your word processor.")});
    const DocxPackage package(file);
    const ZipPackage zip(file);
    const auto part = [&](const std::string& name) {
        auto bytes = zip.read(name);
        if (!bytes) refuseDamaged(file.name, partPlace(name));
        return TemplatePart(std::move(*bytes), file.name, name);
    };
    const TemplatePart main = part(package.mainName());
    const bool styled = !package.stylesName().empty();
    const TemplatePart styles = styled ? part(package.stylesName()) : TemplatePart(noStyles, file.name, "");
    const TemplatePart types = part(typesPart);
    TemplateStyles dressed = templateStyles(styles.xml(), firstTableStyle(main.xml()), document.language);
    std::vector<ZipPart> changed;
    changed.emplace_back(package.mainName(), bodyInTemplate(document, main.xml(), dressed.ids,
                                                            freeChartShift(zip.names()), file.name));
    if (dressed.styles != styles.bytes()) {
        Splices prefix;
        declarePrefix(styles.xml(), prefix, file.name);
        if (!prefix.empty()) {
            const TemplatePart longer(dressed.styles, file.name, package.stylesName());
            Splices again;
            declarePrefix(longer.xml(), again, file.name);
            dressed.styles = again.applied(dressed.styles);
        }
        changed.emplace_back(styled ? package.stylesName() : ownStyles, dressed.styles);
    }
    Splices typeSplices;
    makeDocument(types.xml(), typeSplices, file.name);
    addOrigin(zip, document.origin, types, typeSplices, changed);
    std::string relations = addCharts(document, freeChartShift(zip.names()), types, typeSplices, changed);
    if (!styled) relations += addStyles(ownStyles, types, typeSplices);
    addRelations(zip, package.mainName(), relations, changed);
    if (!typeSplices.empty()) changed.emplace_back(typesPart, typeSplices.applied(types.bytes()));
    return notedAsWritten(withParts(file.bytes, changed, file.name), file.name);
}

}

std::string docxInTemplate(const report::Document& document, const InputFile& file)
{
    try {
        return inTemplate(document, file);
    } catch (const PackageRefusal& refusal) {
        adviseOtherTemplate(refusal);
    }
}

WordDress dressOf(const InputFile& file, Language language)
{
    const DocxPackage package(file);
    const TemplatePart main(ZipPackage(file).read(package.mainName()).value_or(""), file.name,
                            package.mainName());
    return dressOf(file, language, main.xml());
}

WordDress dressOf(const InputFile& file, Language language, const XmlRanges& main)
{
    const DocxPackage package(file);
    const ZipPackage zip(file);
    const TemplatePart styles(zip.read(package.stylesName()).value_or(noStyles), file.name,
                              package.stylesName());
    WordDress dress;
    dress.styles = templateStyles(styles.xml(), firstTableStyle(main), language).ids;
    dress.textWidth = textWidthOf(main, dress.textWidth);
    return dress;
}

}
