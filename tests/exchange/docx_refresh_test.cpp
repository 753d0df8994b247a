// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/docx_refresh.h"

#include "exchange/docx/custom_properties.h"
#include "exchange/docx/docx_template.h"
#include "exchange/docx/docx_writer.h"
#include "exchange/docx/refresh/caption_language.h"
#include "exchange/docx/refresh/report_file.h"
#include "exchange/package/xml_ranges.h"
#include "exchange/refresh_world.h"
#include "report/chapter/place_keys.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "base/safe_file.h"
#include "support/temp_folder.h"

#include <random>

using namespace rd::report;
using namespace rd::exchange;
using namespace rd::test;

namespace
{

/// A table of rows "x of 5  name", and the same in words.
Document tableOf(const std::vector<std::pair<std::string, std::string>>& rows)
{
    Document document{rd::Language::english, "Study", {}};
    Grid grid;
    grid.caption = "relation";
    grid.shows = placeKey("table", {"t"});
    grid.heads = {{{{"families (n = 5)", true, false, {}, placeKey("label", {"head"})}}}, {{{"code"}}}};
    for (const auto& [figure, name] : rows) {
        document.blocks.emplace_back(
            Paragraph{Paragraph::Look::item, {{figure + " families: " + name}}, {}, placeKey("list", {"t"})});
        grid.rows.push_back({{{{figure, false, false, "figure_1", placeKey("figure", {name})}}, true},
                             {{{name, false, false, {}, placeKey("label", {name})}}}});
    }
    document.blocks.emplace_back(grid);
    return document;
}

Document before()
{
    return tableOf({{"4 of 5", "listens"}, {"2 of 5", "nods"}, {"1 of 5", "calm & clear"}});
}

/// The XML without what a renewal may change: texts and marks of controls.
std::string frameOf(const std::string& body)
{
    const auto ranges = XmlRanges::of(body);
    BOOST_TEST_REQUIRE(ranges.has_value());
    Splices splices;
    for (std::size_t i = 0; i < ranges->elements().size(); ++i) {
        const auto local = ranges->at(i).local;
        if (local == "t" && ranges->isWithin(i, "sdt")) splices.add(ranges->at(i).all, "");
        if (local == "tag" || local == "bookmarkStart") splices.add(ranges->at(i).all, "");
    }
    return splices.applied(body);
}

std::string withPlainCounts(std::string body)
{
    for (auto at = body.find("\u00A0"); at != std::string::npos; at = body.find("\u00A0"))
        body.replace(at, 2, " ");
    return body;
}

}

BOOST_AUTO_TEST_SUITE(DocxRefresh)

BOOST_AUTO_TEST_CASE(Number_IsRenewedAndToldOnceWithItsRow)
{
    const auto now = refreshed(
        docxOf(before()), tableOf({{"5 of 5", "listens"}, {"2 of 5", "nods"}, {"1 of 5", "calm & clear"}}));
    BOOST_TEST_REQUIRE(now.renewed.size() == 2U);
    BOOST_TEST(textOf(now.renewed[1]) == "Table 1: listens from 4 to 5 of 5");
    BOOST_TEST(said(now.bytes).find("5 of 5\tlistens") != std::string::npos, said(now.bytes));
    BOOST_TEST(
        refreshed(now.bytes, tableOf({{"5 of 5", "listens"}, {"2 of 5", "nods"}, {"1 of 5", "calm & clear"}}))
            .renewed.empty());
}

BOOST_AUTO_TEST_CASE(HeadWrittenWithPlainSpaces_IsRenewedAsOneOfToday)
{
    Document now = before();
    Grid& grid = std::get<Grid>(now.blocks.back());
    grid.heads[0].runs[0].text = "families (n = 6)";
    const std::string bytes = docxOf(before());
    const std::string older = withBody(bytes, withPlainCounts(bodyOf(bytes)));
    BOOST_TEST_REQUIRE(bodyOf(older) != bodyOf(bytes));
    const Refreshed same = refreshed(older, before());
    BOOST_TEST(same.bytes == older);
    BOOST_TEST(same.kept.empty());
    for (const std::string& report : {older, bytes}) {
        const Refreshed renewed = refreshed(report, now);
        BOOST_TEST(bodyOf(renewed.bytes) == bodyOf(docxOf(now)));
        BOOST_TEST_REQUIRE(renewed.renewed.size() == 1U);
        BOOST_TEST(renewed.renewed[0].from == "families (n = 5)");
        BOOST_TEST(renewed.renewed[0].to == "families (n = 6)");
    }
}

