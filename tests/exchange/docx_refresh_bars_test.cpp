// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"
#include "exchange/refresh_world.h"
#include "report/chapter/place_keys.h"
#include "report/renewal/origin.h"

#include <boost/test/unit_test.hpp>

/// Bars of a chart whose code is called otherwise by now.
using namespace rd::report;
using namespace rd::exchange;
using namespace rd::test;

namespace
{

/// A code as it is called, and how many of five.
struct Bar {
    std::string code;
    std::string name;
    int x;
};

std::string labelOf(const std::string& code)
{
    return placeKey("label", {code});
}

Grid tableOf(const std::vector<Bar>& bars)
{
    Grid grid;
    grid.caption = "relation";
    grid.shows = placeKey("table", {"t"});
    grid.heads = {{{{"n = 5", true, false, {}, placeKey("label", {"head"})}}}, {{{"code"}}}};
    for (const Bar& bar : bars)
        grid.rows.push_back({{{{std::to_string(bar.x), false, false, {}, placeKey("figure", {bar.code})}}},
                             {{{bar.name, false, false, {}, labelOf(bar.code)}}}});
    return grid;
}

Chart chartOf(const std::vector<Bar>& bars, int number = 1)
{
    Chart chart;
    chart.number = number;
    chart.caption = "relation";
    chart.shows = placeKey("chart", {std::to_string(number)});
    chart.series = {"all (n = 5)"};
    for (const Bar& bar : bars)
        chart.rows.push_back(
            {bar.name, {bar.x / 5.0}, {std::to_string(bar.x) + " of 5"}, {labelOf(bar.code)}});
    return chart;
}

Document documentOf(const std::vector<Bar>& bars)
{
    return {rd::Language::english, "Study", {tableOf(bars), chartOf(bars)}};
}

const std::string chartPart = "word/charts/rodedraad1.xml";

std::string partOf(const std::string& bytes, const std::string& name)
{
    return ZipPackage({bytes, "report.docx"}).read(name).value_or("");
}

std::string pointAt(int row)
{
    return "<c:dPt><c:idx val=\"" + std::to_string(row) + "\"/><c:spPr>RED</c:spPr></c:dPt>";
}

/// The user made the bar of that row red.
std::string redAt(const std::string& bytes, int row)
{
    const std::string xml = replaced(partOf(bytes, chartPart), "<c:dLbls>", pointAt(row) + "<c:dLbls>");
    return withParts(bytes, {{chartPart, xml}}, "report.docx");
}

bool isRedAt(const std::string& bytes, int row)
{
    return partOf(bytes, chartPart).find(pointAt(row)) != std::string::npos;
}

std::vector<std::string> toldOf(const std::string& place, const Refreshed& refreshed)
{
    std::vector<std::string> told;
    for (const RenewedPlace& one : refreshed.renewed)
        if (const std::string text = textOf(one); text.starts_with(place)) told.push_back(text);
    return told;
}

const Bar listens{"c1", "listens", 4};
const Bar nods{"c2", "nods", 3};

}

BOOST_AUTO_TEST_SUITE(DocxRefreshBars)

