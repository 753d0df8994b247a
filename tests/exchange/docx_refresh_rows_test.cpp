// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"
#include "exchange/refresh_world.h"
#include "report/chapter/place_keys.h"
#include "report/renewal/origin.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

/// Rows in words in which a user wrote, of tables with several codes: no number may stand there of which it
/// is not known that it is that of all that the row names.
using namespace rd::report;
using namespace rd::exchange;
using namespace rd::test;

namespace
{

struct Code {
    std::string key;
    std::string label;
    int number = 0;
};

using Codes = std::vector<Code>;
using Told = std::vector<std::string>;

/// Of 5 families, from the highest number on.
Document documentOf(Codes codes)
{
    std::stable_sort(codes.begin(), codes.end(),
                     [](const Code& a, const Code& b) { return a.number > b.number; });
    Document document{rd::Language::english, "Study", {}};
    Grid grid;
    grid.number = 1;
    grid.caption = "relation";
    grid.shows = placeKey("table", {"t"});
    const auto head = [](const char* words) {
        return Grid::Cell{{{words, true, false, {}, placeKey("label", {"head", words})}}};
    };
    grid.heads = {head("n = 5"), head("code")};
    int number = -1;
    for (const Code& code : codes) {
        const std::string figure = std::to_string(code.number) + " of 5";
        if (code.number != number)
            document.blocks.emplace_back(Paragraph{Paragraph::Look::item,
                                                   {{figure + " families"}},
                                                   {},
                                                   placeKey("list", {"words"}),
                                                   wordsMember(code.number),
                                                   figure + " families"});
        auto& runs = std::get<Paragraph>(document.blocks.back()).runs;
        runs.push_back({code.number == number ? "; " : ": "});
        runs.push_back({code.label});
        number = code.number;
        grid.rows.push_back({{{{figure, false, false, {}, placeKey("figure", {code.key})}}, true},
                             {{{code.label, false, false, {}, placeKey("label", {code.key})}}}});
    }
    for (Block& block : document.blocks) std::get<Paragraph>(block).runs.push_back({"."});
    document.blocks.emplace_back(std::move(grid));
    return document;
}

const Code listens{"l", "listens", 2};
const Code helps{"h", "helps out", 2};
const Code waits{"w", "waits", 1};

std::string reportOf(const Codes& codes, const std::string& from, const std::string& to)
{
    Document document = documentOf(codes);
    document.origin = originText({rd::makeUuid(), "a.draad", rd::Language::english, {}, knownIn(document)});
    const std::string bytes = docxOf(document);
    return withBody(bytes, replaced(bodyOf(bytes), from, to));
}

/// The rows in words.
Told rowsOf(const std::string& bytes)
{
    Told rows;
    const std::string text = said(bytes);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        if (line.find(" families") != std::string::npos) rows.push_back(line);
        at = end + 1;
    }
    return rows;
}

Told leftOf(const Refreshed& refreshed)
{
    Told told;
    for (const KeptPlace& one : refreshed.kept) told.push_back(textOf(one));
    return told;
}

std::string left(const std::string& row, const std::string& now, const std::string& what = "")
{
    return "text" + what + ", “" + row +
           "”: left as it is, because these are words of your own. The project says: " + now;
}

/// It stays so, and is told so, at this renewal and the next.
void demandLeft(const std::string& bytes, const Codes& now, const Told& rows, const Told& told)
{
    const auto once = refreshed(bytes, documentOf(now));
    BOOST_TEST(rowsOf(once.bytes) == rows, boost::test_tools::per_element());
    BOOST_TEST(leftOf(once) == told, boost::test_tools::per_element());
    const auto again = refreshed(once.bytes, documentOf(now));
    BOOST_TEST(again.bytes == once.bytes);
    BOOST_TEST(leftOf(again) == told, boost::test_tools::per_element());
}

Code counting(Code code, int number)
{
    code.number = number;
    return code;
}

}

BOOST_AUTO_TEST_SUITE(DocxRefreshRows)

BOOST_AUTO_TEST_CASE(CodesInOneSentenceThatHaveTwoNumbersNow_StayAndAreToldWithBoth)
{
    for (const std::string between : {" and ", ", ", "; and ", "; they ", " or ", ", and ", " but "}) {
        const std::string row = "2 of 5 families: listens" + between + "helps out.";
        const std::string own = reportOf({listens, helps}, ">; <", ">" + between + "<");
        demandLeft(own, {counting(listens, 1), helps}, {row},
                   {left(row, "2 of 5 families: helps out. 1 of 5 families: listens.")});
        demandLeft(own, {listens, counting(helps, 3)}, {row},
                   {left(row, "3 of 5 families: helps out. 2 of 5 families: listens.")});
    }
}

BOOST_AUTO_TEST_CASE(CodesInOneSentenceThatHaveOneNumber_GetIt)
{
    const std::string own = reportOf({listens, helps}, ">; <", "> and <");
    const auto now = refreshed(own, documentOf({counting(listens, 3), counting(helps, 3)}));
    BOOST_TEST(rowsOf(now.bytes) == Told{"3 of 5 families: listens and helps out."},
               boost::test_tools::per_element());
    BOOST_TEST(now.kept.empty());
    demandLeft(now.bytes, {counting(listens, 4), counting(helps, 3)},
               {"3 of 5 families: listens and helps out."},
               {left("3 of 5 families: listens and helps out.",
                     "4 of 5 families: listens. 3 of 5 families: helps out.")});
}

