// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"
#include "exchange/package/xml_ranges.h"
#include "exchange/refresh_world.h"
#include "report/chapter/place_keys.h"

#include <boost/test/unit_test.hpp>

#include <set>

/// Charts, members of lists and columns of a report that is renewed.
using namespace rd::report;
using namespace rd::exchange;
using namespace rd::test;

namespace
{

/// With what a renewal has to know of it.
std::string written(Document document)
{
    document.origin = originText({rd::makeUuid(), "a.draad", rd::Language::english, {}, knownIn(document)});
    return docxOf(document);
}

std::string partOf(const std::string& bytes, const std::string& name)
{
    return ZipPackage({bytes, "report.docx"}).read(name).value_or("");
}

std::string sheetOf(const std::string& bytes)
{
    return partOf(partOf(bytes, "word/embeddings/rodedraad1.xlsx"), "xl/worksheets/sheet1.xml");
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::size_t countOf(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

struct Bar {
    std::string label;
    std::vector<int> x;
};

/// A chart of groups of five.
Document chartOf(const std::vector<std::string>& groups, const std::vector<Bar>& bars)
{
    Document document{rd::Language::english, "Study", {}};
    Chart chart;
    chart.caption = "relation";
    chart.shows = placeKey("chart", {"relation"});
    for (const std::string& group : groups) chart.series.push_back(group + " (n = 5)");
    for (const Bar& bar : bars) {
        Chart::Row row{bar.label, {}, {}};
        for (const int x : bar.x) {
            row.values.push_back(x / 5.0);
            row.texts.push_back(std::to_string(x) + " of 5");
        }
        chart.rows.push_back(std::move(row));
    }
    document.blocks.emplace_back(std::move(chart));
    return document;
}

const std::string chartPart = "word/charts/rodedraad1.xml";

std::string withChart(const std::string& bytes, const std::string& xml)
{
    return withParts(bytes, {{chartPart, xml}}, "report.docx");
}

/// Paragraphs of one list, each "name: words 4 of 5".
Document listOf(const std::vector<std::vector<std::string>>& members)
{
    Document document{rd::Language::english, "Study", {}};
    for (const auto& member : members) {
        const std::string& name = member[0];
        Paragraph paragraph{Paragraph::Look::item, {}, {}, "conclusions", name, "conclusion " + name};
        paragraph.runs = {{name + " ", true}, {member[1]}};
        if (member.size() > 2)
            paragraph.runs.push_back({member[2], false, false, "figure_1", placeKey("figure", {name})});
        document.blocks.emplace_back(std::move(paragraph));
    }
    return document;
}

/// Codes by groups, every number as it is given.
Document crosstabOf(const std::vector<std::string>& groups, const std::vector<Bar>& rows)
{
    Document document{rd::Language::english, "Study", {}};
    Grid grid;
    grid.caption = "by group";
    grid.shows = placeKey("table", {"t"});
    const auto run = [](const std::string& text, const char* kind, const std::string& key) {
        return Runs{{text, false, false, {}, placeKey(kind, {key})}};
    };
    grid.heads.push_back({run("code", "label", "row head")});
    for (const std::string& group : groups)
        grid.heads.push_back({run(group, "label", "head " + group), true});
    for (const Bar& row : rows) {
        grid.rows.push_back({{run(row.label, "label", row.label)}});
        for (std::size_t i = 0; i < groups.size(); ++i)
            grid.rows.back().push_back(
                {run(std::to_string(row.x[i]), "figure", row.label + " " + groups[i]), true});
    }
    document.blocks.emplace_back(std::move(grid));
    return document;
}

/// A table for each group, its rows in words before it and a note behind it.
Document tablesOf(const std::vector<std::string>& groups)
{
    Document document{rd::Language::english, "Study", {}};
    int number = 0;
    for (const std::string& group : groups) {
        document.blocks.emplace_back(Paragraph{Paragraph::Look::lead, {{"The families of " + group + " …"}}});
        document.blocks.emplace_back(
            Paragraph{Paragraph::Look::item, {{"2 of 5: listens."}}, {}, placeKey("list", {"words", group})});
        Grid grid;
        grid.number = ++number;
        grid.caption = "relation, " + group;
        grid.shows = placeKey("table", {group});
        grid.mark = "table_" + std::to_string(number);
        grid.heads = {{{{"n = 5", true, false, {}, placeKey("label", {"head", group})}}}};
        grid.rows = {{{{{"listens", false, false, {}, placeKey("label", {group, "listens"})}}}}};
        document.blocks.emplace_back(std::move(grid));
        document.blocks.emplace_back(Paragraph{
            Paragraph::Look::note, {{"A note on " + group}}, {}, placeKey("list", {"notes", group})});
    }
    return document;
}

}

BOOST_AUTO_TEST_SUITE(DocxRefreshParts)

BOOST_AUTO_TEST_CASE(Chart_IsRenewedWithItsSheetItsWordsAndItsDescription)
{
    const std::string before = written(chartOf({"A", "B"}, {{"listens", {4, 2}}, {"nods", {1, 0}}}));
    const Document after = chartOf({"A", "B"}, {{"listens", {5, 2}}, {"is there", {1, 3}}});
    const auto now = refreshed(before, after);
    BOOST_TEST(toldBy(now) == (std::vector<std::string>{"Chart 1: listens, A from 4 to 5 of 5",
                                                        "Chart 1: is there: new, 1 of 5, 3 of 5",
                                                        "Chart 1: nods: gone, was 1 of 5, 0 of 5"}),
               boost::test_tools::per_element());
    BOOST_TEST(partOf(now.bytes, chartPart) == partOf(docxOf(after), chartPart));
    BOOST_TEST(sheetOf(now.bytes) == sheetOf(docxOf(after)));
    BOOST_TEST(holds(bodyOf(now.bytes), "descr=\"relation. listens: A (n = 5) 5 of 5"));
    BOOST_TEST(refreshed(now.bytes, after).bytes == now.bytes);
}

BOOST_AUTO_TEST_CASE(LooksOfAChart_FollowTheirRow)
{
    const std::string before = written(chartOf({"A"}, {{"listens", {4}}, {"nods", {3}}}));
    std::string xml = partOf(before, chartPart);
    xml = replaced(xml, "<c:dLbls>", "<c:dPt><c:idx val=\"1\"/><c:spPr>RED</c:spPr></c:dPt><c:dLbls>");
    xml = replaced(xml, "<a:t>3 of 5", "<a:rPr b=\"1\"/><a:t>3 of 5");
    xml = replaced(xml, "val=\"1.15\"", "val=\"2\"");
    const auto now = refreshed(withChart(before, xml), chartOf({"A"}, {{"nods", {5}}, {"listens", {4}}}));
    const std::string after = partOf(now.bytes, chartPart);
    BOOST_TEST(holds(after, "<c:dPt><c:idx val=\"0\"/><c:spPr>RED</c:spPr></c:dPt>"), after);
    BOOST_TEST(holds(after, "<a:rPr b=\"1\"/><a:t>5 of 5</a:t>"), after);
    BOOST_TEST(holds(after, "<c:max val=\"2\"/>"), "an axis of the user's own");
}

BOOST_AUTO_TEST_CASE(GroupThatCame_IsASeriesOfTheChartAndOneThatWentIsNone)
{
    const std::string one = written(chartOf({"A"}, {{"listens", {4}}}));
    const Document three = chartOf({"A", "B", "all"}, {{"listens", {4, 2, 3}}});
    const auto more = refreshed(one, three);
    BOOST_TEST(partOf(more.bytes, chartPart) == partOf(docxOf(three), chartPart));
    const auto less = refreshed(more.bytes, chartOf({"A"}, {{"listens", {4}}}));
    BOOST_TEST(partOf(less.bytes, chartPart) == partOf(one, chartPart));
}

/// Its bars as thick as those of a new one, unless the user gave them room of their own.
BOOST_AUTO_TEST_CASE(ChartThatGetsManyRows_IsDrawnLarger)
{
    const Document few = chartOf({"A"}, {{"listens", {4}}});
    std::vector<Bar> bars;
    for (int i = 0; i < 9; ++i) bars.push_back({"code " + std::to_string(i), {i % 5}});
    const Document many = chartOf({"A"}, bars);
    const auto now = refreshed(written(few), many);
    BOOST_TEST(holds(bodyOf(now.bytes), "cx=\"5760000\" cy=\"3240000\""));
    BOOST_TEST(partOf(now.bytes, chartPart) == partOf(docxOf(many), chartPart));
    const std::string gap = "<c:gapWidth val=\"500\"/>";
    const std::string own = replaced(partOf(written(few), chartPart), gap, "<c:gapWidth val=\"30\"/>");
    BOOST_TEST(holds(partOf(refreshed(withChart(written(few), own), many).bytes, chartPart),
                     "<c:gapWidth val=\"30\"/>"));
}

BOOST_AUTO_TEST_CASE(ChartThatWasChangedByHand_StaysAndThatIsSaid)
{
    const std::string before = written(chartOf({"A"}, {{"listens", {4}}}));
    const std::string own = replaced(partOf(before, chartPart), "<c:v>0.8</c:v>", "<c:v>0.7</c:v>");
    const auto now = refreshed(withChart(before, own), chartOf({"A"}, {{"listens", {5}}}));
    BOOST_TEST(partOf(now.bytes, chartPart) == own);
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::ownNumbers));
    BOOST_TEST(refreshed(withChart(before, own), chartOf({"A"}, {{"listens", {4}}})).kept.empty(),
               "the project says what it said");
}