BOOST_AUTO_TEST_CASE(BarWhoseCodeIsRenamed_KeepsItsColourAndIsToldAsThat)
{
    const auto now =
        refreshed(redAt(docxOf(documentOf({listens, nods})), 1), documentOf({{"c2", "agrees", 5}, listens}));
    BOOST_TEST(isRedAt(now.bytes, 0), partOf(now.bytes, chartPart));
    BOOST_TEST(toldOf("Chart 1", now) == (std::vector<std::string>{"Chart 1: from “nods” to “agrees”",
                                                                   "Chart 1: agrees from 3 to 5 of 5"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(BarsWhoseCodesSwapNames_KeepTheirColours)
{
    const auto now = refreshed(redAt(docxOf(documentOf({listens, nods})), 1),
                               documentOf({{"c1", "nods", 4}, {"c2", "listens", 3}}));
    BOOST_TEST(isRedAt(now.bytes, 1), partOf(now.bytes, chartPart));
}

BOOST_AUTO_TEST_CASE(CodeThatTakesTheNameOfARenamedOne_IsNewWithoutItsColour)
{
    const auto now = refreshed(redAt(docxOf(documentOf({listens, nods})), 1),
                               documentOf({listens, {"c3", "nods", 2}, {"c2", "agrees", 3}}));
    BOOST_TEST(isRedAt(now.bytes, 2), partOf(now.bytes, chartPart));
    BOOST_TEST(toldOf("Chart 1", now) == (std::vector<std::string>{"Chart 1: nods: new, 2 of 5",
                                                                   "Chart 1: from “nods” to “agrees”"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(BarWhoseLabelTheUserRewroteInTheTable_IsKnownAllTheSame)
{
    const std::string bytes = redAt(docxOf(documentOf({listens, nods})), 1);
    const std::string mine = withBody(bytes, replaced(bodyOf(bytes), ">nods</w:t>", ">nods at me</w:t>"));
    const auto now = refreshed(mine, documentOf({{"c2", "agrees", 3}, listens}));
    BOOST_TEST(isRedAt(now.bytes, 0), partOf(now.bytes, chartPart));
}

/// A report whose charts stand without a table, as it is written.
std::string chartsOnly(const std::vector<Bar>& bars)
{
    Document document{rd::Language::english, "Study", {chartOf(bars)}};
    Origin origin{rd::makeUuid(), "study.draad", rd::Language::english, {}, knownIn(document)};
    origin.bars = barsIn(document);
    document.origin = originText(origin);
    return docxOf(document);
}

BOOST_AUTO_TEST_CASE(BarOfAChartWithoutATable_KeepsItsColourEachTimeItsCodeIsRenamed)
{
    const auto renewedBy = [](const std::string& bytes, const std::vector<Bar>& bars) {
        return refreshed(bytes, {rd::Language::english, "Study", {chartOf(bars)}});
    };
    const auto once = renewedBy(redAt(chartsOnly({listens, nods}), 1), {{"c2", "agrees", 5}, listens});
    BOOST_TEST(isRedAt(once.bytes, 0), partOf(once.bytes, chartPart));
    BOOST_TEST(toldOf("Chart 1", once) == (std::vector<std::string>{"Chart 1: from “nods” to “agrees”",
                                                                    "Chart 1: agrees from 3 to 5 of 5"}),
               boost::test_tools::per_element());
    const auto twice = renewedBy(once.bytes, {listens, {"c2", "consents", 3}});
    BOOST_TEST(isRedAt(twice.bytes, 1), partOf(twice.bytes, chartPart));
}

BOOST_AUTO_TEST_CASE(BarThatGoesToTheChartOfAnotherPartOfItsTable_IsToldAsGoneFromItsOwn)
{
    const auto charts = [](const std::vector<Bar>& first, const std::vector<Bar>& second) {
        std::vector<Chart> both{chartOf(first), chartOf(second, 2)};
        both[1].caption = "relation, negative";
        return both;
    };
    const Bar waits{"c3", "waits", 2};
    const auto before = charts({listens, nods}, {waits});
    Present present;
    present.takeCharts(charts({listens}, {{"c4", "nods", 3}, waits}));
    const auto now = refreshDocx(
        {docxOf({rd::Language::english, "Study", {before[0], before[1]}}), "report.docx"}, present);
    BOOST_TEST(toldOf("Chart", now) == (std::vector<std::string>{"Chart 1: nods: gone, was 3 of 5",
                                                                 "Chart 2: nods: new, 3 of 5"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(BarThatMovesToAnotherChartUnderAnotherName_IsToldAsRenamed)
{
    const Bar waits{"c3", "waits", 2};
    const Bar agrees{"c2", "agrees", 3};
    const std::string bytes =
        docxOf({rd::Language::english,
                "Study",
                {tableOf({listens, nods, waits}), chartOf({listens, nods}), chartOf({waits}, 2)}});
    Present present = presentOf({rd::Language::english, "Study", {tableOf({listens, agrees, waits})}});
    present.takeCharts({chartOf({listens}), chartOf({agrees, waits}, 2)});
    const auto now = refreshDocx({bytes, "report.docx"}, present);
    BOOST_TEST(toldOf("Chart", now) == std::vector<std::string>{"Chart 2: from “nods” to “agrees”"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
