// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/docx_refresh.h"

#include "base/error.h"
#include "exchange/docx/custom_properties.h"
#include "exchange/docx/docx_template.h"
#include "exchange/docx/refresh/caption_language.h"
#include "exchange/docx/refresh/caption_numbers.h"
#include "exchange/docx/refresh/captions.h"
#include "exchange/docx/refresh/column_refresh.h"
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/emptied_tables.h"
#include "exchange/docx/refresh/entry_links.h"
#include "exchange/docx/refresh/gone_quotes.h"
#include "exchange/docx/refresh/lost_figures.h"
#include "exchange/docx/refresh/new_charts.h"
#include "exchange/docx/refresh/new_tables.h"
#include "exchange/docx/refresh/own_rows.h"
#include "exchange/docx/refresh/part_refresh.h"
#include "exchange/docx/refresh/report_trouble.h"
#include "exchange/docx/written_note.h"
#include "exchange/package/xml_part.h"
#include "exchange/package/zip_package.h"
#include "exchange/package/zip_writer.h"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <utility>

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
    if (root == "footnotes" || root == "endnotes") return tr("footnote or endnote");
    if (root == "comments") return tr("comment");
    return tr("text");
}

/// What it was given by now.
ZipPart newOrigin(const ZipPackage& zip, report::Origin origin, const KnownPlaces& known)
{
    origin.known = known.all();
    origin.bars = known.bars();
    origin.lastFigure = known.lastFigure();
    origin.lastQuote = known.lastQuote();
    return {customPropertiesPart,
            withOrigin(zip.read(customPropertiesPart).value_or(""), report::originText(origin))};
}

}

namespace
{

/// What was told of a part so far.
struct Told {
    std::size_t renewed = 0;
    std::size_t kept = 0;
};
Told toldIn(const Refreshed& result)
{
    return {result.renewed.size(), result.kept.size()};
}

/// Tables and charts that have another number in `xml` than in `names` are told of by that; what is told
/// behind `until` has it, but not the caption before it. `names` becomes what they are called there.
void tellAsIn(const XmlRanges& xml, CaptionNames& names, Told from, Told until, Refreshed& result)
{
    CaptionNames now = captionNamesIn(xml);
    const auto others = newNames(names, now);
    const auto rename = [&](std::string& place) {
        if (const auto found = others.find(place); found != others.end()) place = found->second;
    };
    const auto renameAll = [&](auto& told, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < told.size(); ++i) {
            if (i < last) rename(told[i].place);
            rename(told[i].after);
        }
    };
    renameAll(result.renewed, from.renewed, until.renewed);
    renameAll(result.kept, from.kept, until.kept);
    names = std::move(now);
}

/// As a word processor counts them, which brings fields up to date when it opens or prints the document.
std::string withEveryCaptionNumber(const std::string& part, Language language)
{
    std::string now = part;
    for (const std::string& name : {report::gridName(1, language), report::chartName(1, language)})
        now = withCaptionNumbers(now, name.substr(0, name.find(' ')));
    return now;
}

/// What was told of the part since then, as a reader meets it: what stands before the first caption, then
/// each table or chart and what follows it.
void tellInOrder(const XmlRanges& xml, Told from, Refreshed& result)
{
    std::map<std::string, std::size_t> captions;
    for (const Placed& place : placesIn(xml))
        if (place.mark.key.starts_with("caption_"))
            captions.try_emplace(nameOf(xml, place), place.content.begin);
    const auto standing = [&](const auto& told) {
        const auto own = captions.find(told.place);
        const auto found = own == captions.end() ? captions.find(told.after) : own;
        return std::tuple(found == captions.end() ? 0 : found->second, own == captions.end(), told.at);
    };
    const auto order = [&](auto& told, std::size_t first) {
        std::stable_sort(told.begin() + static_cast<std::ptrdiff_t>(first), told.end(),
                         [&](const auto& a, const auto& b) { return standing(a) < standing(b); });
    };
    order(result.renewed, from.renewed);
    order(result.kept, from.kept);
}

/// The marks of headings tell what parts a chapter has; within a template another word may stand before them.
void noteAsWritten(const XmlRanges& xml, Refreshed::AsWritten& written)
{
    for (const std::string& name : bookmarkNamesIn(xml)) {
        const bool inTemplate = name.starts_with("rd") && name.find('_') != std::string::npos;
        const std::string mark = inTemplate ? name.substr(name.find('_') + 1) : name;
        written.accounts = written.accounts || mark.starts_with("theme_");
        written.codebook = written.codebook || mark == "codebook";
        written.guide = written.guide || mark == "guide";
    }
}

