// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_template.h"
#include "exchange/docx/docx_writer.h"
#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/docx/refresh/entry_numbers.h"
#include "exchange/package/xml_ranges.h"
#include "exchange/package/zip_package.h"
#include "exchange/package/zip_writer.h"
#include "fuzz/promise.h"
#include "report/chapter/place_keys.h"
#include "report/renewal/origin.h"

namespace
{

using namespace rd::report;

using Strings = std::vector<std::string>;

Grid tableOf(const Strings& groups, const Strings& codes)
{
    Grid grid;
    grid.caption = "relation";
    grid.shows = placeKey("table", {"t"});
    grid.heads = {{{{"code", true, false, {}, placeKey("label", {"row head"})}}}};
    for (const std::string& group : groups)
        grid.heads.push_back({{{group, true, false, {}, placeKey("label", {"head", group})}}, true});
    for (const std::string& code : codes) {
        grid.rows.push_back({{{{code, false, false, {}, placeKey("label", {code})}}}});
        for (const std::string& group : groups)
            grid.rows.back().push_back({{{group.size() > 1 ? "5 of 5" : "4 of 5", false, false, "figure_1",
                                          placeKey("figure", {code, group})}},
                                        true});
    }
    return grid;
}

Chart chartOf(const Strings& groups, const Strings& codes)
{
    Chart chart;
    chart.caption = "relation";
    chart.shows = placeKey("chart", {"t"});
    chart.series = groups;
    for (const std::string& code : codes)
        chart.rows.push_back(
            {code, std::vector<double>(groups.size(), 0.5), Strings(groups.size(), code + " of 5")});
    return chart;
}

/// A chapter with all that can be renewed: a list, a table, a chart, conclusions and entries.
Document chapterOf(const Strings& groups, const Strings& codes)
{
    Document document{rd::Language::english, "Study", {}};
    for (const std::string& code : codes)
        document.blocks.emplace_back(Paragraph{Paragraph::Look::item, {{code}}, {}, placeKey("list", {"t"})});
    document.blocks.emplace_back(tableOf(groups, codes));
    document.blocks.emplace_back(chartOf(groups, codes));
    std::size_t number = 0;
    for (const std::string& code : codes) {
        const std::string mark = "figure_" + std::to_string(++number);
        document.blocks.emplace_back(
            Paragraph{Paragraph::Look::item,
                      {{code + ": "}, {"4 of 5", false, false, mark, placeKey("figure", {code})}},
                      {},
                      "conclusions",
                      code,
                      "conclusion " + code});
        document.blocks.emplace_back(Heading{3, code, {}, figuresList(), "heading " + code});
        document.blocks.emplace_back(
            Paragraph{Paragraph::Look::item,
                      {{std::to_string(number) + " ", true}, {code}, {"1", false, false, "quote_1"}},
                      mark,
                      figuresList(),
                      placeKey("figure", {code, groups[0]})});
    }
    return document;
}

/// What stands between a document and its chart in an input.
constexpr std::string_view chartHead = "\n%%chart%%\n";

/// A report with that text of word/document.xml and, if it is told, of its chart.
std::string reportOf(std::string_view input)
{
    static const std::string written = [] {
        Document document = chapterOf({"A"}, {"listens", "nods"});
        document.origin = originText({rd::Uuid{}, "a.draad", rd::Language::english, {}, knownIn(document)});
        return rd::exchange::docxOf(document);
    }();
    const std::size_t at = std::min(input.find(chartHead), input.size());
    std::vector<rd::exchange::ZipPart> parts{{"word/document.xml", std::string(input.substr(0, at))}};
    if (at < input.size())
        parts.emplace_back("word/charts/rodedraad1.xml", std::string(input.substr(at + chartHead.size())));
    return rd::exchange::withParts(written, parts, "report.docx");
}

}

/// What is no zip file itself becomes word/document.xml of a report. A document that can be renewed is sound
/// afterwards, and renewing it again comes to an end: a table that could take no column for a broken row
/// takes it once that row is gone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rd;
    static const report::Document document = chapterOf({"A", "Bee"}, {"listens", "is there"});
    static const report::Present present = [] {
        report::Present made;
        made.take(document);
        return made;
    }();
    const std::string_view input = fuzz::asText(data, size);
    const std::string packed = input.starts_with("PK") ? std::string(input) : reportOf(input);
    fuzz::readOrRefuse([&] {
        const exchange::Refreshed now = exchange::refreshDocx({packed, "report.docx"}, present);
        const exchange::ZipPackage before({packed, "report.docx"});
        const exchange::ZipPackage after({now.bytes, "report.docx"});
        for (const char* name : {"word/document.xml", "word/charts/rodedraad1.xml"})
            if (const auto part = after.read(name); part && part != before.read(name))
                fuzz::demand(exchange::XmlRanges::of(*part).has_value(), "what is renewed is sound");
        const exchange::Refreshed again = exchange::refreshDocx({now.bytes, "report.docx"}, present);
        const exchange::Refreshed last = exchange::refreshDocx({again.bytes, "report.docx"}, present);
        fuzz::demand(last.bytes == again.bytes, "renewing comes to an end");
    });
    fuzz::readOrRefuse([&] { (void)exchange::originOf({packed, "report.docx"}); });
    fuzz::readOrRefuse([&] { (void)exchange::entryNumbersOf({packed, "report.docx"}); });
    fuzz::readOrRefuse([&] { (void)exchange::docxInTemplate(document, {packed, "form.dotx"}); });
    return 0;
}