BOOST_AUTO_TEST_CASE(PictureInPlaceOfAChart_IsLeft)
{
    const std::string before = written(chartOf({"A"}, {{"listens", {4}}}));
    const std::string body = replaced(bodyOf(before), "<c:chart ", "<c:picture ");
    const auto now = refreshed(withBody(before, body), chartOf({"A"}, {{"listens", {5}}}));
    BOOST_TEST(bodyOf(now.bytes) == body);
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::noChart));
    BOOST_CHECK_THROW(refreshed(withChart(before, "<c:chartSpace>"), chartOf({"A"}, {{"listens", {5}}})),
                      rd::Refusal);
}

BOOST_AUTO_TEST_CASE(Conclusions_AreRenewedInTheLooksOfTheirWords)
{
    const auto now = refreshed(written(listOf({{"1a", "listening helps ", "4 of 5"}})),
                               listOf({{"1a", "listening always helps ", "5 of 5"}}));
    BOOST_TEST(said(now.bytes) == "Study\n1a listening always helps 5 of 5\n");
    const std::string body = bodyOf(now.bytes);
    BOOST_TEST(holds(body, "<w:b/></w:rPr><w:t xml:space=\"preserve\">1a </w:t>"), body);
    BOOST_TEST(holds(body, "<w:hyperlink w:anchor=\"figure_1\" w:history=\"1\"><w:r><w:rPr><w:rStyle "
                           "w:val=\"Hyperlink\"/></w:rPr><w:t xml:space=\"preserve\">5 of 5</w:t>"),
               body);
    BOOST_TEST(refreshed(now.bytes, listOf({{"1a", "listening always helps ", "5 of 5"}})).renewed.empty());
}

