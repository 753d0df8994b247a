// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"
#include "exchange/refresh_world.h"
#include "report/chapter/place_keys.h"
#include "report/renewal/origin.h"

#include <boost/test/unit_test.hpp>

/// Tables of groups of which the last coding goes, and that have codings again.
using namespace rd::report;
using namespace rd::exchange;
using namespace rd::test;

namespace
{

/// How many of 5 in a group listen.
struct Group {
    std::string name;
    int listen = 0;
};

/// The row in words, the caption and the table of a group.
void addTable(Document& document, const Group& group, int number)
{
    const std::string figure = std::to_string(group.listen) + " of 5";
    document.blocks.emplace_back(Paragraph{Paragraph::Look::lead, {{"The families told …"}}});
    document.blocks.emplace_back(Paragraph{Paragraph::Look::item,
                                           {{figure + " families"}, {": "}, {"listens"}, {"."}},
                                           {},
                                           placeKey("list", {group.name, "words"}),
                                           wordsMember(group.listen),
                                           figure + " families"});
    Grid grid;
    grid.number = number;
    grid.caption = "relation, " + group.name;
    grid.shows = placeKey("table", {group.name});
    const auto head = [&](const char* words) {
        return Grid::Cell{{{words, true, false, {}, placeKey("label", {group.name, "head", words})}}};
    };
    grid.heads = {head("n = 5"), head("code")};
    grid.rows = {{{{{figure, false, false, {}, placeKey("figure", {group.name})}}, true},
                  {{{"listens", false, false, {}, placeKey("label", {group.name, "listens"})}}}}};
    document.blocks.emplace_back(std::move(grid));
    document.blocks.emplace_back(Paragraph{
        Paragraph::Look::note, {{"Note of " + group.name}}, {}, placeKey("list", {group.name, "notes"})});
}

/// As PartMaker writes them; a group in which nobody listens has no rows.
Document groupsOf(const std::vector<Group>& groups, bool zeroRows = false)
{
    Document document{rd::Language::english, "Study", {}};
    int number = 0;
    for (const Group& group : groups)
        if (group.listen > 0 || zeroRows)
            addTable(document, group, ++number);
        else
            document.blocks.emplace_back(
                withoutRows(placeKey("table", {group.name}), "relation, " + group.name + ": (no codings)"));
    return document;
}

std::string written(Document document)
{
    document.origin = originText({rd::makeUuid(), "a.draad", rd::Language::english, {}, knownIn(document)});
    return docxOf(document);
}

/// `all`: groups that there are, of which a report mentions only `now`.
Refreshed renewedBy(const std::string& bytes, const std::vector<Group>& now, const std::vector<Group>& all)
{
    Present present;
    present.take(groupsOf(now));
    present.takeUnshown(groupsOf(all, true));
    return refreshDocx({bytes, "report.docx"}, present);
}

Refreshed renewedBy(const std::string& bytes, const std::vector<Group>& now)
{
    return renewedBy(bytes, now, now);
}

const std::vector<Group> both{{"A", 2}, {"B", 1}};
const std::vector<Group> onlyB{{"A", 0}, {"B", 1}};

}

BOOST_AUTO_TEST_SUITE(DocxRefreshEmpty)

