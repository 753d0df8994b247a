// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"
#include "exchange/docx/refresh/own_things.h"
#include "exchange/refresh_world.h"
#include "report/chapter/place_keys.h"
#include "report/renewal/origin.h"

#include <boost/test/unit_test.hpp>

/// What a user put on words that a renewal would take away: comments and bookmarks.
using namespace rd::report;
using namespace rd::exchange;
using namespace rd::test;

namespace
{

const std::string commentBegins = "<w:commentRangeStart w:id=\"7\"/>";
const std::string commentEnds = "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>";
const std::string bookmarkBegins = "<w:bookmarkStart w:id=\"990\" w:name=\"mine\"/>";
const std::string bookmarkEnds = "<w:bookmarkEnd w:id=\"990\"/>";

std::string run(const std::string& words, const std::string& looks = "")
{
    return "<w:r>" + looks + "<w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

Document tableOf(const std::vector<std::string>& groups, const std::vector<std::string>& codes)
{
    const auto of = [](const std::string& text, const char* kind, const std::string& key) {
        return Runs{{text, false, false, {}, placeKey(kind, {key})}};
    };
    Grid grid;
    grid.caption = "relation";
    grid.shows = placeKey("table", {"t"});
    grid.heads.push_back({of("code", "label", "row head")});
    for (const std::string& group : groups) grid.heads.push_back({of(group, "label", "head " + group), true});
    for (const std::string& code : codes) {
        grid.rows.push_back({{of(code, "label", code)}});
        for (const std::string& group : groups)
            grid.rows.back().push_back({of(code + " of " + group, "figure", code + group), true});
    }
    Document document{rd::Language::english, "Study", {grid}};
    document.origin = originText({rd::makeUuid(), "a.draad", rd::Language::english, {}, knownIn(document)});
    return document;
}

/// The line with the codes of a theme, and a table of these.
Paragraph codesLine(const std::string& codes)
{
    Paragraph paragraph{Paragraph::Look::plain, {{"Codes of this theme: ", true}, {codes}}};
    paragraph.runs[1].shows = codesKey(rd::CodeId{});
    return paragraph;
}

std::string withCodes(const std::string& from, const std::string& to)
{
    const std::string bytes = docxOf(
        {rd::Language::english,
         "Study",
         {codesLine("listens; nods; waits."), tableOf({}, {"listens", "nods", "waits"}).blocks.front()}});
    return withBody(bytes, replaced(bodyOf(bytes), run("listens; nods; waits."),
                                    replaced(run("listens; ") + run("nods") + run("; waits."), from, to)));
}

Refreshed renewedCodes(const std::string& bytes, const std::string& codes,
                       const Document& table = tableOf({}, {"listens", "nods", "waits"}))
{
    Present present = presentOf(table);
    present.takeParagraph(codesLine(codes), "codes of relation");
    return refreshDocx({bytes, "report.docx"}, present);
}

std::vector<std::string> keptBy(const Refreshed& refreshed)
{
    std::vector<std::string> told;
    for (const KeptPlace& one : refreshed.kept) told.push_back(textOf(one));
    return told;
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// The row "nods" of the table goes, after `from` in the document became `to`.
Refreshed withoutNods(const std::string& from, const std::string& to)
{
    const std::string bytes = docxOf(tableOf({"A"}, {"listens", "nods"}));
    return refreshed(withBody(bytes, replaced(bodyOf(bytes), from, to)), tableOf({"A"}, {"listens"}));
}

}

BOOST_AUTO_TEST_SUITE(DocxRefreshOwn)

BOOST_AUTO_TEST_CASE(CommentOnACodeOfAThemeThatStays_StaysOnIt)
{
    const auto now = renewedCodes(withCodes(run("nods"), commentBegins + run("nods") + commentEnds),
                                  "comes; nods; phones; waits.");
    BOOST_TEST(holds(bodyOf(now.bytes), run("comes; ") + commentBegins + run("nods") + commentEnds),
               bodyOf(now.bytes));
    BOOST_TEST(holds(said(now.bytes), "Codes of this theme: comes; nods; phones; waits.\n"));
    BOOST_TEST(keptBy(now).empty());
}

BOOST_AUTO_TEST_CASE(CommentOnACodeOfAThemeThatGoes_LeavesTheLineAndThatIsSaid)
{
    const std::string bytes = withCodes(run("nods"), commentBegins + run("nods") + commentEnds);
    for (const std::string codes : {"listens; waits.", "listens; phones; waits."}) {
        const auto now = renewedCodes(bytes, codes);
        BOOST_TEST(bodyOf(now.bytes) == bodyOf(bytes));
        BOOST_TEST(keptBy(now) == std::vector<std::string>{"text: codes of relation, “listens; nods; "
                                                           "waits.”: left as it is, because a comment "
                                                           "stands on what would go. The project says: " +
                                                           codes},
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(CommentOnACodeOfAThemeThatIsRenamed_StaysOnIt)
{
    Document renamed = tableOf({}, {"listens", "nods", "waits"});
    std::get<Grid>(renamed.blocks.front()).rows[1][0].runs[0].text = "agrees";
    const auto now = renewedCodes(withCodes(run("nods"), commentBegins + run("nods") + commentEnds),
                                  "agrees; listens; waits.", renamed);
    BOOST_TEST(holds(bodyOf(now.bytes), commentBegins + run("agrees") + commentEnds), bodyOf(now.bytes));
    BOOST_TEST(keptBy(now).empty());
}

BOOST_AUTO_TEST_CASE(CommentOnACodeOfAThemeWhoseNameAnotherGot_StaysOnTheCode)
{
    Document renamed = tableOf({}, {"listens", "nods", "waits"});
    std::get<Grid>(renamed.blocks.front()).rows[0][0].runs[0].text = "nods";
    std::get<Grid>(renamed.blocks.front()).rows[1][0].runs[0].text = "agrees";
    const auto now = renewedCodes(withCodes(run("nods"), commentBegins + run("nods") + commentEnds),
                                  "nods; agrees; waits.", renamed);
    BOOST_TEST(holds(bodyOf(now.bytes), commentBegins + run("agrees") + commentEnds), bodyOf(now.bytes));
}

BOOST_AUTO_TEST_CASE(LooksOfACodeOfATheme_GoWithIt)
{
    const std::string bold = "<w:rPr><w:b/></w:rPr>";
    const auto now = renewedCodes(withCodes(run("nods"), run("nods", bold)), "listens; phones; waits.");
    BOOST_TEST(!holds(bodyOf(now.bytes), run("phones", bold)), "another code is not bold");
    const auto moved = renewedCodes(withCodes(run("nods"), run("nods", bold)), "nods; listens; waits.");
    BOOST_TEST(holds(bodyOf(moved.bytes), run("nods", bold)), bodyOf(moved.bytes));
}

BOOST_AUTO_TEST_CASE(CommentOnWordsOfACaptionThatGo_LeavesTheCaptionAndThatIsSaid)
{
    const std::string bytes = docxOf(tableOf({"A"}, {"listens"}));
    Document after = tableOf({"A"}, {"listens"});
    std::get<Grid>(after.blocks.front()).caption = "relation";
    Document before = after;
    std::get<Grid>(before.blocks.front()).caption = "relation at home";
    const std::string old = docxOf(before);
    const std::string commented =
        withBody(old, replaced(bodyOf(old), run("relation at home"),
                               run("relation ") + commentBegins + run("at home") + commentEnds));
    const auto now = refreshed(commented, after);
    BOOST_TEST(bodyOf(now.bytes) == bodyOf(commented));
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::comment));
}

BOOST_AUTO_TEST_CASE(RowThatGoesWithAComment_StaysAndIsToldAsThat)
{
    const auto now = withoutNods(run("nods of A"), commentBegins + run("nods of A") + commentEnds);
    BOOST_TEST(holds(said(now.bytes), "nods\tnods of A"), said(now.bytes));
    BOOST_TEST(keptBy(now) == std::vector<std::string>{"Table 1: nods, “nods; nods of A”: left as it is, "
                                                       "because a comment stands on what would go."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(RowThatGoesWithACommentAndWordsOfTheUser_IsToldAsWords)
{
    const auto now =
        withoutNods(run("nods of A"), commentBegins + run("nods of A") + commentEnds + run(", see below"));
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::ownWords));
}

BOOST_AUTO_TEST_CASE(RowThatGoesWithABookmarkOfTheUser_StaysAndTheBookmarkIsNamed)
{
    const auto now = withoutNods(run("nods of A"), bookmarkBegins + run("nods of A") + bookmarkEnds);
    BOOST_TEST(holds(bodyOf(now.bytes), bookmarkBegins + run("nods of A") + bookmarkEnds));
    BOOST_TEST(keptBy(now) == std::vector<std::string>{"Table 1: nods, “nods; nods of A”: left as it is, "
                                                       "because your bookmark “mine” stands on what would "
                                                       "go."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(RowThatGoesWithTheEndOfABookmark_IsToldWithItsName)
{
    const std::string bytes = docxOf(tableOf({"A"}, {"listens", "nods"}));
    const std::string begun =
        replaced(bodyOf(bytes), run("listens of A"), bookmarkBegins + run("listens of A"));
    const auto now =
        refreshed(withBody(bytes, replaced(begun, run("nods of A"), run("nods of A") + bookmarkEnds)),
                  tableOf({"A"}, {"listens"}));
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST(now.kept[0].bookmarks == std::vector<std::string>{"mine"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ColumnThatGoesWithACommentOrBookmark_StaysAndThatIsSaid)
{
    const std::string bytes = docxOf(tableOf({"A", "B"}, {"listens"}));
    const std::string cell = run("listens of B");
    for (const auto& [begin, end, why] :
         {std::tuple{commentBegins, commentEnds, "a comment stands on what would go."},
          std::tuple{bookmarkBegins, bookmarkEnds, "your bookmark “mine” stands on what would go."}}) {
        const std::string body = replaced(bodyOf(bytes), cell, begin + cell + end);
        const auto now = refreshed(withBody(bytes, body), tableOf({"A"}, {"listens"}));
        BOOST_TEST(holds(bodyOf(now.bytes), begin + cell + end));
        BOOST_TEST_REQUIRE(now.kept.size() == 1U);
        BOOST_TEST(textOf(now.kept[0]) == "Table 1, “B”: left as it is, because " + std::string(why));
    }
}

BOOST_AUTO_TEST_CASE(BookmarksOfReportsAndWordProcessors_AreNotTheUsers)
{
    for (const char* name :
         {"_rd_figure_0123456789abcdef_01234567", "_GoBack", "_Toc123", "figure_12", "rd1_quote_3", "memo_2"})
        BOOST_TEST(!isOwnBookmark(name), name);
    for (const char* name : {"mine", "_Ref123456", "rd1", "rdx_quote"}) BOOST_TEST(isOwnBookmark(name), name);
}

BOOST_AUTO_TEST_SUITE_END()