BOOST_AUTO_TEST_CASE(LineInWordsThatChanges_LeadsToWhatItNamesNowInTheColourOfTheUser)
{
    const auto lineOf = [](const std::string& label, const std::string& mark) {
        Document document{rd::Language::english, "Study", {}};
        Paragraph line{Paragraph::Look::item,      {},      {}, "words_of_relation",
                       rd::report::wordsMember(4), "4 of 5"};
        line.runs = {{"4 of 5 families"}, {": "}, {label, false, false, mark}, {"."}};
        document.blocks.emplace_back(std::move(line));
        for (const std::string entry : {"figure_1", "figure_2"})
            document.blocks.emplace_back(Heading{2, entry, entry});
        return document;
    };
    const std::string bytes = docxOf(lineOf("listens", "figure_1"));
    std::string coloured = bodyOf(bytes);
    const std::string red = "<w:color w:val=\"FF0000\"/>";
    for (const std::string words : {"4 of 5 families", ": ", "."})
        coloured = replaced(coloured, "<w:r><w:t xml:space=\"preserve\">" + words + "<",
                            "<w:r><w:rPr>" + red + "</w:rPr><w:t xml:space=\"preserve\">" + words + "<");
    coloured = replaced(coloured, "<w:rStyle w:val=\"Hyperlink\"/>", "<w:rStyle w:val=\"Hyperlink\"/>" + red);
    const auto now = refreshed(withBody(bytes, coloured), lineOf("brings calm", "figure_2"));
    const std::string body = bodyOf(now.bytes);
    BOOST_TEST(said(now.bytes) == "Study\n4 of 5 families: brings calm.\nfigure_1\nfigure_2\n");
    BOOST_TEST(body.find("w:anchor=\"figure_1\"") == std::string::npos);
    const auto link = body.find("w:anchor=\"figure_2\"");
    BOOST_TEST_REQUIRE(link != std::string::npos);
    BOOST_TEST(body.find("brings calm", link) < body.find("</w:hyperlink>", link));
    BOOST_TEST(body.substr(link, 200).find("FF0000") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(NumberInAConclusionThatTheUserRewrote_IsRenewedAllTheSame)
{
    const std::string before = written(listOf({{"1a", "listening helps ", "4 of 5"}}));
    const std::string body = replaced(bodyOf(before), "listening helps ", "it is good to listen: ");
    const auto now = refreshed(withBody(before, body), listOf({{"1a", "listening helps ", "5 of 5"}}));
    BOOST_TEST(said(now.bytes) == "Study\n1a it is good to listen: 5 of 5\n");
    BOOST_TEST(toldBy(now).front() == "text: conclusion 1a from 4 to 5 of 5");
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::ownFrame));
}

BOOST_AUTO_TEST_CASE(FigureThatAConclusionCitesNoLonger_IsNoPlaceAnyMore)
{
    Document after = listOf({{"1a", "listening helps ", "1 of 5"}});
    std::get<Paragraph>(after.blocks[0]).runs[2].shows = placeKey("figure", {"another"});
    const auto now = refreshed(written(listOf({{"1a", "listening helps ", "4 of 5"}})), after);
    BOOST_TEST(holds(said(now.bytes), "1 of 5"));
    BOOST_TEST(countOf(bodyOf(now.bytes), "rodedraad:figure") == 0U);
    BOOST_TEST(countOf(bodyOf(now.bytes), "<w:bookmarkStart") ==
               countOf(bodyOf(now.bytes), "<w:bookmarkEnd"));
}