/// The styles of the document, of which `xml` is a part.
std::function<WordDress()> dressFor(const InputFile& file, Language language, const XmlRanges& xml)
{
    return [&file, language, &xml] {
        return xml.at(0).local == "document" ? dressOf(file, language, xml) : dressOf(file, language);
    };
}

std::string withoutEmptied(EmptiedTables tables, Language language)
{
    return withEveryCaptionNumber(tables.renewed(), language);
}

/// `beside`: what is left to say beside these rows.
std::string withOwnRows(OwnRows rows, std::optional<report::Present>& beside)
{
    std::string now = rows.renewed();
    beside = rows.remaining();
    return now;
}

/// The marks of entries in the part, of which the numbers are taken.
std::set<std::string> entriesIn(const XmlRanges& xml, KnownPlaces& known)
{
    std::set<std::string> entries = entryMarksIn(xml);
    for (const std::string& mark : entries) known.number(entryMarkFrom(mark));
    return entries;
}

/// What in the part is not renewed and not so any more.
void tellUntrue(const XmlRanges& xml, const std::string& where, bool hasAccounts,
                const report::Present& present, Refreshed& result)
{
    const std::size_t first = result.kept.size();
    tellLostFigures(xml, where, present, result);
    const auto quotable = hasAccounts ? present.quotable() : std::nullopt;
    if (quotable) tellGoneQuotes(xml, where, *quotable, result);
    if (result.kept.size() == first) return;
    const Captions captions(xml, placesIn(xml));
    for (std::size_t i = first; i < result.kept.size(); ++i)
        captions.stand(result.kept[i], result.kept[i].at);
}

/// One part as it is now; charts that changed with it come among the changes of the package.
std::string renewedPart(const InputFile& file, const ZipPackage& zip, const std::string& name,
                        const std::string& bytes, const report::Present& present, KnownPlaces& known,
                        Refreshed& result, PackageChanges& package, Language language)
{
    demandSoundXml(bytes, zip.name(), name);
    const std::string counted = withEveryCaptionNumber(bytes, language); // as the reader's program shows them
    std::string now = counted;
    // each step lets go of what it looked at before the next begins: of a large report that is much
    const auto step = [&](const std::function<std::string(const XmlRanges&)>& renew) {
        const auto xml = XmlRanges::of(now);
        if (!xml) refuseDamaged(zip.name(), partPlace(name));
        std::string next = renew(*xml);
        now = std::move(next);
    };
    const auto dress = [&](const XmlRanges& xml) { return dressFor(file, language, xml); };
    std::string where;
    bool isDocument = false;
    std::set<std::string> entries;
    CaptionNames names;
    const Told before = toldIn(result);
    step([&](const XmlRanges& xml) {
        where = whereOf(xml.at(0).local);
        isDocument = xml.at(0).local == "document";
        noteAsWritten(xml, result.asWritten);
        entries = entriesIn(xml, known);
        names = captionNamesIn(xml);
        return withoutEmptied(EmptiedTables(xml, where, present, known, dress(xml), result), language);
    });
    step([&](const XmlRanges& xml) {
        tellAsIn(xml, names, before, toldIn(result), result);
        return ColumnRefresh(xml, where, present, known, result).renewed();
    });
    std::optional<report::Present> besideOwn;
    step([&](const XmlRanges& xml) {
        return withOwnRows(OwnRows(xml, where, present, known, result), besideOwn);
    });
    ChartParts charts(zip, name);
    step([&](const XmlRanges& xml) {
        return PartRefresh(xml, where, besideOwn ? *besideOwn : present, charts, known, dress(xml), result)
            .renewed();
    });
    const Told until = toldIn(result);
    if (isDocument && !known.all().empty()) {
        step([&](const XmlRanges& xml) {
            return NewTables(xml, present, known, dress(xml), result).renewed();
        });
        step([&](const XmlRanges& xml) { return withEntryLinks(entries, xml, present, dress(xml)); });
    }
    if (isDocument)
        step([&](const XmlRanges& xml) {
            return NewCharts(xml, present, charts, known, language, dress(xml), result).renewed();
        });
    if (const auto xml = XmlRanges::of(now)) {
        if (now != counted) tellAsIn(*xml, names, before, until, result);
        tellUntrue(*xml, where, isDocument && result.asWritten.accounts, present, result);
        tellInOrder(*xml, before, result);
    }
    charts.finish(package);
    return now == counted ? bytes : now;
}

std::string rowsIn(const report::Chart& chart)
{
    std::string rows;
    for (const report::Chart::Row& row : chart.rows) rows += (rows.empty() ? "" : ", ") + row.label;
    return rows;
}

