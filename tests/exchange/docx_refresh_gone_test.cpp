// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"
#include "exchange/refresh_world.h"
#include "report/chapter/place_keys.h"
#include "report/renewal/later_parts.h"
#include "report/renewal/origin.h"

#include <boost/test/unit_test.hpp>

/// What a report has of a code that was deleted since, and what a chapter would have of which it has nothing.
using namespace rd::report;
using namespace rd::exchange;
using namespace rd::test;

namespace
{

const std::string closing = placeKey("list", {"staying", "notes"});

/// The row in words, the caption and the table.
void addTable(Document& document)
{
    const auto cell = [](const char* words, const char* kind) {
        return Grid::Cell{{{words, false, false, {}, placeKey(kind, {"staying", words})}}};
    };
    document.blocks.emplace_back(Paragraph{Paragraph::Look::lead, {{"Someone stays because …"}}});
    document.blocks.emplace_back(Paragraph{Paragraph::Look::item,
                                           {{"4 of 4 teachers"}, {": "}, {"it matters"}, {"."}},
                                           {},
                                           placeKey("list", {"staying", "words"}),
                                           wordsMember(4),
                                           "4 of 4 teachers"});
    Grid grid;
    grid.caption = "Staying";
    grid.shows = placeKey("table", {"staying"});
    grid.heads = {cell("teachers (n = 4)", "label"), cell("code", "label")};
    grid.rows = {{cell("4 of 4", "figure"), cell("it matters", "label")}};
    document.blocks.emplace_back(std::move(grid));
}

Chart chart()
{
    Chart chart;
    chart.caption = "Staying";
    chart.shows = placeKey("chart", {"staying"});
    chart.series = {"teachers"};
    chart.full = 4;
    chart.rows = {{"it matters", {4}, {"4 of 4"}, {placeKey("label", {"staying", "it matters"})}}};
    return chart;
}

/// As a chapter has the table of a theme; of one that was deleted there are only notes.
Document themeOf(const std::string& note, bool deleted)
{
    Document document{rd::Language::english, "Study", {}};
    if (deleted)
        document.blocks.emplace_back(Paragraph{Paragraph::Look::plain, {{"Staying: (no codings)"}}});
    else
        addTable(document);
    document.blocks.emplace_back(Paragraph{Paragraph::Look::note, {{note}}, {}, closing});
    if (deleted)
        document.blocks.emplace_back(
            Paragraph{Paragraph::Look::note, {{"The code was deleted, so it is empty."}}, {}, closing});
    else
        document.blocks.emplace_back(chart());
    return document;
}

std::string written(Document document, const std::set<std::string>& lacking = {})
{
    Origin origin{rd::makeUuid(), "a.draad", rd::Language::english, {}, knownIn(document)};
    origin.lacking = lacking;
    document.origin = originText(origin);
    return docxOf(document);
}

Refreshed renewedBy(const std::string& bytes, const Document& now)
{
    Present present;
    present.take(now, closing);
    return refreshDocx({bytes, "report.docx"}, present);
}

std::string leftUnknown(const std::string& what)
{
    return what + ": left as it is, because the project does not have what it showed (any more).";
}

}

BOOST_AUTO_TEST_SUITE(DocxRefreshGone)

BOOST_AUTO_TEST_CASE(RowTableAndChartOfACodeThatIsGone_AreEachToldOnceByWhatTheySay)
{
    const auto now =
        renewedBy(written(themeOf("Codings by Ellen.", false)), themeOf("Codings by Ellen.", true));
    BOOST_TEST(toldBy(now) == (Told{leftUnknown("text, “4 of 4 teachers: it matters.”"),
                                    leftUnknown("Table 1, “Staying”"), leftUnknown("Chart 1, “Staying”")}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(NotesOfATableThatStays_AreThoseOfItsFigures)
{
    const std::string before = written(themeOf("Codings by Ellen.", false));
    BOOST_TEST((renewedBy(before, themeOf("Codings by Tom.", true)).bytes == before));
}

BOOST_AUTO_TEST_CASE(NotesThatStandWithoutTheTable_AreRenewed)
{
    const Document now = themeOf("Codings by Tom.", true);
    BOOST_TEST(said(renewedBy(written(themeOf("Codings by Ellen.", true)), now).bytes) == said(docxOf(now)));
}

BOOST_AUTO_TEST_CASE(PartOfAChapterThatCameSince_IsToldWhereTheReportWasToHaveIt)
{
    Document chapter{rd::Language::english, "Study", {}};
    chapter.blocks.emplace_back(Heading{2, "How the codebook changed", "codebook_changes"});
    const auto toldWith = [&](const std::set<std::string>& lacking) {
        const Document table = themeOf("Codings by Ellen.", false);
        Present present = presentOf(table);
        present.takeLaterParts(chapter);
        return toldBy(refreshDocx({written(table, lacking), "report.docx"}, present));
    };
    BOOST_TEST(toldWith({"codebook_changes", "guide"}) ==
                   Told{"The part “How the codebook changed” is new in the project, but has no place in the "
                        "document; write the report anew for it, under another name."},
               boost::test_tools::per_element());
    BOOST_TEST(toldWith({}).empty()); // the user took it out, or did not ask for it
}

BOOST_AUTO_TEST_CASE(PartsThatAReportLacks_AreThoseOfTheSectionsThatWereAskedFor)
{
    Document chapter{rd::Language::english, "Study", {}};
    chapter.blocks.emplace_back(Heading{1, "Appendix: interview guide", "guide"});
    using Marks = std::set<std::string>;
    BOOST_TEST((partsLacking(chapter, {}) == Marks{"codebook_changes", "saturation"}));
    BOOST_TEST((partsLacking(chapter, {Section::method, Section::guide}) == Marks{"saturation"}));
    BOOST_TEST((partsLacking(chapter, {Section::tables}).empty()));
}

BOOST_AUTO_TEST_SUITE_END()