BOOST_AUTO_TEST_CASE(Rows_ComeGoAndMove)
{
    const Document after = tableOf({{"5 of 5", "brings <calm>"}, {"4 of 5", "nods"}, {"2 of 5", "listens"}});
    const auto now = refreshed(docxOf(before()), after);
    const std::string text = said(now.bytes);
    BOOST_TEST(text.find("5 of 5\tbrings <calm>\n4 of 5\tnods\n2 of 5\tlistens\n") != std::string::npos,
               text);
    BOOST_TEST(text.find("calm & clear") == std::string::npos, text);
    BOOST_TEST(now.kept.empty());
    BOOST_TEST(bodyOf(now.bytes).find("paraId") == std::string::npos);
    BOOST_TEST(refreshed(now.bytes, after).bytes == now.bytes);
    const auto back = refreshed(now.bytes, before());
    BOOST_TEST(said(back.bytes) == said(docxOf(before())));
}

BOOST_AUTO_TEST_CASE(Lines_ComeAndGo)
{
    const Document fewer = tableOf({{"5 of 5", "listens"}});
    const auto less = refreshed(docxOf(before()), fewer);
    BOOST_TEST(said(less.bytes) == said(docxOf(fewer)));
    BOOST_TEST(said(refreshed(less.bytes, before()).bytes) == said(docxOf(before())));
}

/// A list of notes that are known by their place.
Document notesOf(const std::vector<std::string>& notes)
{
    Document document{rd::Language::english, "Study", {}};
    for (const std::string& note : notes)
        document.blocks.emplace_back(
            Paragraph{Paragraph::Look::note, {{note}}, {}, placeKey("list", {"notes"})});
    return document;
}

std::vector<std::string> renewedIn(const Refreshed& now)
{
    std::vector<std::string> told;
    for (const RenewedPlace& one : now.renewed) told.push_back(textOf(one));
    return told;
}

BOOST_AUTO_TEST_CASE(Notes_ComeAndGoAsSuchAndAreNotTakenForEachOther)
{
    const std::string apart = "Codings with not done stand apart.";
    const std::string two = "These transcripts belong to no family yet: a, b.";
    const std::string one = "These transcripts belong to no family yet: a.";
    const std::vector<std::string> less{"text: from “" + two + "” to “" + one + "”",
                                        "text: gone, was " + apart};
    const auto fewer = refreshed(docxOf(notesOf({apart, two})), notesOf({one}));
    BOOST_TEST(renewedIn(fewer) == less, boost::test_tools::per_element());
    BOOST_TEST(said(fewer.bytes) == said(docxOf(notesOf({one}))));
    const std::vector<std::string> more{"text: new, " + apart};
    const auto further = refreshed(docxOf(notesOf({two})), notesOf({apart, two}));
    BOOST_TEST(renewedIn(further) == more, boost::test_tools::per_element());
    BOOST_TEST(said(further.bytes) == said(docxOf(notesOf({apart, two}))));
}

BOOST_AUTO_TEST_CASE(CodesOfATheme_AreRenewedAndToldWithTheTheme)
{
    const auto line = [](const std::string& codes) {
        Paragraph paragraph{Paragraph::Look::plain, {{"Codes of this theme: ", true}, {codes}}};
        paragraph.runs[1].shows = codesKey(rd::CodeId{});
        return paragraph;
    };
    const Document document{rd::Language::english, "Study", {line("listens; nods; waits.")}};
    Present present;
    present.takeParagraph(line("listens; waits."), "codes of relation");
    const auto now = refreshDocx({docxOf(document), "report.docx"}, present);
    BOOST_TEST(said(now.bytes).find("Codes of this theme: listens; waits.") != std::string::npos);
    BOOST_TEST_REQUIRE(now.renewed.size() == 1U);
    BOOST_TEST(textOf(now.renewed.front()) ==
               "text: codes of relation: from “listens; nods; waits.” to “listens; waits.”");
}