/// Tables and charts that came since: beside those of the same table that the document has, and of a chapter
/// those of all others.
void tellMissing(const report::Present& present, const KnownPlaces& known, bool isChapter, Refreshed& result)
{
    const auto tell = [&](const std::string& what) {
        result.kept.push_back({KeptPlace::Why::noPlace, tr("text"), what, "", ""});
    };
    const auto isNew = [&](const std::string& key) {
        return isChapter ? !known.has(key) : known.isNew(key); // a chapter may have been given none
    };
    std::set<std::size_t> seen;
    for (const auto& table : present.tables())
        if (known.sees(table.key)) seen.insert(table.of);
    for (const auto& table : present.tables())
        if ((seen.contains(table.of) || (isChapter && present.expectsTable(table.of))) &&
            !known.sees(table.key) && isNew(table.key))
            tell(say("The table “{caption}”", fmt::arg("caption", table.caption)));
    const auto any = [&](const std::vector<report::Chart>& charts) {
        return std::any_of(charts.begin(), charts.end(),
                           [&](const report::Chart& chart) { return known.sees(chart.shows); });
    };
    const bool hasCharts = std::any_of(present.charts().begin(), present.charts().end(), any);
    for (std::size_t at = 0; at < present.charts().size(); ++at)
        for (const report::Chart& chart : present.charts()[at])
            if ((any(present.charts()[at]) || (isChapter && hasCharts && present.expectsCharts(at))) &&
                !known.sees(chart.shows) && isNew(chart.shows))
                tell(say("The chart “{caption}” ({rows})", fmt::arg("caption", chart.caption),
                         fmt::arg("rows", rowsIn(chart))));
}

/// Parts of a chapter that the project has something for since.
void tellLacking(const report::Present& present, const report::Origin& origin, Refreshed& result)
{
    for (const auto& [mark, heading] : present.laterParts())
        if (origin.lacking.contains(mark))
            result.kept.push_back({KeptPlace::Why::noPlace, tr("text"),
                                   say("The part “{heading}”", fmt::arg("heading", heading)), "", ""});
}

Refreshed renewed(const InputFile& file, const report::Present& present)
{
    demandWord(file);
    const ZipPackage zip(file);
    Refreshed result;
    const auto origin = originOf(file);
    KnownPlaces known(origin);
    PackageChanges package;
    const Language language = languageOf(file, origin).value_or(userLanguage());
    for (const std::string& name : zip.names()) {
        if (!name.ends_with(".xml")) continue;
        const std::string bytes = zip.read(name).value_or("");
        if (!mayHoldPlaces(name, bytes)) continue;
        std::string now = renewedPart(file, zip, name, bytes, present, known, result, package, language);
        if (now != bytes) package.parts.emplace_back(name, std::move(now));
    }
    result.tables = known.seen();
    tellMissing(present, known, origin && origin->allTables, result);
    if (origin) tellLacking(present, *origin, result);
    if (origin && (known.all() != origin->known || known.bars() != origin->bars))
        package.parts.push_back(newOrigin(zip, *origin, known));
    writeTypes(zip, package);
    result.bytes = package.parts.empty() ? std::string(file.bytes)
                                         : withParts(file.bytes, package.parts, file.name, package.gone);
    // what somebody changed before is in the renewed one too
    if (!package.parts.empty() && isAsWritten(file))
        result.bytes = notedAsWritten(std::move(result.bytes), file.name);
    return result;
}

}

Refreshed refreshDocx(const InputFile& file, const report::Present& present)
{
    return readAsReport([&] { return renewed(file, present); });
}

void demandPlaces(const InputFile& file)
{
    const bool any = readAsReport([&] {
        demandWord(file);
        const ZipPackage zip(file);
        const auto names = zip.names();
        return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return name.ends_with(".xml") && mayHoldPlaces(name, zip.read(name).value_or(""));
        });
    });
    if (!any)
        throw Refusal(
            {file.name, "", tr("The document holds nothing that a project can renew."),
             tr("Only reports and tables that this program wrote as .docx can be renewed. Write the "
                "report anew, under another name.")});
}

std::optional<report::Origin> originOf(const InputFile& file)
{
    return readAsReport([&]() -> std::optional<report::Origin> {
        demandWord(file);
        const auto xml = ZipPackage(file).read(customPropertiesPart);
        if (!xml) return std::nullopt;
        demandSoundXml(*xml, file.name, customPropertiesPart);
        return report::originFrom(originIn(*xml));
    });
}

}