namespace
{

/// The conclusion by when its code is gone: "1a listening helps {x gone}".
Present withDeadFigure(const std::string& words)
{
    Present present = presentOf(listOf({{"1a", words + "{x gone}"}}));
    present.takeDead(placeKey("figure", {"1a"}), {"conclusion 1a", "{x gone}", "There is no code “gone”."});
    return present;
}

const std::string toldDead = "text: conclusion 1a, {x gone}, “4 of 5”: left as it is, because it cannot be "
                             "counted any more. There is no code “gone”.";

}

BOOST_AUTO_TEST_CASE(FigureThatCannotBeCountedAnyMore_KeepsItsNumberAndThatIsSaid)
{
    const std::string bytes = written(listOf({{"1a", "listening helps ", "4 of 5"}}));
    const auto now = refreshDocx({bytes, "report.docx"}, withDeadFigure("listening helps "));
    BOOST_TEST((now.bytes == bytes));
    BOOST_TEST(toldBy(now) == std::vector<std::string>{toldDead}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ConclusionWithAFigureThatCannotBeCounted_IsRenewedAroundIt)
{
    const std::string bytes = written(listOf({{"1a", "listening helps ", "4 of 5"}}));
    const auto now = refreshDocx({bytes, "report.docx"}, withDeadFigure("it helps "));
    BOOST_TEST(said(now.bytes) == "Study\n1a it helps 4 of 5\n");
    BOOST_TEST(toldBy(now) ==
                   (std::vector<std::string>{
                       "text: conclusion 1a from 1a listening helps 4 of 5 to 1a it helps 4 of 5", toldDead}),
               boost::test_tools::per_element());
    BOOST_TEST(said(refreshed(now.bytes, listOf({{"1a", "it helps ", "3 of 5"}})).bytes) ==
                   "Study\n1a it helps 3 of 5\n",
               "it can be counted again");
}

BOOST_AUTO_TEST_CASE(Conclusions_ComeAtTheirPlaceAndGo)
{
    const std::string before = written(listOf({{"1a", "one"}, {"1b", "two"}}));
    const Document after = listOf({{"1a", "one"}, {"1c", "between ", "3 of 5"}, {"1b", "two"}});
    const auto now = refreshed(before, after);
    BOOST_TEST(said(now.bytes) == "Study\n1a one\n1c between 3 of 5\n1b two\n");
    BOOST_TEST(refreshed(now.bytes, after).bytes == now.bytes);
    const auto back = refreshed(now.bytes, listOf({{"1a", "one"}, {"1b", "two"}}));
    BOOST_TEST(said(back.bytes) == said(before));
    BOOST_TEST(said(refreshed(back.bytes, after).bytes) == said(now.bytes), "what went may come again");
}

BOOST_AUTO_TEST_CASE(ConclusionThatTheUserTookOut_StaysAway)
{
    const std::string before = written(listOf({{"1a", "one"}, {"1b", "two"}}));
    const std::string body = bodyOf(before);
    const auto second = body.find("<w:p>", body.find(">one<"));
    const std::string without =
        body.substr(0, second) + body.substr(body.find("</w:p>", second) + std::string("</w:p>").size());
    const auto now = refreshed(withBody(before, without), listOf({{"1a", "one"}, {"1b", "three"}}));
    BOOST_TEST(said(now.bytes) == "Study\n1a one\n");
    BOOST_TEST(now.kept.empty());
}

BOOST_AUTO_TEST_CASE(ConclusionThatIsGone_StaysWithWordsOfTheUserAndInDocumentsOfUnknownOrigin)
{
    const Document two = listOf({{"1a", "one"}, {"1b", "two"}});
    const std::string before = written(two);
    const std::string body = replaced(bodyOf(before), "two", "my own two");
    BOOST_TEST(said(refreshed(withBody(before, body), listOf({{"1a", "one"}})).bytes) ==
               "Study\n1a one\n1b my own two\n");
    const auto unknown = refreshed(docxOf(two), listOf({{"1a", "one"}, {"1c", "three"}}));
    BOOST_TEST(said(unknown.bytes) == "Study\n1a one\n1b two\n");
    BOOST_TEST_REQUIRE(unknown.kept.size() == 1U);
    BOOST_TEST((unknown.kept[0].why == KeptPlace::Why::unknown));
}

BOOST_AUTO_TEST_CASE(GroupThatCame_IsAColumnAtItsPlaceInTheLooksOfItsNeighbour)
{
    const std::string before = written(crosstabOf({"A", "all"}, {{"listens", {4, 6}}, {"nods", {1, 2}}}));
    std::string body = bodyOf(before);
    for (auto at = body.find("<w:tcPr>"); at != std::string::npos; at = body.find("<w:tcPr>", at + 1))
        body.insert(at + 8, "<w:shd w:fill=\"FFEE00\"/>");
    const Document after =
        crosstabOf({"A", "B", "all"}, {{"listens", {4, 2, 6}}, {"nods", {1, 1, 2}}, {"new", {0, 1, 1}}});
    const auto now = refreshed(withBody(before, body), after);
    BOOST_TEST(said(now.bytes) == said(docxOf(after)));
    const std::string text = bodyOf(now.bytes);
    BOOST_TEST(countOf(text, "<w:gridCol ") == 4U);
    BOOST_TEST(countOf(text, "<w:shd w:fill=\"FFEE00\"/>") == countOf(text, "<w:tc>"));
    BOOST_TEST(toldBy(now).front() == "Table 1: B: new, 2, 1");
    BOOST_TEST(refreshed(now.bytes, after).bytes == now.bytes);
    const auto back = refreshed(now.bytes, crosstabOf({"A", "all"}, {{"listens", {4, 6}}, {"nods", {1, 2}}}));
    BOOST_TEST(said(back.bytes) == said(before));
}

BOOST_AUTO_TEST_CASE(WidthsOfColumns_AreTogetherWhatTheyWere)
{
    const auto now = refreshed(written(crosstabOf({"A"}, {{"listens", {4}}})),
                               crosstabOf({"A", "B"}, {{"listens", {4, 2}}}));
    const std::string body = bodyOf(now.bytes);
    const auto xml = XmlRanges::of(body);
    long width = 0;
    for (std::size_t i = 0; i < xml->elements().size(); ++i)
        if (xml->at(i).local == "gridCol") width += std::stol(xml->value(i, "w"));
    BOOST_TEST(std::abs(width - 9072) < 4, width);
}

BOOST_AUTO_TEST_CASE(ColumnsInAnOrderOfTheUsers_KeepIt)
{
    const std::string before = written(crosstabOf({"B", "A"}, {{"listens", {2, 4}}}));
    const auto now = refreshed(before, crosstabOf({"A", "B", "C"}, {{"listens", {4, 3, 1}}}));
    BOOST_TEST(holds(said(now.bytes), "code\tB\tC\tA\nlistens\t3\t1\t4"), said(now.bytes));
    BOOST_TEST(toldBy(now).back() == "Table 1: its columns stay in the order that you gave them.");
    BOOST_TEST(refreshed(before, crosstabOf({"A", "B"}, {{"listens", {4, 2}}})).bytes == before);
}

BOOST_AUTO_TEST_CASE(ColumnThatTheUserTookOut_StaysAway)
{
    const std::string before = written(crosstabOf({"A", "B"}, {{"listens", {4, 2}}}));
    const std::string without = bodyOf(docxOf(crosstabOf({"A"}, {{"listens", {4}}})));
    const auto now = refreshed(withBody(before, without), crosstabOf({"A", "B"}, {{"listens", {5, 2}}}));
    BOOST_TEST(holds(said(now.bytes), "code\tA\nlistens\t5"), said(now.bytes));
}

BOOST_AUTO_TEST_CASE(ColumnThatIsGone_StaysWithWordsOfTheUser)
{
    const std::string before = written(crosstabOf({"A", "B"}, {{"listens", {4, 2}}}));
    const std::string body = replaced(bodyOf(before), ">2<", ">2, see below<");
    const auto now = refreshed(withBody(before, body), crosstabOf({"A"}, {{"listens", {4}}}));
    BOOST_TEST(holds(said(now.bytes), "code\tA\tB\nlistens\t4\t2, see below"), said(now.bytes));
    BOOST_TEST_REQUIRE(!now.kept.empty());
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::ownWords));
}