BOOST_AUTO_TEST_CASE(TableOfTheUser_WithAPastedNumberGetsNoRows)
{
    std::string body = bodyOf(docxOf(before()));
    const auto cell = body.find("<w:sdt>", body.find("<w:tc>", body.find("</w:tr>")));
    const std::string control = body.substr(cell, body.find("</w:sdt>", cell) + 8 - cell);
    body.insert(body.find("<w:sectPr>"),
                "<w:tbl><w:tr><w:tc><w:p>" + control + "</w:p></w:tc></w:tr></w:tbl><w:p/>");
    const auto now =
        refreshed(withBody(docxOf(before()), body),
                  tableOf({{"5 of 5", "listens"}, {"2 of 5", "nods"}, {"1 of 5", "calm & clear"}}));
    const std::string text = said(now.bytes);
    BOOST_TEST(text.substr(text.find("calm & clear\n", text.find("families (n"))) ==
                   "calm & clear\n\n5 of 5\n\n",
               text);
}

BOOST_AUTO_TEST_CASE(WhatIsPutIn_StandsBeforeWhatGoes)
{
    Splices splices;
    splices.add({2, 4}, "");
    splices.insert(2, "new");
    splices.add({0, 1}, "A");
    BOOST_TEST(splices.applied("abcdef") == "Abnewef");
}

BOOST_AUTO_TEST_CASE(WhatAnEmptyTagGets_StandsWithinIt)
{
    const std::string text = "<a><b c=\"d\"/><e>old</e></a>";
    Splices splices;
    const auto xml = XmlRanges::of(text);
    for (const std::size_t child : xml->children(0)) setInside(*xml, child, "new", splices);
    BOOST_TEST(splices.applied(text) == "<a><b c=\"d\">new</b><e>new</e></a>");
}

BOOST_AUTO_TEST_CASE(RowsOfTheUser_StayBelowTheirRow)
{
    const std::string own = "<w:tr><w:tc><w:p><w:r><w:t>mine</w:t></w:r></w:p></w:tc></w:tr>";
    std::string body = bodyOf(docxOf(before()));
    const auto end = body.find("</w:tr>", body.find(">listens<", body.find("<w:tbl>"))) + 7;
    body.insert(end, own);
    const auto now =
        refreshed(withBody(docxOf(before()), body),
                  tableOf({{"5 of 5", "nods"}, {"4 of 5", "listens"}, {"1 of 5", "calm & clear"}}));
    const std::string text = said(now.bytes);
    BOOST_TEST(text.find("5 of 5\tnods\n4 of 5\tlistens\nmine\n1 of 5\tcalm & clear") != std::string::npos,
               text);
}

/// The first figure of the table replaced by "many" with tracking on, with what else a row may carry.
std::string withTrackedFigure(const Document& document)
{
    std::string body = bodyOf(docxOf(document));
    const auto paragraph = body.find("<w:p>", body.find("</w:tr>", body.find("<w:tbl>")));
    const auto words = body.find(">4 of 5<", paragraph);
    const auto run = body.rfind("<w:r>", words);
    const auto end = body.find("</w:r>", words) + 6;
    const std::string old =
        replaced(replaced(body.substr(run, end - run), "<w:t ", "<w:delText "), "</w:t>", "</w:delText>");
    body.replace(run, end - run,
                 "<w:commentRangeStart w:id=\"7\"/><w:del w:id=\"9100\" w:author=\"Begeleider\">" + old +
                     "</w:del><w:ins w:id=\"9101\" w:author=\"Begeleider\"><w:r><w:rPr><w:b/><w:rPrChange "
                     "w:id=\"9102\" w:author=\"Begeleider\"><w:rPr/></w:rPrChange></w:rPr><w:t>many</w:t>"
                     "</w:r></w:ins><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/>"
                     "<w:footnoteReference w:id=\"8\"/></w:r>");
    return body.replace(
        paragraph, 5,
        "<w:p xmlns:w14=\"urn:w14\" w14:paraId=\"0A0A0A0A\"><w:pPr><w:rPr><w:ins w:id=\"9103\" "
        "w:author=\"Begeleider\"/></w:rPr><w:pPrChange w:id=\"9104\" "
        "w:author=\"Begeleider\"><w:pPr/></w:pPrChange></w:pPr>");
}

std::string rowWith(const std::string& body, const std::string& words)
{
    const auto at = body.find(">" + words + "<", body.find("<w:tbl>"));
    BOOST_TEST_REQUIRE(at != std::string::npos);
    const auto begin = body.rfind("<w:tr>", at);
    return body.substr(begin, body.find("</w:tr>", at) - begin);
}