BOOST_AUTO_TEST_CASE(RowWithACodeThatIsCalledOtherwise_StaysAndIsTold)
{
    const std::string own = reportOf({listens, helps}, ">; <", "> (at first); <");
    const std::string row = "2 of 5 families: listens (at first); helps out.";
    demandLeft(own, {{"l", "really listens", 2}, counting(helps, 3)}, {row},
               {left(row, "3 of 5 families: helps out. 2 of 5 families: really listens.")});
}

BOOST_AUTO_TEST_CASE(RowWithACodeThatIsGone_StaysAndIsTold)
{
    const std::string own = reportOf({waits, listens, helps}, ">; <", "> (at first); <");
    const std::string row = "2 of 5 families: listens (at first); helps out.";
    const auto now = refreshed(own, documentOf({waits, counting(helps, 3)}));
    BOOST_TEST(rowsOf(now.bytes) == (Told{row, "1 of 5 families: waits."}), boost::test_tools::per_element());
    BOOST_TEST(leftOf(now) == Told{left(row, "3 of 5 families: helps out.")},
               boost::test_tools::per_element());
    const auto again = refreshed(now.bytes, documentOf({waits, counting(helps, 4)}));
    BOOST_TEST(rowsOf(again.bytes) == rowsOf(now.bytes), boost::test_tools::per_element());
    BOOST_TEST(leftOf(again) == Told{left(row, "4 of 5 families: helps out.")},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(RowWithCodesThatAreGone_IsToldTheSameAtEachRenewal)
{
    const std::string own = reportOf({waits, listens, helps}, ">; <", "> (at first); <");
    const std::string row = "2 of 5 families: listens (at first); helps out.";
    const Told rows{row, "1 of 5 families: waits."};
    demandLeft(own, {waits, counting(helps, 3)}, rows, {left(row, "3 of 5 families: helps out.")});
    demandLeft(own, {waits, helps}, rows, {left(row, "2 of 5 families: helps out.", ": 2 of 5 families")});
    std::string untold = left(row, "");
    untold.erase(untold.find(" The project says"));
    demandLeft(own, {waits}, rows, {untold});
    const auto gone = refreshed(own, documentOf({waits}));
    demandLeft(gone.bytes, {waits, counting(helps, 3)}, rows, {left(row, "3 of 5 families: helps out.")});
}

BOOST_AUTO_TEST_CASE(RowFromWhichTheUserTookACode_IsTheRowOfTheOthers)
{
    const std::string own = reportOf({listens, helps}, ">helps out<", "><");
    const std::string cut = withBody(own, replaced(bodyOf(own), ">; <", "><"));
    const auto now = refreshed(cut, documentOf({counting(listens, 3), helps}));
    BOOST_TEST(rowsOf(now.bytes) == (Told{"3 of 5 families: listens.", "2 of 5 families: helps out."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(RowWithAThingOfTheUsersAmongItsCodes_Stays)
{
    const std::string own = reportOf({listens, helps}, ">.<", ">; is kind.<");
    const std::string row = "2 of 5 families: listens; helps out; is kind.";
    demandLeft(own, {counting(listens, 3), counting(helps, 3)}, {row},
               {left(row, "3 of 5 families: listens; helps out.")});
}

BOOST_AUTO_TEST_CASE(WordBesideANameInTheRow_KeepsNoNumberBack)
{
    const std::string own = reportOf({waits}, ">waits<", ">always waits<");
    const auto now = refreshed(own, documentOf({counting(waits, 3)}));
    BOOST_TEST(rowsOf(now.bytes) == Told{"3 of 5 families: always waits."}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(WordsBeforeTheNumber_LeaveTheRowWithoutASecondOne)
{
    const std::string run = "<w:r><w:t xml:space=\"preserve\">Only </w:t></w:r>";
    const std::string bytes = reportOf({waits}, ">waits<", ">waits<");
    const std::string body = bodyOf(bytes);
    const auto control = body.find("<w:sdt>", body.find("RodeDraadItem"));
    const std::string outside = body.substr(0, control) + run + body.substr(control);
    demandLeft(withBody(bytes, outside), {counting(waits, 3)}, {"Only 1 of 5 families: waits."},
               {left("1 of 5 families: waits.", "3 of 5 families: waits.")});
    const std::string within = replaced(body, ">1 of 5 families<", ">Only 1 of 5 families<");
    demandLeft(withBody(bytes, within), {counting(waits, 3)}, {"Only 1 of 5 families: waits."},
               {left("Only 1 of 5 families: waits.", "3 of 5 families: waits.")});
}

BOOST_AUTO_TEST_CASE(WordsInPlaceOfTheColon_LeaveTheRowWithoutASecondOne)
{
    const std::string own = reportOf({listens, helps}, ">: <", "> say: he <");
    const std::string row = "2 of 5 families say: he listens; helps out.";
    demandLeft(own, {listens, counting(helps, 3)}, {row},
               {left(row, "3 of 5 families: helps out. 2 of 5 families: listens.")});
}

BOOST_AUTO_TEST_CASE(RowWithATrackedChange_IsToldOnce)
{
    const std::string run = "<w:r><w:t xml:space=\"preserve\">helps out</w:t></w:r>";
    const std::string bytes =
        reportOf({listens, helps}, run, "<w:ins w:id=\"9\" w:author=\"P\">" + run + "</w:ins>");
    const auto now = refreshed(bytes, documentOf({counting(listens, 3), counting(helps, 3)}));
    BOOST_TEST(leftOf(now) ==
                   Told{"text, “2 of 5 families: listens; helps out.”: left as it is, because it has tracked "
                        "changes; accept or reject them first. The project says: 3 of 5 families: listens; "
                        "helps out."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