BOOST_AUTO_TEST_CASE(GroupThatCame_GetsATableOfItsOwnBehindThatOfTheGroupBefore)
{
    const std::string before = written(tablesOf({"A", "all"}));
    const Document after = tablesOf({"A", "B", "all"});
    const auto now = refreshed(before, after);
    BOOST_TEST(said(now.bytes) == said(docxOf(after)));
    BOOST_TEST(toldBy(now) == std::vector<std::string>{"Table 2: new, relation, B"},
               boost::test_tools::per_element());
    const std::string body = bodyOf(now.bytes);
    const auto xml = XmlRanges::of(body);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < xml->elements().size(); ++i)
        if (xml->at(i).local == "bookmarkStart") BOOST_TEST(ids.insert(xml->value(i, "id")).second);
    BOOST_TEST(refreshed(now.bytes, after).bytes == now.bytes);
}

BOOST_AUTO_TEST_CASE(TableThatTheUserTookOut_StaysAwayAndOneWithoutNeighbourIsSaid)
{
    const std::string before = written(tablesOf({"A", "B"}));
    const std::string without = bodyOf(docxOf(tablesOf({"A"})));
    BOOST_TEST(bodyOf(refreshed(withBody(before, without), tablesOf({"A", "B"})).bytes) == without);
    const auto now = refreshed(before, tablesOf({"0", "A", "B"}));
    BOOST_TEST(now.bytes == before);
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::noPlace));
}