BOOST_AUTO_TEST_CASE(NewRow_HasNoChangesThatSomebodyTrackedInItsModel)
{
    const Document one = tableOf({{"4 of 5", "listens"}});
    const auto now = refreshed(withBody(docxOf(one), withTrackedFigure(one)),
                               tableOf({{"4 of 5", "listens"}, {"3 of 5", "new"}}));
    const std::string body = bodyOf(now.bytes);
    const std::string row = rowWith(body, "new");
    BOOST_TEST(row.find(">3 of 5<") != std::string::npos, row);
    for (const char* other :
         {"Begeleider", "del", "w:ins", "Change", "comment", "footnote", "paraId", "many"})
        BOOST_TEST(row.find(other) == std::string::npos, std::string(other) << " in " << row);
    BOOST_TEST(row.find("<w:b/>") != std::string::npos, row);
    BOOST_TEST(rowWith(body, "listens").find("w:id=\"9104\"") != std::string::npos);
    BOOST_TEST(said(now.bytes).find("many\tlistens\n3 of 5\tnew") != std::string::npos, said(now.bytes));
}

BOOST_AUTO_TEST_CASE(NewRow_IsModelledOnOneWithoutTrackedChanges)
{
    const auto now = refreshed(
        withBody(docxOf(before()), withTrackedFigure(before())),
        tableOf({{"4 of 5", "listens"}, {"3 of 5", "new"}, {"2 of 5", "nods"}, {"1 of 5", "calm & clear"}}));
    const std::string row = rowWith(bodyOf(now.bytes), "new");
    BOOST_TEST(row.find(">3 of 5<") != std::string::npos, row);
    BOOST_TEST(row.find("<w:b/>") == std::string::npos, row);
}

BOOST_AUTO_TEST_CASE(RowThatIsGone_StaysWithWordsOfTheUser)
{
    std::string body = bodyOf(docxOf(before()));
    const auto cell = body.find("</w:p>", body.find(">nods<", body.find("<w:tbl>")));
    body.insert(cell, "<w:r><w:t>(see page 4)</w:t></w:r>");
    const auto now = refreshed(withBody(docxOf(before()), body), tableOf({{"4 of 5", "listens"}}));
    BOOST_TEST(said(now.bytes).find("2 of 5\tnods(see page 4)") != std::string::npos, said(now.bytes));
    BOOST_TEST(said(now.bytes).find("calm") == std::string::npos);
    BOOST_TEST(std::any_of(now.kept.begin(), now.kept.end(),
                           [](const KeptPlace& one) { return one.text == "2 of 5; nods(see page 4)"; }));
    const auto again = refreshed(now.bytes, tableOf({{"4 of 5", "listens"}}));
    BOOST_TEST((again.bytes == now.bytes));
    BOOST_TEST_REQUIRE(again.kept.size() == now.kept.size());
    for (std::size_t i = 0; i < now.kept.size(); ++i)
        BOOST_TEST(textOf(again.kept[i]) == textOf(now.kept[i]));
}

BOOST_AUTO_TEST_CASE(MergedRows_AreLeftInTheirOrderAndThatIsSaid)
{
    std::string body = replaced(bodyOf(docxOf(before())), "<w:tcPr>", "<w:tcPr><w:vMerge/>");
    const auto now =
        refreshed(withBody(docxOf(before()), body), tableOf({{"5 of 5", "listens"}, {"2 of 5", "nods"}}));
    BOOST_TEST(said(now.bytes).find("5 of 5\tlistens\n2 of 5\tnods\n1 of 5\tcalm & clear") !=
               std::string::npos);
    BOOST_TEST(std::any_of(now.kept.begin(), now.kept.end(),
                           [](const KeptPlace& one) { return one.why == KeptPlace::Why::fixed; }));
}

