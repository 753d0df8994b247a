// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/chart_parts.h"

#include "exchange/docx/chart_sheet.h"
#include "exchange/docx/word_chart.h"
#include "exchange/package/xml_part.h"
#include "exchange/package/xml_ranges.h"

#include <algorithm>
#include <charconv>

namespace rd::exchange
{

namespace
{

constexpr const char* partTypes = "[Content_Types].xml";

struct PartReference {
    std::string from;
    std::string to;
};

/// All that parts refer to.
std::vector<PartReference> referencesIn(const ZipPackage& zip)
{
    constexpr std::string_view folder = "_rels/";
    constexpr std::string_view ending = ".rels";
    std::vector<PartReference> references;
    for (const std::string& name : zip.names()) {
        const auto at = name.find(folder);
        if (at == std::string::npos || !name.ends_with(ending)) continue;
        std::string part = name.substr(0, name.size() - ending.size());
        part.erase(at, folder.size());
        for (OfficeRelation& one : relationsOf(zip, part))
            references.push_back({part, std::move(one.target)});
    }
    return references;
}

bool isReferredTo(const std::vector<PartReference>& references, const std::string& part,
                  const std::string& except)
{
    return std::any_of(references.begin(), references.end(),
                       [&](const PartReference& one) { return one.to == part && one.from != except; });
}

/// The highest number that follows these words in the text; one that no chart of ours gets is passed over.
int highestAfter(std::string_view text, std::string_view words)
{
    constexpr int most = 1'000'000;
    int highest = 0;
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        int number = 0;
        std::from_chars(text.data() + at + words.size(), text.data() + text.size(), number);
        if (number <= most) highest = std::max(highest, number);
    }
    return highest;
}

/// A part of XML whose root holds something.
std::string readFilled(const ZipPackage& zip, const std::string& name)
{
    std::string bytes = zip.read(name).value_or("");
    const XmlPart sound(bytes, zip.name(), name);
    const auto xml = XmlRanges::of(bytes);
    if (!xml || xml->isEmptyTag(0)) refuseDamaged(zip.name(), partPlace(name));
    return bytes;
}

}

const std::vector<OfficeRelation>& ChartParts::known()
{
    if (!m_known) m_known = relationsOf(m_zip, m_part);
    return *m_known;
}

std::optional<ChartParts::Chart> ChartParts::find(const std::string& relation)
{
    for (const OfficeRelation& one : known()) {
        if (one.id != relation || one.kind != "chart") continue;
        Chart chart{one.target, m_zip.read(one.target).value_or(""), ""};
        const XmlPart sound(chart.bytes, m_zip.name(), one.target);
        for (const OfficeRelation& of : relationsOf(m_zip, one.target))
            if (of.kind == "package" && of.target.ends_with(".xlsx")) chart.sheet = of.target;
        return chart;
    }
    return std::nullopt;
}

void ChartParts::replace(const Chart& chart, std::string bytes, const report::Chart& shown)
{
    m_changed[chart.name] = std::move(bytes);
    if (!chart.sheet.empty()) m_changed[chart.sheet] = chartSheet(shown);
}

void ChartParts::add(const report::Chart& chart, int shift)
{
    report::Document alone;
    alone.blocks.emplace_back(chart);
    const std::vector<WordPart> parts = wordChartParts(alone, shift);
    for (const WordPart& part : parts) m_changed[part.name] = part.bytes;
    m_relations += wordChartRelations(alone, shift, relationSpace);
    m_types += wordChartTypes(parts, typeSpace);
}

int ChartParts::freeShift(std::string_view xml) const
{
    const std::string relations = m_zip.read(relationsPart(m_part)).value_or("");
    const int pictures = highestAfter(xml, "docPr id=\"") - firstChartPicture;
    return std::max({freeChartShift(m_zip.names()), highestAfter(relations, chartRelation), pictures});
}

/// The parts of charts that went, and what only they refer to.
void ChartParts::dropParts(PackageChanges& package)
{
    if (m_dropped.empty()) return;
    const auto references = referencesIn(m_zip);
    for (const OfficeRelation& chart : known()) {
        const bool shared = std::any_of(known().begin(), known().end(), [&](const OfficeRelation& one) {
            return one.target == chart.target && !m_dropped.contains(one.id);
        });
        if (shared || isReferredTo(references, chart.target, m_part)) continue;
        for (const OfficeRelation& of : relationsOf(m_zip, chart.target))
            if (!isReferredTo(references, of.target, chart.target)) package.gone.insert(of.target);
        package.gone.insert({chart.target, relationsPart(chart.target)});
    }
}

void ChartParts::writeRelations(PackageChanges& package) const
{
    const std::string name = relationsPart(m_part);
    const std::string bytes = readFilled(m_zip, name);
    const auto xml = XmlRanges::of(bytes);
    Splices splices;
    for (const std::size_t i : xml->children(0))
        if (m_dropped.contains(xml->value(i, "Id"))) splices.add(xml->at(i).all, "");
    if (!m_relations.empty()) splices.insert(xml->at(0).inside.end, m_relations);
    package.parts.emplace_back(name, splices.applied(bytes));
}

void ChartParts::finish(PackageChanges& package)
{
    dropParts(package);
    for (auto& [name, bytes] : m_changed)
        if (!package.gone.contains(name)) package.parts.emplace_back(name, std::move(bytes));
    package.types += m_types;
    if (otherNumber()) writeRelations(package);
}

void writeTypes(const ZipPackage& zip, PackageChanges& package)
{
    if (package.gone.empty() && package.types.empty()) return;
    const std::string bytes = readFilled(zip, partTypes);
    const auto xml = XmlRanges::of(bytes);
    Splices splices;
    for (const std::size_t i : xml->children(0))
        if (const std::string part = xml->value(i, "PartName");
            !part.empty() && package.gone.contains(part.substr(1)))
            splices.add(xml->at(i).all, "");
    if (!package.types.empty()) splices.insert(xml->at(0).inside.end, package.types);
    package.parts.emplace_back(partTypes, splices.applied(bytes));
}

}