BOOST_AUTO_TEST_CASE(MergedCells_GetNoColumnAndThatIsSaid)
{
    const std::string before = written(crosstabOf({"A"}, {{"listens", {4}}}));
    const std::string body = replaced(bodyOf(before), "<w:tcPr>", "<w:tcPr><w:gridSpan w:val=\"1\"/>");
    const auto now = refreshed(withBody(before, body), crosstabOf({"A", "B"}, {{"listens", {4, 2}}}));
    BOOST_TEST(bodyOf(now.bytes) == body);
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::fixed));
}

namespace
{

/// Charts of one table, one going on in the next; told apart by their number.
std::vector<Chart> pagesOf(const std::vector<std::vector<Bar>>& pages)
{
    std::vector<Chart> charts;
    for (const auto& bars : pages) {
        charts.push_back(std::get<Chart>(chartOf({"all"}, bars).blocks.front()));
        charts.back().number = static_cast<int>(charts.size());
        charts.back().shows = placeKey("chart", {std::to_string(charts.size())});
        charts.back().caption += charts.size() > 1 ? " (continued)" : "";
    }
    return charts;
}

Document documentOf(const std::vector<Chart>& charts)
{
    Document document{rd::Language::english, "Study", {}};
    for (const Chart& chart : charts) document.blocks.emplace_back(chart);
    return document;
}

Refreshed refreshedBy(const std::string& bytes, const std::vector<Chart>& charts)
{
    Present present;
    present.takeCharts(charts, {placeKey("chart", {"2"}), placeKey("chart", {"3"})});
    return refreshDocx({bytes, "report.docx"}, present);
}

}