BOOST_AUTO_TEST_CASE(OtherPrefixesAndTheStrictForm_AreUnderstood)
{
    std::string body = bodyOf(docxOf(before()));
    for (const auto& [from, to] : {std::pair<std::string, std::string>{"<w:", "<ns0:"},
                                   {"</w:", "</ns0:"},
                                   {" w:", " ns0:"},
                                   {"xmlns:w=", "xmlns:ns0="},
                                   {"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                    "http://purl.oclc.org/ooxml/wordprocessingml/main"}})
        for (auto at = body.find(from); at != std::string::npos; at = body.find(from, at + to.size()))
            body.replace(at, from.size(), to);
    const auto now =
        refreshed(withBody(docxOf(before()), body), tableOf({{"5 of 5", "listens"}, {"3 of 5", "new"}}));
    BOOST_TEST(said(now.bytes).find("5 of 5\tlistens\n3 of 5\tnew") != std::string::npos, said(now.bytes));
    BOOST_TEST(bodyOf(now.bytes).find("<w:") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(ControlWithinADeletion_IsPassedOver)
{
    std::string body = replaced(bodyOf(docxOf(before())), "<w:sdt>", "<w:del w:id=\"1\"><w:sdt>");
    body = replaced(body, "</w:sdt>", "</w:sdt></w:del>");
    const auto now =
        refreshed(withBody(docxOf(before()), body),
                  tableOf({{"5 of 5", "listens"}, {"2 of 5", "nods"}, {"1 of 5", "calm & clear"}}));
    BOOST_TEST(bodyOf(now.bytes).find("4 of 5 families: listens") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(RandomEditsOutsideControls_Survive)
{
    std::mt19937 random(7);
    const std::string bytes = docxOf(before());
    const std::vector<std::string> pieces{
        "<w:p><w:r><w:t>own &amp; words</w:t></w:r></w:p>",
        "<!-- <w:sdt> > -->",
        "\n  ",
        "<w:p><w:pPr><w:rPr><w:ins w:id='3' w:author='a > b'/></w:rPr></w:pPr></w:p>",
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:sdt><w:sdtPr><w:tag w:val='other'/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
        "<w:p><w:fldSimple w:instr=' PAGE '><w:r><w:t>4 of 5</w:t></w:r></w:fldSimple></w:p>"};
    for (int round = 0; round < 60; ++round) {
        std::string body = bodyOf(bytes);
        for (int edit = 0; edit < 4; ++edit) {
            const auto ranges = XmlRanges::of(body);
            std::vector<std::size_t> places{ranges->at(1).inside.begin};
            for (const std::size_t child : ranges->children(1)) places.push_back(ranges->at(child).all.begin);
            body.insert(places[random() % places.size()], pieces[random() % pieces.size()]);
        }
        const auto now =
            refreshed(withBody(bytes, body),
                      tableOf({{"5 of 5", "listens"}, {"3 of 5", "nods"}, {"2 of 5", "calm & clear"}}));
        BOOST_TEST(now.renewed.size() == 6U);
        BOOST_TEST((frameOf(bodyOf(now.bytes)) == frameOf(body)));
    }
}

BOOST_AUTO_TEST_CASE(DamagedDocument_IsRefused)
{
    const std::string bytes = docxOf(before());
    BOOST_CHECK_THROW(refreshed("no zip", before()), rd::Refusal);
    BOOST_CHECK_THROW(refreshed(bytes.substr(0, bytes.size() / 2), before()), rd::Refusal);
    BOOST_CHECK_THROW(refreshed(withBody(bytes, "<w:document>\"_rd_"), before()), rd::Refusal);
    BOOST_CHECK_THROW(refreshed(withBody(bytes, replaced(bodyOf(bytes), "</w:tr>", "")), before()),
                      rd::Refusal);
    BOOST_CHECK_THROW(docxInTemplate(before(), {withBody(bytes, "<w:p/>"), "a.dotx"}), rd::Refusal);
}

namespace
{

std::string refusalOf(const std::string& bytes)
{
    try {
        (void)originOf({bytes, "report.docx"});
        (void)refreshed(bytes, before());
    } catch (const rd::Refusal& refusal) {
        return refusal.complaint().text();
    }
    return "no refusal";
}

}

BOOST_AUTO_TEST_CASE(ReportCutInHalf_IsToldAsAReport)
{
    const std::string bytes = docxOf(before());
    BOOST_TEST(refusalOf(bytes.substr(0, bytes.size() / 2)) ==
               "report.docx: The report is damaged or not complete. Open it in your word processor and save "
               "it anew, or take the copy that an earlier renewal kept beside it.");
}

BOOST_AUTO_TEST_CASE(ReportThatIsABomb_IsToldAsAReport)
{
    const std::string bomb = withBody(docxOf(before()), std::string(20'000'000, ' '));
    BOOST_TEST(refusalOf(bomb) ==
               "report.docx, part word/document.xml: The report unpacks to more than can be read. Open it in "
               "your word processor and save it anew, or take the copy that an earlier renewal kept beside "
               "it.");
}

BOOST_AUTO_TEST_CASE(ReportWithAPassword_IsToldAsLocked)
{
    using namespace std::string_literals;
    BOOST_TEST(refusalOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0') +
                         "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s) ==
               "report.docx: The report is locked with a password. Open it in your word processor, save it "
               "without password, and renew that.");
}

BOOST_AUTO_TEST_CASE(DamagedTemplate_IsNotToBeImported)
{
    const std::string bytes = docxOf(before());
    for (const std::string& damaged : {bytes.substr(0, bytes.size() / 2), withBody(bytes, "<w:p>")}) try {
            (void)docxInTemplate(before(), {damaged, "a.dotx"});
            BOOST_ERROR("no refusal");
        } catch (const rd::Refusal& refusal) {
            BOOST_TEST(refusal.complaint().file == "a.dotx");
            BOOST_TEST(refusal.complaint().remedy ==
                       "Open it in your word processor, save it anew, and use that.");
        }
}

BOOST_AUTO_TEST_CASE(ReportOfUnknownProject_IsToldHowToNameIt)
{
    try {
        (void)projectOf("report.docx", std::nullopt);
        BOOST_ERROR("no refusal");
    } catch (const rd::Refusal& refusal) {
        BOOST_TEST(refusal.complaint().remedy == "Name the project with --project FILE.");
    }
}

BOOST_AUTO_TEST_CASE(Origin_ComesBackAmongOtherProperties)
{
    const Origin origin{rd::makeUuid(), "../mijn stúdie.draad", rd::Language::english, {}};
    const std::string text = originText(origin);
    const std::string theirs = "<Properties xmlns=\"x\"><property fmtid=\"{}\" pid=\"7\" "
                               "name=\"Own\"><vt:lpwstr>a</vt:lpwstr></property>"
                               "</Properties>";
    const std::string with = withOrigin(theirs, text + std::string(600, 'x'));
    BOOST_TEST(with.starts_with(theirs.substr(0, theirs.size() - 13)));
    BOOST_TEST(with.find("pid=\"8\"") != std::string::npos);
    const auto back = originFrom(originIn(withOrigin(with, text)));
    BOOST_TEST_REQUIRE(back.has_value());
    BOOST_TEST((back->project == origin.project));
    BOOST_TEST(back->file == origin.file);
    BOOST_TEST(!originFrom("{}").has_value());
}

BOOST_AUTO_TEST_CASE(LanguageOfAReportWithoutOrigin_IsThatOfItsCaptions)
{
    for (const rd::Language language : {rd::Language::dutch, rd::Language::english}) {
        Document document = before();
        document.language = language;
        const std::string bytes = docxOf(document);
        BOOST_TEST((languageOf({bytes, "report.docx"}, std::nullopt) == language));
    }
    const std::string bytes = docxOf(before());
    const std::string mine = withBody(bytes, replaced(bodyOf(bytes), ">Table </w:t>", ">Fig. </w:t>"));
    BOOST_TEST(!languageOf({mine, "report.docx"}, std::nullopt).has_value(), "a word of the user's");
}

BOOST_AUTO_TEST_CASE(Copy_NeverReplacesAnEarlierOne)
{
    const rd::test::TempFolder folder;
    const auto report = folder / "report.docx";
    rd::writeFile(report, "one");
    BOOST_TEST(replaceReport(report, "one", "two").filename() == "report.before-refresh.docx");
    BOOST_TEST(replaceReport(report, "two", "three").filename() == "report.before-refresh-2.docx");
    BOOST_TEST(rd::readFile(folder / "report.before-refresh.docx") == "one");
    BOOST_CHECK_THROW(replaceReport(report, "two", "four"), rd::Refusal);
    rd::writeFile(folder / ".~lock.report.docx#", "x");
    BOOST_CHECK_THROW(replaceReport(report, "three", "four"), rd::Refusal);
    BOOST_TEST(rd::readFile(report) == "three");
}

BOOST_AUTO_TEST_SUITE_END()
