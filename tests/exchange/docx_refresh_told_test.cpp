// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"
#include "exchange/docx/refresh/gone_quotes.h"
#include "exchange/docx/refresh/left_quotes.h"
#include "exchange/package/xml_ranges.h"
#include "exchange/refresh_world.h"
#include "report/chapter/place_keys.h"

#include <boost/test/unit_test.hpp>

/// What a renewal tells of: in the order and by the numbers that a reader sees, and what it leaves.
using namespace rd::report;
using namespace rd::exchange;
using namespace rd::test;

namespace
{

std::string written(Document document)
{
    document.origin = originText({rd::makeUuid(), "a.draad", rd::Language::english, {}, knownIn(document)});
    return docxOf(document);
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// The words of one quote, of a case.
struct Entry {
    std::string name; ///< Of the case.
    int number = 0;
    std::string words;
};

/// The appendix of quotes as report/chapter writes it.
Document quotesOf(const std::vector<Entry>& entries)
{
    Document document{rd::Language::english, "Study", {}};
    std::string owner;
    for (const Entry& one : entries) {
        const std::string mark = "quote_" + std::to_string(one.number);
        if (one.name != owner)
            document.blocks.emplace_back(
                Heading{3, one.name, "case_of_" + mark, quotesList(), "heading " + mark});
        owner = one.name;
        document.blocks.emplace_back(Paragraph{Paragraph::Look::item,
                                               {{std::to_string(one.number) + " ", true}, {one.words}},
                                               mark,
                                               quotesList(),
                                               mark});
    }
    return document;
}

struct Row {
    std::string label;
    std::string figure;
};
struct Shown {
    std::string caption;
    std::vector<Row> rows;
};

/// Tables one after the other.
Document tablesOf(const std::vector<Shown>& tables)
{
    Document document{rd::Language::english, "Study", {}};
    int number = 0;
    for (const Shown& table : tables) {
        const auto run = [&](const std::string& text, const char* kind, const std::string& key) {
            return Runs{{text, false, false, {}, placeKey(kind, {table.caption, key})}};
        };
        Grid grid;
        grid.number = ++number;
        grid.caption = table.caption;
        grid.shows = placeKey("table", {table.caption});
        grid.heads = {{run("code", "label", "row head")}, {run("families", "label", "head")}};
        for (const Row& row : table.rows)
            grid.rows.push_back(
                {{run(row.label, "label", row.label)}, {run(row.figure, "figure", row.label), true}});
        document.blocks.emplace_back(std::move(grid));
    }
    return document;
}

/// From where `from` begins until behind the next `until`.
std::string stretch(const std::string& text, const std::string& from, const std::string& until)
{
    const auto begin = text.find(from);
    BOOST_TEST_REQUIRE(begin != std::string::npos);
    return text.substr(begin, text.find(until, begin) + until.size() - begin);
}

}

BOOST_AUTO_TEST_SUITE(DocxRefreshTold)

BOOST_AUTO_TEST_CASE(HeadingOfACaseWhoseFirstQuoteGoes_StaysOnceWithItsBookmark)
{
    const std::string before = written(quotesOf({{"family 1", 1, "a"}, {"family 1", 2, "b"}}));
    const Document after = quotesOf({{"family 1", 2, "b"}});
    const auto now = refreshed(before, after);
    BOOST_TEST(said(now.bytes) == "Study\nfamily 1\n2 b\n");
    BOOST_TEST(holds(bodyOf(now.bytes), "w:name=\"case_of_quote_1\""));
    BOOST_TEST(now.kept.empty());
    BOOST_TEST(now.entries.all() == 1U);
    BOOST_TEST(refreshed(now.bytes, after).bytes == now.bytes);
}

BOOST_AUTO_TEST_CASE(HeadingOfACaseWhoseLastQuoteGoes_GoesWithIt)
{
    const std::string before = written(quotesOf({{"family 1", 1, "a"}, {"family 2", 2, "b"}}));
    const auto now = refreshed(before, quotesOf({{"family 2", 2, "b"}}));
    BOOST_TEST(said(now.bytes) == "Study\nfamily 2\n2 b\n");
    BOOST_TEST(now.kept.empty());
}

BOOST_AUTO_TEST_CASE(HeadingsOfTwoCasesWhoseFirstQuotesGo_StayEachAtItsOwn)
{
    const std::string before = written(
        quotesOf({{"family 1", 1, "a"}, {"family 1", 2, "b"}, {"family 2", 3, "c"}, {"family 2", 4, "d"}}));
    const auto now = refreshed(before, quotesOf({{"family 1", 2, "b"}, {"family 2", 4, "d"}}));
    BOOST_TEST(said(now.bytes) == "Study\nfamily 1\n2 b\nfamily 2\n4 d\n");
}

BOOST_AUTO_TEST_CASE(FigureThatTheUserRewrote_IsToldWhileTheProjectSaysAnother)
{
    const Document document = tablesOf({{"relation", {{"listens", "4 of 5"}}}});
    const std::string before = written(document);
    const std::string own = withBody(before, replaced(bodyOf(before), ">4 of 5<", ">3 of 5<"));
    const auto now = refreshed(own, document);
    BOOST_TEST(now.bytes == own);
    BOOST_TEST(toldBy(now) == Told{"Table 1: listens, “3 of 5”: left as it is, because these are words of "
                                   "your own. The project says: 4 of 5."},
               boost::test_tools::per_element());
    BOOST_TEST(toldBy(refreshed(own, tablesOf({{"relation", {{"listens", "3 of 5"}}}}))).empty());
}

BOOST_AUTO_TEST_CASE(SentenceThatTheUserRewrote_IsToldWhenItHasAnotherFigure)
{
    Document document = tablesOf({{"relation", {{"listens", "4 of 5"}}}});
    document.blocks.emplace_back(
        Paragraph{Paragraph::Look::plain, {{"4 of 5 listen."}}, {}, placeKey("list", {"words"})});
    const std::string before = written(document);
    const auto with = [&](const std::string& words) {
        return toldBy(
            refreshed(withBody(before, replaced(bodyOf(before), "4 of 5 listen.", words)), document));
    };
    BOOST_TEST(with("In 4 of 5 families somebody listens.").empty());
    BOOST_TEST(with("2 of 5 listen.") ==
                   Told{"text, “2 of 5 listen.”: left as it is, because these are words of your own. The "
                        "project says: 4 of 5 listen."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TableOfAGroupThatGoes_KeepsTheSentencesBeforeIt)
{
    const auto of = [](const std::vector<std::string>& groups) {
        Document document{rd::Language::english, "Study", {}};
        for (const std::string& group : groups) {
            document.blocks.emplace_back(Paragraph{Paragraph::Look::lead, {{"Of " + group + " …"}}});
            document.blocks.emplace_back(Paragraph{Paragraph::Look::item,
                                                   {{"4 of 5"}, {": "}, {"listens"}, {"."}},
                                                   {},
                                                   "words of " + group,
                                                   wordsMember(4),
                                                   "4 of 5"});
            const Document table = tablesOf({{group, {{"listens", "4 of 5"}}}});
            document.blocks.push_back(table.blocks.front());
        }
        return document;
    };
    const auto now = refreshed(written(of({"A", "B"})), of({"A"}));
    BOOST_TEST(holds(said(now.bytes), "Of B …\n4 of 5: listens.\n"), said(now.bytes));
    BOOST_TEST(!now.kept.empty());
    for (const KeptPlace& one : now.kept) BOOST_TEST((one.why == KeptPlace::Why::unknown));
}

BOOST_AUTO_TEST_CASE(TableBehindOneThatTheUserTookOut_IsToldByTheNumberThatAReaderSees)
{
    const std::string before =
        written(tablesOf({{"relation", {{"listens", "4"}}}, {"hope", {{"keeps hoping", "2"}}}}));
    std::string body = bodyOf(before);
    const std::string end = "</w:tbl></w:sdtContent></w:sdt>";
    const auto caption = body.rfind("<w:p>", body.find("<w:tbl>"));
    body.erase(caption, body.find(end) + end.size() - caption);
    const auto now =
        refreshed(withBody(before, body),
                  tablesOf({{"relation", {{"listens", "4"}}}, {"hope", {{"keeps hoping", "3"}}}}));
    BOOST_TEST(toldBy(now) == Told{"Table 1: keeps hoping from 2 to 3"}, boost::test_tools::per_element());
    BOOST_TEST(holds(said(now.bytes), "Table 1: hope"), said(now.bytes));
}

BOOST_AUTO_TEST_CASE(WhatChanged_IsToldInTheOrderOfTheDocument)
{
    const std::string before =
        written(tablesOf({{"relation", {{"listens", "4"}}}, {"hope", {{"keeps hoping", "2"}}}}));
    const auto now = refreshed(before, tablesOf({{"relation", {{"listens", "4"}, {"nods", "1"}}},
                                                 {"hope", {{"keeps hoping", "3"}, {"sees a way", "1"}}}}));
    BOOST_TEST(toldBy(now) == (Told{"Table 1: nods: new, 1", "Table 2: sees a way: new, 1",
                                    "Table 2: keeps hoping from 2 to 3"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CopyOfATableWithoutItsCaption_IsToldByThatCaption)
{
    const std::string before = written(tablesOf({{"relation", {{"listens", "4"}}}}));
    const std::string table = stretch(bodyOf(before), "<w:tbl>", "</w:tbl>");
    const std::string twice = replaced(bodyOf(before), table, table + "<w:p/><w:p/>" + table);
    const auto now = refreshed(withBody(before, twice), tablesOf({{"relation", {{"listens", "5"}}}}));
    BOOST_TEST(toldBy(now) ==
                   (Told{"Table 1: listens from 4 to 5", "the table “relation”: listens from 4 to 5"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CellThatBecomesEmpty_IsToldAsEmpty)
{
    const auto now = refreshed(written(tablesOf({{"relation", {{"listens", "at home"}}}})),
                               tablesOf({{"relation", {{"listens", ""}}}}));
    BOOST_TEST(toldBy(now) == Told{"Table 1: listens from at home to (empty)"},
               boost::test_tools::per_element());
}

namespace
{

/// An account of a case that holds this quote, renewed by a project that has these.
Told keptOfAccount(const std::string& quote, const Quotable& quotable)
{
    Document document{rd::Language::english, "Study", {}};
    document.blocks.emplace_back(Heading{2, "1 Relation", "theme_3"});
    document.blocks.emplace_back(Paragraph{Paragraph::Look::lead, {{"family 1", true}}});
    document.blocks.emplace_back(Paragraph{Paragraph::Look::quote, {{quote}}});
    document.blocks.emplace_back(Paragraph{Paragraph::Look::plain, {{"Codes: ", true}, {"listens."}}});
    const Document table = tablesOf({{"relation", {{"listens", "4"}}}});
    document.blocks.push_back(table.blocks.front());
    Present present = presentOf(table);
    present.takeQuotable([&] { return quotable; });
    return toldBy(refreshDocx({written(document), "report.docx"}, present));
}

const std::string heard = "She really listened to what I said.";

}

BOOST_AUTO_TEST_CASE(QuoteOfATranscriptThatIsGone_IsToldWithItsAccount)
{
    BOOST_TEST(keptOfAccount("“" + heard + "” (interview 2, turn 4)", {}) ==
                   Told{"text: the account of “family 1” in “1 Relation” still quotes what the project does "
                        "not have any more: interview 2, turn 4. Take it out yourself."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(WhatIsLeft_IsToldInTheOrderOfTheDocument)
{
    const std::string quote = "“" + heard + "” (interview 2, turn 4)";
    Document document{rd::Language::english, "Study", {}};
    const auto tell = [&](const char* theme, const char* caption) {
        document.blocks.emplace_back(Heading{2, theme, std::string("theme_") + caption});
        document.blocks.emplace_back(Paragraph{Paragraph::Look::lead, {{"family 1", true}}});
        document.blocks.emplace_back(Paragraph{Paragraph::Look::quote, {{quote}}});
        document.blocks.push_back(tablesOf({{caption, {{"listens", "4"}}}}).blocks.front());
    };
    tell("1 Relation", "relation");
    tell("2 Hope", "hope");
    std::get<Grid>(document.blocks.back()).number = 2;
    const std::string before = written(document);
    std::string body = bodyOf(before);
    for (int i = 0; i < 2; ++i) body = replaced(body, ">4<", ">6<");
    Present present = presentOf(tablesOf({{"relation", {{"listens", "5"}}}, {"hope", {{"listens", "5"}}}}));
    present.takeQuotable([] { return Quotable(); });
    const auto now = refreshDocx({withBody(before, body), "report.docx"}, present);
    Told places;
    for (const KeptPlace& one : now.kept) places.push_back(one.place + ": " + one.what);
    BOOST_TEST(places == (Told{"text: the account of “family 1” in “1 Relation”", "Table 1: listens",
                               "text: the account of “family 1” in “2 Hope”", "Table 2: listens"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(QuoteOfACodingThatIsGone_IsToldThoughItsTurnHasAnother)
{
    BOOST_TEST(keptOfAccount("“" + heard + "” (interview 2, turn 4)",
                             {{{{"interview 2, turn 4", {"I was glad."}}}, {"I was glad."}}})
                   .size() == 1U);
}

BOOST_AUTO_TEST_CASE(QuoteThatIsShortenedOrOfARenamedTranscript_IsNotTold)
{
    const Quotable known{{{{"interview 2, turn 4", {heard}}}, {heard}}};
    for (const std::string& words : {heard, std::string("She […] listened to what I said.")})
        BOOST_TEST(keptOfAccount("“" + words + "” (interview 2, turn 4)", known).empty(), words);
    BOOST_TEST(keptOfAccount("“" + heard + "” (conversation two, turn 4)", known).empty());
}

BOOST_AUTO_TEST_CASE(AccountThatSaysNothingIsThereThoughSomethingIs_IsToldByItsCase)
{
    const std::string nothing = "No passage is about this theme.";
    const auto telling = [&](const char* family) {
        return Quotable{{}, {}, {{{"1 Relation", family}, {}}}, {}, {}, {}, {nothing}};
    };
    BOOST_TEST(
        keptOfAccount(nothing, telling("family 1")) ==
            Told{"text: the account of “family 1” in “1 Relation” still says “No passage is about this "
                 "theme.”, but by now the project has passages about it. Write it yourself, or write "
                 "the report anew, under another name."},
        boost::test_tools::per_element());
    BOOST_TEST(keptOfAccount(nothing, telling("family 2")).empty());
}

namespace
{

const std::string quoted = "“" + heard + "” (interview 2, turn 4)";
const QuotablePassages passages{{{"interview 2, turn 4", {heard}}}, {heard}};

/// Accounts of one theme in which the case has these lines of codes.
Quotable listing(const std::vector<std::string>& lines, const QuotablePassages& ofTheme = passages)
{
    return {
        passages, {{"1 Relation", ofTheme}}, {{{"1 Relation", "family 1"}, lines}}, {"family 1"}, {"Codes"},
        {}};
}

}

BOOST_AUTO_TEST_CASE(QuoteThatIsCodedWithAnotherThemeOnly_IsToldWithItsAccount)
{
    Quotable others{passages, {{"1 Relation", {}}}, {}, {"family 1"}, {"Codes"}, {}, {}};
    const Told told{
        "text: the account of “family 1” in “1 Relation” still quotes what is not coded with its "
        "theme any more: interview 2, turn 4. Take it out yourself.",
        "text: the account of “family 1” in “1 Relation” still says “Codes: listens.”, which is not "
        "so any more. Take it out yourself."};
    BOOST_TEST(keptOfAccount(quoted, others) == told, boost::test_tools::per_element());
    others.ofThemes.clear(); // a heading of the user's
    BOOST_TEST(keptOfAccount(quoted, others).empty());
}

BOOST_AUTO_TEST_CASE(QuoteOfACaseWithoutPassagesOnTheTheme_IsToldThoughAnotherSaysTheSame)
{
    const QuotablePassages elsewhere{{{"interview 3, turn 4", {heard}}}, {heard}};
    const Quotable now{elsewhere, {{"1 Relation", elsewhere}}, {}, {"family 1"}, {"Codes"}, {}, {}};
    const std::string account = "text: the account of “family 1” in “1 Relation” still ";
    BOOST_TEST(
        keptOfAccount(quoted, now) ==
            (Told{account + "quotes what is not coded with its theme any more: interview 2, turn 4. "
                            "Take it out yourself.",
                  account + "says “Codes: listens.”, which is not so any more. Take it out yourself."}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(SearchlightThatSaysAnotherThingByNow_IsToldAsStale)
{
    Quotable now = listing({"Codes: listens."});
    const auto kept = [&] {
        Document document{rd::Language::english, "Study", {}};
        document.blocks.emplace_back(Heading{2, "1 Relation", "theme_3"});
        document.blocks.emplace_back(Heading{3, "Which other codes", "moments_3"});
        for (const char* line : {"“I was glad.” (family 1) → 2 Hope.", "No passage waits.", "My own words."})
            document.blocks.emplace_back(Paragraph{Paragraph::Look::item, {{line}}});
        const Document table = tablesOf({{"relation", {{"listens", "4"}}}});
        document.blocks.push_back(table.blocks.front());
        Present present = presentOf(table);
        present.takeQuotable([&] { return now; });
        return toldBy(refreshDocx({written(document), "report.docx"}, present));
    };
    now.moments = {{"1 Relation", {"“I was glad.” (family 1) → 2 Hope.", "No passage waits."}}};
    BOOST_TEST(kept().empty());
    const Told stale{"text: “Which other codes” of “1 Relation” is not what the project says by now. Write "
                     "the report anew for it, under another name."};
    now.moments = {{"1 Relation", {"“I was glad.” (family 1) → 2 Hope. 3 Luck.", "No passage waits."}}};
    BOOST_TEST(kept() == stale, boost::test_tools::per_element());
    now.moments = {
        {"1 Relation", {"“I was glad.” (family 1) → 2 Hope.", "1 passage waits.", "“No.” (family 2)"}}};
    BOOST_TEST(kept() == stale, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(AccountOfACaseThatIsCalledOtherwise_IsNotToldOfItsCodes)
{
    Quotable now = listing({"Codes: nods."});
    now.cases = {"family one"};
    BOOST_TEST(keptOfAccount(quoted, now).empty());
}

BOOST_AUTO_TEST_CASE(ListOfCodesThatIsNotSoAnyMore_IsToldWithWhatTheProjectSays)
{
    BOOST_TEST(keptOfAccount(quoted, listing({"Codes: listens."})).empty());
    BOOST_TEST(keptOfAccount(quoted, listing({"Codes: nods."})) ==
                   Told{"text: the account of “family 1” in “1 Relation” still says “Codes: listens.”. The "
                        "project says: “Codes: nods.”. Write it yourself, or write the report anew, under "
                        "another name."},
               boost::test_tools::per_element());
    BOOST_TEST(keptOfAccount(quoted, listing({"Not done: nods."})) ==
                   Told{"text: the account of “family 1” in “1 Relation” still says “Codes: listens.”, which "
                        "is not so any more. Take it out yourself."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(QuoteOfWhichOnlyAPartIsCodedByNow_IsToldWithThatPart)
{
    const QuotablePassages part{{{"interview 2, turn 4", {"listened to what"}}}, {"listened to what"}};
    Quotable now = listing({"Codes: listens."}, part);
    now.all = part;
    const Told told{"text: the account of “family 1” in “1 Relation” quotes more than is coded by now: of "
                    "interview 2, turn 4 that is “listened to what”. Shorten it yourself, or take it out."};
    BOOST_TEST(keptOfAccount(quoted, now) == told, boost::test_tools::per_element());
    now.all = passages; // with another theme it is coded as a whole
    BOOST_TEST(keptOfAccount(quoted, now) == told, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(QuoteWhoseWordsWereCorrected_IsToldWithThese)
{
    const std::string words = "She really listened to all I said.";
    const QuotablePassages corrected{{{"interview 2, turn 4", {"I was glad.", words}}}, {words}};
    Quotable now = listing({"Codes: listens."}, corrected);
    now.all = corrected;
    BOOST_TEST(keptOfAccount(quoted, now) ==
                   Told{"text: the account of “family 1” in “1 Relation” quotes interview 2, turn 4 in words "
                        "that were corrected, or chosen anew, since: by now they are “She really listened to "
                        "all I said.”. Write these in yourself."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CasesWithoutAnAccount_AreToldOnceByTheirThemes)
{
    Quotable now = listing({"Codes: listens."});
    now.cases = {"family 1", "family 7", "family 7 (late)"};
    now.told[{"1 Relation", "family 7"}] = {"Codes: listens."};
    now.told[{"1 Relation", "family 7 (late)"}] = {"Codes: listens."};
    now.told[{"2 Hope", "family 7"}] = {"Codes: hopes."}; // of which the document has no accounts
    BOOST_TEST(keptOfAccount(quoted, now) ==
                   Told{"text: the document has no account of family 7 (“1 Relation”). Write the report anew "
                        "for that, under another name."},
               boost::test_tools::per_element());
}

namespace
{

/// A number with its entry, as a report with an appendix of figures has it.
Document leadingOf(const std::string& figure)
{
    Document document = tablesOf({{"relation", {{"listens", figure}}}});
    std::get<Grid>(document.blocks.front()).rows[0][1].runs[0].target = "figure_1";
    document.blocks.emplace_back(Paragraph{Paragraph::Look::item,
                                           {{"1 ", true}, {"listens"}},
                                           "figure_1",
                                           figuresList(),
                                           placeKey("figure", {"relation", "listens"})});
    return document;
}

}

BOOST_AUTO_TEST_CASE(CopyOfAFigureThatIsKnownByItsLinkOnly_IsToldWhenItsNumberIsAnother)
{
    const std::string copy =
        "<w:p><w:hyperlink w:anchor=\"figure_1\"><w:r><w:t>4 of 5</w:t></w:r></w:hyperlink>"
        "<w:r><w:t> listen, see </w:t></w:r><w:hyperlink w:anchor=\"figure_1\"><w:r>"
        "<w:t>there</w:t></w:r></w:hyperlink></w:p>";
    const std::string before = written(leadingOf("4 of 5"));
    const std::string own = withBody(before, replaced(bodyOf(before), "<w:sectPr", copy + "<w:sectPr"));
    BOOST_TEST(toldBy(refreshed(own, leadingOf("4 of 5"))).empty());
    const auto now = refreshed(own, leadingOf("5 of 5"));
    BOOST_TEST(toldBy(now) ==
                   (Told{"Table 1: listens from 4 to 5 of 5",
                         "text, “4 of 5”: left as it is, because its mark is gone, and only its link "
                         "tells which figure it is. The project says: 5 of 5."}),
               boost::test_tools::per_element());
    BOOST_TEST(holds(bodyOf(now.bytes), copy));
}

BOOST_AUTO_TEST_CASE(ValuesThatEndAlike_AreToldWhole)
{
    const auto told = [](const std::string& from, const std::string& to) {
        return textOf(RenewedPlace{RenewedPlace::Kind::changed, "Table 14", "calm", from, to});
    };
    BOOST_TEST(told("4 of 5 families", "5 of 5 families") == "Table 14: calm from 4 to 5 of 5 families");
    BOOST_TEST(told("1 (33.3% of 3; 33.3% of 3)", "1 (50.0% of 2; 33.3% of 3)") ==
               "Table 14: calm from 1 (33.3% of 3; 33.3% of 3) to 1 (50.0% of 2; 33.3% of 3)");
    BOOST_TEST(told("1b Plan. A plan named 2 of 6.", "1b Plan. A plan named 3 of 6.") ==
               "Table 14: calm: from “1b Plan. A plan named 2 of 6.” to “1b Plan. A plan named 3 of 6.”");
}

BOOST_AUTO_TEST_CASE(NewQuotes_AreToldByTheirNumbers)
{
    Refreshed::Entries entries;
    entries.added = 2;
    entries.firstQuote = 25;
    entries.lastQuote = 26;
    BOOST_TEST(
        textOf(entries) ==
        "appendices: 0 entries renewed, 2 new, 0 gone. The new quotes have numbers 25 and 26, behind the "
        "others, so that every number that you cited stays right.");
}

BOOST_AUTO_TEST_CASE(QuoteThatIsGone_StaysInItsSentence)
{
    const std::string quote = "“Yes (he said). He did.” (interview 2 (late), turn 6)";
    BOOST_TEST(withQuotesLeft("1a In 2 of 5 families: " + quote + ". In 3 not.",
                              "1a In 1 of 5 families: {quote 01a2-b}. In 4 not.") ==
               "1a In 1 of 5 families: " + quote + ". In 4 not.");
    BOOST_TEST(withQuotesLeft("1a " + quote, "1a {quote 01a2-b}") == "1a " + quote);
    BOOST_TEST(withQuotesLeft("1a No.", "1a {quote 01a2-b}") == "1a {quote 01a2-b}");
}

BOOST_AUTO_TEST_SUITE_END()