BOOST_AUTO_TEST_CASE(RowThatMovesToAnotherChartOfItsTable_IsNeitherNewNorGone)
{
    const auto now =
        refreshedBy(written(documentOf(pagesOf({{{"listens", {4}}, {"nods", {2}}}, {{"phones", {1}}}}))),
                    pagesOf({{{"listens", {4}}, {"comes", {3}}}, {{"nods", {2}}, {"phones", {1}}}}));
    BOOST_TEST(toldBy(now) == std::vector<std::string>{"Chart 1: comes: new, 3 of 5"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(RowThatMovesToAnotherChartWhenAGroupCame_IsToldOnlyWhereItsNumberChanged)
{
    const auto paged = [](const std::vector<std::string>& groups,
                          const std::vector<std::vector<Bar>>& pages) {
        auto charts = pagesOf(pages);
        for (Chart& chart : charts) {
            chart.series.clear();
            for (const std::string& group : groups) chart.series.push_back(group + " (n = 5)");
        }
        return charts;
    };
    const auto now = refreshedBy(
        written(
            documentOf(paged({"A"}, {{{"listens", {4}}, {"nods", {2}}, {"comes", {1}}}, {{"waits", {1}}}}))),
        paged({"A", "B"}, {{{"listens", {4, 1}}}, {{"nods", {2, 0}}, {"comes", {3, 0}}, {"waits", {1, 0}}}}));
    BOOST_TEST(toldBy(now) == (std::vector<std::string>{"Chart 1: new, B (n = 5)", "Chart 2: new, B (n = 5)",
                                                        "Chart 2: comes, A from 1 to 3 of 5"}),
               boost::test_tools::per_element());
}

namespace
{

/// The captions of charts and the names and numbers that the charts below them draw, in their order.
std::vector<std::string> drawnIn(const std::string& bytes)
{
    const std::string body = bodyOf(bytes);
    const std::string relations = partOf(bytes, "word/_rels/document.xml.rels");
    std::vector<std::string> drawn;
    const std::string words = rd::test::said(bytes);
    for (auto at = body.find("r:id=\"rIdRodeDraadChart"); at != std::string::npos;
         at = body.find("r:id=\"rIdRodeDraadChart", at + 1)) {
        const std::string id = body.substr(at + 6, body.find('"', at + 6) - at - 6);
        const auto target = relations.find("/word/charts/", relations.find("Id=\"" + id + "\""));
        const std::string name = relations.substr(target + 1, relations.find('"', target) - target - 1);
        const std::string chart = partOf(bytes, name);
        std::string texts;
        for (auto v = chart.find("<c:v>"); v != std::string::npos; v = chart.find("<c:v>", v + 1))
            texts += chart.substr(v + 5, chart.find('<', v + 5) - v - 5) + "|";
        drawn.push_back(texts);
    }
    drawn.push_back(words);
    return drawn;
}

/// Every part that the package tells of is there, and every chart's part is told of.
void demandWhole(const std::string& bytes)
{
    const auto names = ZipPackage({bytes, "report.docx"}).names();
    const std::set<std::string> parts(names.begin(), names.end());
    const std::string types = partOf(bytes, "[Content_Types].xml");
    for (auto at = types.find("PartName=\"/"); at != std::string::npos;
         at = types.find("PartName=\"/", at + 1)) {
        const std::string name = types.substr(at + 11, types.find('"', at + 11) - at - 11);
        BOOST_TEST(parts.contains(name), name);
    }
    for (const std::string& part : parts)
        if (part.starts_with("word/charts/") && part.ends_with(".xml"))
            BOOST_TEST(holds(types, "\"/" + part + "\""), part);
    std::size_t charts = 0;
    for (const std::string& part : parts)
        if (part.starts_with("word/charts/rodedraad")) ++charts;
    BOOST_TEST(charts == countOf(partOf(bytes, "word/_rels/document.xml.rels"), "relationships/chart\""));
}

const std::vector<std::vector<Bar>> onePage{{{"listens", {4}}, {"nods", {2}}}};
const std::vector<std::vector<Bar>> twoPages{{{"listens", {4}}, {"comes", {3}}}, {{"nods", {2}}}};
const std::vector<std::vector<Bar>> threePages{
    {{"listens", {4}}, {"comes", {3}}}, {{"nods", {2}}, {"phones", {2}}}, {{"asks", {1}}}};

}

BOOST_AUTO_TEST_CASE(ChartsOfATable_AreAfterARenewalThoseOfANewReport)
{
    const std::vector<std::vector<std::vector<Bar>>> tables{onePage, twoPages, threePages};
    for (const auto& before : tables)
        for (const auto& after : tables) {
            const auto now = refreshedBy(written(documentOf(pagesOf(before))), pagesOf(after));
            const auto anew = drawnIn(written(documentOf(pagesOf(after))));
            BOOST_TEST(drawnIn(now.bytes) == anew, boost::test_tools::per_element());
            demandWhole(now.bytes);
            BOOST_TEST(now.kept.empty());
            const auto again = refreshedBy(now.bytes, pagesOf(before)); // and back
            BOOST_TEST(drawnIn(again.bytes) == drawnIn(written(documentOf(pagesOf(before)))),
                       boost::test_tools::per_element());
            demandWhole(again.bytes);
        }
}

BOOST_AUTO_TEST_CASE(DescriptionOfAChartWithANought_FollowsItsBars)
{
    const auto stacked = [](int x) {
        Chart chart = pagesOf(onePage).front();
        chart.shape = Chart::Shape::stacked;
        chart.series = {"A (n = 5)", "B (n = 5)"};
        chart.rows = {{"listens", {static_cast<double>(x), 0.0}, {std::to_string(x), "0"}}};
        chart.full = 5;
        return std::vector<Chart>{chart};
    };
    const auto now = refreshedBy(written(documentOf(stacked(4))), stacked(3));
    BOOST_TEST(holds(bodyOf(now.bytes), "A (n = 5) 3, B (n = 5) 0"));
    BOOST_TEST(!holds(bodyOf(now.bytes), "A (n = 5) 4"));
}

BOOST_AUTO_TEST_CASE(ChartThatATableNeedsMore_IsPutInAndTold)
{
    const auto now = refreshedBy(written(documentOf(pagesOf(onePage))), pagesOf(twoPages));
    BOOST_TEST(toldBy(now) == (std::vector<std::string>{"Chart 1: comes: new, 3 of 5",
                                                        "Chart 2: new, relation (continued) (nods)"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ChartThatATableNeedsNoMore_GoesWithItsCaptionAndIsTold)
{
    const auto now =
        refreshedBy(written(documentOf(pagesOf({{{"listens", {4}}, {"nods", {2}}}, {{"phones", {1}}}}))),
                    pagesOf({{{"listens", {4}}, {"phones", {1}}}}));
    BOOST_TEST(toldBy(now) == (std::vector<std::string>{"Chart 1: nods: gone, was 2 of 5",
                                                        "text: gone, was Chart 2: relation (continued)"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ChartThatATableNeedsNoMore_StaysWithWordsOfTheUserAndThatIsSaid)
{
    const std::string before = written(documentOf(pagesOf(twoPages)));
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"relation (continued)", "relation, second half"}, // the caption
             {"</w:drawing></w:r>", "</w:drawing></w:r><w:r><w:t>See here.</w:t></w:r>"}}) {
        const std::string body = bodyOf(before);
        const auto second = body.find(from, from[0] == '<' ? body.find("rIdRodeDraadChart2") : 0);
        std::string mine = body;
        mine.replace(second, from.size(), to);
        const auto now = refreshedBy(withBody(before, mine), pagesOf(onePage));
        BOOST_TEST(countOf(bodyOf(now.bytes), "<w:drawing>") == 2U);
        BOOST_TEST_REQUIRE(!now.kept.empty());
        BOOST_TEST((now.kept.back().why == KeptPlace::Why::fewerCharts));
    }
}

BOOST_AUTO_TEST_CASE(ChartThatTheUserTookOut_StaysAway)
{
    const std::string before = written(documentOf(pagesOf(twoPages)));
    const std::string body = bodyOf(before);
    const auto first = body.find("<w:p>", body.find("<w:drawing>"));
    const auto end = body.find("<w:sectPr>");
    const auto now =
        refreshedBy(withBody(before, body.substr(0, first) + body.substr(end)), pagesOf(twoPages));
    BOOST_TEST(countOf(bodyOf(now.bytes), "<w:drawing>") == 1U);
    BOOST_TEST(toldBy(now).empty());
}

BOOST_AUTO_TEST_CASE(ChartsBehindOneThatCame_AreCountedAnew)
{
    auto other = pagesOf({{{"hears", {1}}}}).front();
    other.caption = "other";
    other.shows = placeKey("chart", {"other"});
    auto charts = pagesOf(onePage);
    other.number = 2;
    charts.push_back(other);
    const std::string before = written(documentOf(charts));
    Present present;
    present.takeCharts(pagesOf(twoPages), {});
    present.takeCharts({other});
    const auto now = refreshDocx({before, "report.docx"}, present);
    charts = pagesOf(twoPages);
    other.number = 3;
    charts.push_back(other);
    BOOST_TEST(said(now.bytes) == said(written(documentOf(charts))));
    demandWhole(now.bytes);
}

namespace
{

/// Lines in words of one table, by the number of each.
Document inWordsOf(const std::vector<std::pair<int, std::vector<std::string>>>& lines)
{
    Document document{rd::Language::english, "Study", {}};
    for (const auto& [x, labels] : lines) {
        const std::string figure = std::to_string(x) + " of 5 families";
        Paragraph line{Paragraph::Look::item, {{figure}}, {}, placeKey("list", {"t", "words"}),
                       wordsMember(x),        figure};
        for (const std::string& label : labels) {
            line.runs.push_back({line.runs.size() == 1 ? ": " : "; "});
            line.runs.push_back({label});
        }
        line.runs.push_back({"."});
        document.blocks.emplace_back(std::move(line));
    }
    return document;
}

}

BOOST_AUTO_TEST_CASE(LabelThatLeavesALineOfWhichTheOthersAreMissing_IsTold)
{
    const std::string pasted = docxOf(inWordsOf({{4, {"listens", "nods"}}}));
    const auto now = refreshed(pasted, inWordsOf({{5, {"nods"}}, {4, {"listens"}}, {1, {"phones"}}}));
    BOOST_TEST(holds(said(now.bytes), "4 of 5 families: listens."), said(now.bytes));
    const auto told = toldBy(now);
    BOOST_TEST_REQUIRE(told.size() == 2U);
    BOOST_TEST(holds(told[1], "“5 of 5 families: nods.” is new"), told[1]);
}

namespace
{

/// Rows with an explanation below the label, where one is given.
Document explainedOf(const std::vector<std::pair<std::string, std::string>>& rows)
{
    Document document{rd::Language::english, "Study", {}};
    Grid grid;
    grid.caption = "relation";
    grid.shows = placeKey("table", {"t"});
    grid.heads = {{{{"code", true, false, {}, placeKey("label", {"head"})}}}};
    for (const auto& [name, explanation] : rows) {
        Runs runs{{name, false, false, {}, placeKey("label", {name})}};
        if (!explanation.empty())
            runs.push_back({"\n" + explanation, false, true, {}, placeKey("label", {"explanation", name})});
        grid.rows.push_back({{runs}});
    }
    document.blocks.emplace_back(std::move(grid));
    return document;
}

}

BOOST_AUTO_TEST_CASE(RowThatCame_HasItsExplanationOrThatIsSaid)
{
    const Document after =
        explainedOf({{"listens", ""}, {"comes", "Also at night."}, {"nods", "With the head."}});
    const auto likeAnother =
        refreshed(docxOf(explainedOf({{"listens", ""}, {"nods", "With the head."}})), after);
    BOOST_TEST(said(likeAnother.bytes) == said(docxOf(after)));
    BOOST_TEST(likeAnother.kept.empty());
    const Document plain = explainedOf({{"listens", ""}, {"comes", "Also at night."}});
    const auto likeNone = refreshed(docxOf(explainedOf({{"listens", ""}})), plain);
    BOOST_TEST_REQUIRE(likeNone.kept.size() == 1U);
    BOOST_TEST(holds(textOf(likeNone.kept[0]), "The explanation of “comes”"), textOf(likeNone.kept[0]));
}

BOOST_AUTO_TEST_SUITE_END()