BOOST_AUTO_TEST_CASE(TableWhoseLastCodingWent_BecomesTheLineOfANewReport)
{
    const auto now = renewedBy(written(groupsOf(both)), onlyB);
    BOOST_TEST(said(now.bytes) == said(docxOf(groupsOf(onlyB))));
    BOOST_TEST(toldBy(now) == (Told{"the table “relation, A”: listens from 2 to 0 of 5",
                                    "text: from “Table 1: relation, A” to “relation, A: (no codings)”"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TablesWhoseLastCodingWent_AreToldBetweenThoseThatTheyStoodBetween)
{
    const std::vector<Group> before{{"A", 2}, {"B", 1}, {"C", 1}, {"D", 3}, {"E", 1}};
    const auto now = renewedBy(written(groupsOf(before)), {{"A", 3}, {"B", 0}, {"C", 0}, {"D", 4}, {"E", 0}});
    BOOST_TEST(toldBy(now) ==
                   (Told{"text: listens from 2 to 3 of 5 families", "Table 1: listens from 2 to 3 of 5",
                         "the table “relation, B”: listens from 1 to 0 of 5",
                         "text: from “Table 2: relation, B” to “relation, B: (no codings)”",
                         "the table “relation, C”: listens from 1 to 0 of 5",
                         "text: from “Table 3: relation, C” to “relation, C: (no codings)”",
                         "text: listens from 3 to 4 of 5 families", "Table 2: listens from 3 to 4 of 5",
                         "the table “relation, E”: listens from 1 to 0 of 5",
                         "text: from “Table 5: relation, E” to “relation, E: (no codings)”"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TableWhoseLastCodingWent_StaysWithWordsOfTheUserButNotItsRowInWords)
{
    const std::string bytes = written(groupsOf(both));
    const std::string own = withBody(bytes, replaced(bodyOf(bytes), ">Note of A<", ">Note of A, I think<"));
    const auto now = renewedBy(own, onlyB);
    const std::string text = said(now.bytes);
    BOOST_TEST(text.find("Note of A, I think") != std::string::npos, text);
    BOOST_TEST(text.find("2 of 5") == std::string::npos, text);
    BOOST_TEST(text.find("told …") == text.rfind("told …"), text); // of B, which has a row
    BOOST_TEST(toldBy(now) ==
                   (Told{"text: gone, was The families told …", "text: listens: gone, was 2 of 5 families",
                         "Table 1: listens from 2 to 0 of 5",
                         "the table “relation, A”: left as it is but for its numbers, because "
                         "these are words of your own. The project says: relation, A: (no "
                         "codings)."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TableThatANewReportDoesNotMention_GoesWithoutALineAndIsTold)
{
    const auto now = renewedBy(written(groupsOf(both)), {{"B", 1}}, onlyB);
    BOOST_TEST(said(now.bytes) == said(docxOf(groupsOf({{"B", 1}}))));
    BOOST_TEST(toldBy(now) == (Told{"the table “relation, A”: listens from 2 to 0 of 5",
                                    "text: gone, was Table 1: relation, A"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TableThatANewReportDoesNotMention_StaysWithNoughtsBesideWordsOfTheUser)
{
    const std::string bytes = written(groupsOf(both));
    const std::string own = withBody(bytes, replaced(bodyOf(bytes), ">Note of A<", ">Note of A, I think<"));
    const auto now = renewedBy(own, {{"B", 1}}, onlyB);
    BOOST_TEST(said(now.bytes).find("0 of 5\tlistens\n\nNote of A, I think") != std::string::npos,
               said(now.bytes));
    BOOST_TEST(toldBy(now).back() == "the table “relation, A”: left as it is but for its numbers, because "
                                     "these are words of your own.");
}

BOOST_AUTO_TEST_CASE(TableThatHasRowsAgain_StandsInPlaceOfTheLineThatSaidItHasNone)
{
    const auto now = renewedBy(written(groupsOf(onlyB)), both);
    BOOST_TEST(said(now.bytes) == said(docxOf(groupsOf(both))));
    BOOST_TEST(toldBy(now) ==
                   (Told{"text: gone, was relation, A: (no codings)", "Table 1: new, relation, A"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TableThatHasRowsAgain_StandsInPlaceOfTheLineOfAnOlderReport)
{
    Document older = groupsOf(onlyB);
    std::get<Paragraph>(older.blocks.front()).runs.front().shows.clear();
    const auto now = renewedBy(written(older), both);
    BOOST_TEST(said(now.bytes) == said(docxOf(groupsOf(both))));
}

BOOST_AUTO_TEST_CASE(LineOfATableWithoutRows_StaysWithWordsOfTheUserAndThatIsSaid)
{
    const std::string bytes = written(groupsOf(onlyB));
    const std::string own = withBody(
        bytes, replaced(bodyOf(bytes), ">relation, A: (no codings)<", ">relation, A: (no codings), sadly<"));
    const auto now = renewedBy(own, both);
    BOOST_TEST(said(now.bytes) ==
               "Study\nrelation, A: (no codings), sadly\n" + said(docxOf(groupsOf(both))).substr(6));
    BOOST_TEST(toldBy(now) == (Told{"Table 1: new, relation, A",
                                    "text, “relation, A: (no codings), sadly”: left as it is, because these "
                                    "are words of your own. The project says: the table “relation, A”."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TableThatBecomesEmptyAndHasRowsAgain_IsAsItWas)
{
    const std::string first = written(groupsOf(both));
    const auto empty = renewedBy(first, onlyB);
    BOOST_TEST(said(renewedBy(empty.bytes, both).bytes) == said(first));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(DocxRefreshOwnRows)

namespace
{

/// The row in words of the group with more words of the user in it.
std::string withOwnWords(const std::string& from, const std::string& to)
{
    const std::string bytes = written(groupsOf(both));
    return withBody(bytes, replaced(bodyOf(bytes), from, to));
}

}

BOOST_AUTO_TEST_CASE(CodeWhoseNumberChanges_IsToldOnceForItsRowInWords)
{
    BOOST_TEST(toldBy(renewedBy(written(groupsOf(both)), {{"A", 3}, {"B", 1}})) ==
                   (Told{"text: listens from 2 to 3 of 5 families", "Table 1: listens from 2 to 3 of 5"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(RowInWordsThatTheUserWroteIn_GetsItsNewNumberAndNoSecondRow)
{
    const std::string own = withOwnWords(">.<", ">, most of all at home.<");
    const auto now = renewedBy(own, {{"A", 3}, {"B", 1}});
    BOOST_TEST(said(now.bytes) == replaced(said(docxOf(groupsOf({{"A", 3}, {"B", 1}}))), "listens.",
                                           "listens, most of all at home."));
    BOOST_TEST(toldBy(now) ==
                   (Told{"text: listens from 2 to 3 of 5 families", "Table 1: listens from 2 to 3 of 5"}),
               boost::test_tools::per_element());
    const auto later = renewedBy(now.bytes, {{"A", 4}, {"B", 1}});
    BOOST_TEST(said(later.bytes) == replaced(said(docxOf(groupsOf({{"A", 4}, {"B", 1}}))), "listens.",
                                             "listens, most of all at home."));
}

BOOST_AUTO_TEST_CASE(RowInWordsThatTheUserWroteIn_SaysNoughtWhenItsLastCodingGoesAndIsRenewedAgain)
{
    const std::string own = withOwnWords(">.<", ">, most of all at home.<");
    const auto now = renewedBy(own, onlyB);
    const std::string text = said(now.bytes);
    BOOST_TEST(text.find("told …\n0 of 5 families: listens, most of all at home.") != std::string::npos,
               text);
    BOOST_TEST(toldBy(now).front() == "text: listens from 2 to 0 of 5 families");
    BOOST_TEST(renewedBy(now.bytes, onlyB).renewed.empty());
    BOOST_TEST(said(renewedBy(now.bytes, both).bytes) == said(own));
}

BOOST_AUTO_TEST_CASE(RowInWordsOfWhichTheUserRewroteTheNumber_IsToldOfItsOwnNoughtOnly)
{
    const std::string own = withOwnWords(">2 of 5 families<", ">Two of them<");
    Present present;
    present.take(groupsOf(onlyB));
    Document all = groupsOf(onlyB, true);
    auto& line = std::get<Paragraph>(all.blocks[1]);
    line.runs.insert(line.runs.end() - 1, {{"; "}, {"nods"}}); // which nobody does either
    present.takeUnshown(all);
    const auto told = toldBy(refreshDocx({own, "report.docx"}, present));
    BOOST_TEST(told.at(1) == "text, “Two of them: listens.”: left as it is, because these are words of your "
                             "own. The project says: 0 of 5 families: listens.");
}

BOOST_AUTO_TEST_CASE(RowInWordsOfWhichTheUserRewroteTheNumber_IsLeftWithoutASecondRowAndToldOf)
{
    const std::string own = withOwnWords(">2 of 5 families<", ">Two of them<");
    const auto now = renewedBy(own, {{"A", 3}, {"B", 1}});
    BOOST_TEST(said(now.bytes).find("Two of them: listens.") != std::string::npos);
    BOOST_TEST(said(now.bytes).find("3 of 5 families") == std::string::npos);
    BOOST_TEST(toldBy(now) == (Told{"Table 1: listens from 2 to 3 of 5",
                                    "text, “Two of them: listens.”: left as it is, because these are words "
                                    "of your own. The project says: 3 of 5 families: listens."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(RowInWordsThatTheUserWroteIn_IsToldWhereItStands)
{
    const std::string bytes = written(groupsOf(both));
    std::string body = bodyOf(bytes);
    const auto stop = body.find(">.<", body.find(">1 of 5 families<"));
    BOOST_TEST_REQUIRE(stop != std::string::npos);
    body.replace(stop, 3, ">, at home.<");
    BOOST_TEST(toldBy(renewedBy(withBody(bytes, body), {{"A", 3}, {"B", 2}})) ==
                   (Told{"text: listens from 2 to 3 of 5 families", "Table 1: listens from 2 to 3 of 5",
                         "text: listens from 1 to 2 of 5 families", "Table 2: listens from 1 to 2 of 5"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
