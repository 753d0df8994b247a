// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"
#include "exchange/refresh_world.h"
#include "report/chapter/place_keys.h"
#include "report/renewal/origin.h"

#include <boost/test/unit_test.hpp>

#include <regex>

/// Lines in words, with their links and with what the user put at their words.
using namespace rd::report;
using namespace rd::exchange;
using namespace rd::test;

namespace
{

/// A code, and the mark of the entry of its figure.
struct Led {
    std::string label;
    std::string mark;
};

/// "4 of 5 families: listens; nods." with the entries of its figures.
Document lineOf(const std::vector<Led>& codes)
{
    Document document{rd::Language::english, "Study", {}};
    Paragraph line{Paragraph::Look::item, {}, {}, "words_of_relation", wordsMember(4), "4 of 5 families"};
    line.runs = {{"4 of 5 families"}};
    for (const Led& one : codes) {
        line.runs.push_back({line.runs.size() == 1 ? ": " : "; "});
        line.runs.push_back({one.label, false, false, one.mark});
    }
    line.runs.push_back({"."});
    document.blocks.emplace_back(line);
    for (const std::string entry : {"figure_1", "figure_2", "figure_3"})
        document.blocks.emplace_back(Heading{2, entry, entry});
    return document;
}

const Led listens{"listens", "figure_1"};
const Led calms{"brings calm", "figure_2"};
const Led helps{"helps", "figure_3"};

std::string link(const Led& code, const std::string& looks = "")
{
    return "<w:hyperlink w:anchor=\"" + code.mark +
           "\" w:history=\"1\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/>" + looks +
           "</w:rPr><w:t xml:space=\"preserve\">" + code.label + "</w:t></w:r></w:hyperlink>";
}

std::string plain(const std::string& words)
{
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

const std::string commentBegins = "<w:commentRangeStart w:id=\"7\"/>";
const std::string commentEnds = "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>";
const std::string footnote = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";

/// The document of two codes with another thing in its XML.
std::string with(const std::string& from, const std::string& to)
{
    const std::string bytes = docxOf(lineOf({listens, calms}));
    return withBody(bytes, replaced(bodyOf(bytes), from, to));
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

void demandLeft(const std::string& bytes, const Document& now,
                const std::string& why = "these are words of your own")
{
    const auto renewed = refreshed(bytes, now);
    BOOST_TEST(bodyOf(renewed.bytes) == bodyOf(bytes));
    BOOST_TEST(toldBy(renewed) == std::vector<std::string>{"text: 4 of 5 families, “4 of 5 families: "
                                                           "listens; brings calm.”: left as it is, because " +
                                                           why +
                                                           ". The project says: "
                                                           "4 of 5 families: brings calm; helps."},
               boost::test_tools::per_element());
}

}

BOOST_AUTO_TEST_SUITE(DocxRefreshLines)

BOOST_AUTO_TEST_CASE(CommentOnACode_StaysOnIt)
{
    const auto now =
        refreshed(with(link(calms), commentBegins + link(calms) + commentEnds), lineOf({calms, helps}));
    BOOST_TEST(now.kept.empty());
    BOOST_TEST(holds(bodyOf(now.bytes), plain("4 of 5 families") + plain(": ") + commentBegins + link(calms) +
                                            commentEnds + plain("; ") + link(helps) + plain(".")),
               bodyOf(now.bytes));
    BOOST_TEST(refreshed(now.bytes, lineOf({calms, helps})).bytes == now.bytes);
}

BOOST_AUTO_TEST_CASE(CommentOnTheFigureOfALine_StaysOnIt)
{
    const std::string figure = plain("4 of 5 families");
    const auto now = refreshed(with(figure, commentBegins + figure + commentEnds), lineOf({calms, helps}));
    BOOST_TEST(holds(bodyOf(now.bytes), commentBegins + figure + commentEnds + plain(": ") + link(calms)),
               bodyOf(now.bytes));
}

BOOST_AUTO_TEST_CASE(CommentOverSeveralCodes_StaysOnThoseThatStay)
{
    const std::string two = link(listens) + plain("; ") + link(calms);
    const auto now = refreshed(with(two, commentBegins + two + commentEnds), lineOf({helps, calms}));
    BOOST_TEST(holds(bodyOf(now.bytes), commentBegins + plain("; ") + link(calms) + commentEnds),
               bodyOf(now.bytes));
}

BOOST_AUTO_TEST_CASE(CommentOnACodeThatGoes_LeavesTheLineAndThatIsSaid)
{
    demandLeft(with(link(listens), commentBegins + link(listens) + commentEnds), lineOf({calms, helps}),
               "a comment stands on what would go");
}

BOOST_AUTO_TEST_CASE(FootnoteBehindACodeThatGoes_LeavesTheLineAndThatIsSaid)
{
    demandLeft(with(link(listens), link(listens) + footnote), lineOf({calms, helps}));
}

BOOST_AUTO_TEST_CASE(FieldOfTheUserWithWordsOfTheLine_LeavesTheLine)
{
    demandLeft(with(link(listens), "<w:fldSimple w:instr=\" REF x \">" + plain("listens") + "</w:fldSimple>"),
               lineOf({calms, helps}));
}

BOOST_AUTO_TEST_CASE(FootnotesBookmarksAndFields_StayBehindTheCodesThatStay)
{
    const std::string begins = "<w:bookmarkStart w:id=\"990\" w:name=\"mine\"/>";
    const std::string ends = "<w:bookmarkEnd w:id=\"990\"/>";
    const std::string field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> XE \"calm\" "
                              "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    const auto now =
        refreshed(with(link(calms), begins + link(calms) + ends + footnote + field), lineOf({calms, helps}));
    BOOST_TEST(holds(bodyOf(now.bytes), plain(": ") + begins + link(calms) + ends + footnote + field +
                                            plain("; ") + link(helps)),
               bodyOf(now.bytes));
}

BOOST_AUTO_TEST_CASE(CodeThatIsCalledOtherwise_KeepsItsCommentAndItsLooks)
{
    const std::string bold = "<w:b/>";
    const Led renamed{"gives calm", calms.mark};
    const auto now = refreshed(with(link(calms), commentBegins + link(calms, bold) + commentEnds),
                               lineOf({listens, renamed}));
    BOOST_TEST(holds(bodyOf(now.bytes), commentBegins + link(renamed, bold) + commentEnds),
               bodyOf(now.bytes));
}

BOOST_AUTO_TEST_CASE(LooksOfAWord_StayWithItAndAreNotThoseOfOthers)
{
    const std::string marked = "<w:b/><w:highlight w:val=\"yellow\"/>";
    const auto now = refreshed(with(link(calms), link(calms, marked)), lineOf({helps, calms}));
    BOOST_TEST(holds(bodyOf(now.bytes), plain(": ") + link(helps) + plain("; ") + link(calms, marked)),
               bodyOf(now.bytes));
}

BOOST_AUTO_TEST_CASE(LineWithoutItsLinks_GetsThemBack)
{
    const std::string bytes = docxOf(lineOf({listens, calms}));
    const std::string lost =
        replaced(replaced(bodyOf(bytes), link(listens), plain("listens")), link(calms), plain("brings calm"));
    const auto now = refreshed(withBody(bytes, lost), lineOf({listens, calms}));
    BOOST_TEST(bodyOf(now.bytes) == bodyOf(bytes));
    BOOST_TEST(toldBy(now) == std::vector<std::string>{"text: listens; brings calm: its words lead to their "
                                                       "figures again"},
               boost::test_tools::per_element());
}

namespace
{

/// A table with its row in words, as one that is counted alone: without any entry.
Document countedOf(const std::vector<std::string>& labels)
{
    Document document{rd::Language::english, "Study", {}};
    Document line = lineOf({});
    Paragraph words = std::get<Paragraph>(line.blocks.front());
    words.runs = {{"4 of 5 families"}};
    Grid grid;
    grid.caption = "relation";
    grid.shows = placeKey("table", {"t"});
    grid.heads = {{{{"families (n = 5)"}}}, {{{"code"}}}};
    for (const std::string& label : labels) {
        words.runs.push_back({words.runs.size() == 1 ? ": " : "; "});
        words.runs.push_back({label});
        grid.rows.push_back({{{{"4 of 5", false, false, {}, placeKey("figure", {label})}}, true},
                             {{{label, false, false, {}, placeKey("label", {label})}}}});
    }
    words.runs.push_back({"."});
    document.blocks.emplace_back(words);
    document.blocks.emplace_back(grid);
    return document;
}

Document entriesOf(const std::vector<Led>& codes)
{
    Document document{rd::Language::english, "Study", {}};
    for (const Led& one : codes)
        document.blocks.emplace_back(Paragraph{Paragraph::Look::item,
                                               {{one.mark, true}, {" " + one.label}},
                                               one.mark,
                                               figuresList(),
                                               placeKey("figure", {one.label})});
    return document;
}

std::vector<std::string> targetsOf(const Present& present, std::size_t member)
{
    std::vector<std::string> targets;
    for (const Run& run : present.members()[member].paragraph.runs) targets.push_back(run.target);
    return targets;
}

}

BOOST_AUTO_TEST_CASE(LineOfATable_LeadsToTheEntriesOfItsFigures)
{
    Present several;
    several.take(countedOf({"listens", "helps"}));
    several.take(entriesOf({listens, helps}));
    several.leadWords();
    BOOST_TEST(targetsOf(several, 0) == (std::vector<std::string>{"", "", "figure_1", "", "figure_3", ""}),
               boost::test_tools::per_element());
    Present single;
    single.take(countedOf({"helps"}));
    single.take(entriesOf({listens, helps}));
    single.leadWords();
    BOOST_TEST(targetsOf(single, 0) == (std::vector<std::string>{"figure_3", "", "", ""}),
               boost::test_tools::per_element());
}

namespace
{

const std::string entryWords = " listens. A: 1.";

std::string remembering(Document document)
{
    document.origin = originText({rd::makeUuid(), "a.draad", rd::Language::english, {}, knownIn(document)});
    return docxOf(document);
}

std::string commentedEntry(const std::string& word)
{
    const std::string bytes = remembering(entriesOf({{"listens. A: 1.", "figure_1"}}));
    const auto at = entryWords.find(word);
    return withBody(bytes, replaced(bodyOf(bytes), plain(entryWords),
                                    plain(entryWords.substr(0, at)) + commentBegins + plain(word) +
                                        commentEnds + plain(entryWords.substr(at + word.size()))));
}

Document entryNow()
{
    Document document = entriesOf({{"listens. A: 1.", "figure_1"}});
    std::get<Paragraph>(document.blocks.front()).runs[1].text = " listens. A: 1, 2.";
    return document;
}

}

BOOST_AUTO_TEST_CASE(CommentInAnEntry_StaysOnItsWord)
{
    const auto now = refreshed(commentedEntry("listens"), entryNow());
    BOOST_TEST(now.entries.changed == 1U);
    BOOST_TEST(holds(bodyOf(now.bytes), commentBegins + plain("listens") + commentEnds), bodyOf(now.bytes));
    BOOST_TEST(holds(said(now.bytes), "figure_1 listens. A: 1, 2.\n"), said(now.bytes));
}

BOOST_AUTO_TEST_CASE(CommentOnAWordOfAnEntryThatGoes_LeavesTheEntryAndThatIsSaid)
{
    Document without = entryNow();
    std::get<Paragraph>(without.blocks.front()).runs[1].text = " hears. A: 1, 2.";
    const auto now = refreshed(commentedEntry("listens"), without);
    BOOST_TEST(holds(said(now.bytes), "figure_1 listens. A: 1.\n"), said(now.bytes));
    BOOST_TEST(now.entries.changed == 0U);
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::comment));
}

BOOST_AUTO_TEST_CASE(EntriesOfADocumentWithoutMemory_StayAndThatIsSaidOnce)
{
    const Document two = entriesOf({{"listens. A: 1.", "figure_1"}, {"helps. A: 2.", "figure_2"}});
    const std::string bytes = docxOf(two);
    const std::string lost =
        "The document has lost its memory of what it was given (it goes with the properties of a document): "
        "the appendices of figures and quotes, and what leads to them, stay as they are, and no new "
        "conclusion, column or chart is put in. Write the report anew for these, under "
        "another name.";
    for (const Document& now : {two, entryNow(), lineOf({})}) {
        const auto renewed = refreshed(bytes, now);
        BOOST_TEST((renewed.bytes == bytes));
        BOOST_TEST(renewed.entries.all() == 0U);
        BOOST_TEST(toldBy(renewed) == std::vector<std::string>{lost}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(LineOfADocumentWithoutMemory_KeepsItsLinksAndThatIsSaid)
{
    const std::string bytes = docxOf(lineOf({listens, calms}));
    const auto now = refreshed(bytes, lineOf({{"brings calm", ""}, {"helps", ""}}));
    BOOST_TEST((now.bytes == bytes));
    BOOST_TEST(toldBy(now) == std::vector<std::string>{"text: 4 of 5 families, “4 of 5 families: listens; "
                                                       "brings calm.”: left as it is, because the document "
                                                       "has lost its memory of the figures that it leads "
                                                       "to. The project says: 4 of 5 families: brings calm; "
                                                       "helps."},
               boost::test_tools::per_element());
}

namespace
{

std::string written(Document document, bool isChapter)
{
    Origin origin{rd::makeUuid(), "a.draad", rd::Language::english, {}, knownIn(document)};
    origin.allTables = isChapter;
    document.origin = originText(origin);
    return docxOf(document);
}

Document withConclusion(Document document)
{
    document.blocks.emplace_back(
        Paragraph{Paragraph::Look::item, {{"1a Helps."}}, {}, "conclusions", "1a", "conclusion 1a"});
    return document;
}

}

BOOST_AUTO_TEST_CASE(NewConclusion_IsOnlyToldOfAChapter)
{
    const Document now = withConclusion(lineOf({listens, calms}));
    BOOST_TEST(refreshed(written(lineOf({listens, calms}), false), now).kept.empty());
    const auto chapter = refreshed(written(lineOf({listens, calms}), true), now);
    BOOST_TEST_REQUIRE(chapter.kept.size() == 1U);
    BOOST_TEST(chapter.kept[0].what == "conclusion 1a");
}

BOOST_AUTO_TEST_CASE(WhatStaysAsItWasWritten_IsOnlyToldWhereTheDocumentHasIt)
{
    const auto alone = refreshed(docxOf(lineOf({listens, calms})), lineOf({helps}));
    BOOST_TEST(!alone.renewed.empty());
    BOOST_TEST(notRenewed(alone) == "");
    Document chapter = lineOf({listens, calms});
    chapter.blocks.emplace_back(Heading{2, "Relation", "theme_3"});
    chapter.blocks.emplace_back(Heading{1, "Appendix: codebook", "codebook"});
    BOOST_TEST(notRenewed(refreshed(docxOf(chapter), lineOf({helps}))) ==
               "This stays as it was written: the accounts of cases, the codebook. Write the report anew for "
               "it, under another name.");
}

namespace
{

/// A table for each group, which says a number.
Document groupsOf(const std::vector<std::pair<std::string, std::string>>& groups)
{
    Document document{rd::Language::english, "Study", {}};
    int number = 0;
    for (const auto& [group, figure] : groups) {
        Grid grid;
        grid.number = ++number;
        grid.caption = "relation, " + group;
        grid.shows = placeKey("table", {group});
        grid.mark = "table_" + std::to_string(number);
        grid.heads = {{{{"n = 5"}}}, {{{"code"}}}};
        grid.rows = {{{{{figure, false, false, {}, placeKey("figure", {group})}}, true},
                      {{{"listens", false, false, {}, placeKey("label", {group, "listens"})}}}}};
        document.blocks.emplace_back(std::move(grid));
    }
    return document;
}

}

BOOST_AUTO_TEST_CASE(TableBehindANewOne_IsToldByTheNumberThatItHasNow)
{
    const auto now = refreshed(written(groupsOf({{"A", "1 of 5"}, {"C", "2 of 5"}}), true),
                               groupsOf({{"A", "1 of 5"}, {"B", "3 of 5"}, {"C", "4 of 5"}}));
    BOOST_TEST(toldBy(now) == (std::vector<std::string>{"Table 2: new, relation, B",
                                                        "Table 3: listens from 2 to 4 of 5"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(NumberInARowThatIsTrackedAsDeleted_IsLeftAndThatIsSaid)
{
    const std::string bytes = docxOf(groupsOf({{"A", "1 of 5"}}));
    const std::string body = bodyOf(bytes);
    const auto row = body.rfind("<w:tr>", body.find(">1 of 5<"));
    const std::string deleted = body.substr(0, row + 6) +
                                "<w:trPr><w:del w:id=\"9\" w:author=\"Piet\"/></w:trPr>" +
                                body.substr(row + 6);
    const auto now = refreshed(withBody(bytes, deleted), groupsOf({{"A", "2 of 5"}}));
    BOOST_TEST(bodyOf(now.bytes) == deleted);
    BOOST_TEST(toldBy(now) == std::vector<std::string>{"Table 1: listens, “1 of 5”: left as it is, because "
                                                       "it has tracked changes; accept or reject them "
                                                       "first. The project says: 2 of 5."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(LineThatGoes_StaysWhereACommentOfSeveralLinesBegins)
{
    Document document = lineOf({listens, calms});
    document.origin = originText({rd::makeUuid(), "a.draad", rd::Language::english, {}, knownIn(document)});
    const std::string bytes = docxOf(document);
    const std::string figure = plain("4 of 5 families");
    const std::string body = replaced(bodyOf(bytes), figure, commentBegins + figure);
    const auto now = refreshed(withBody(bytes, body), Document{rd::Language::english, "Study", {}});
    BOOST_TEST(holds(said(now.bytes), "4 of 5 families: listens; brings calm."), said(now.bytes));
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::comment));
    BOOST_TEST(
        !holds(said(refreshed(bytes, Document{rd::Language::english, "Study", {}}).bytes), "families"));
}

BOOST_AUTO_TEST_CASE(WordsWithAStopOfTheirOwn_GetNoOther)
{
    const auto told = [](const std::string& now) {
        return textOf(KeptPlace{KeptPlace::Why::ownWords, "text", "", "", now});
    };
    const std::string left = "text: left as it is, because these are words of your own. The project says: ";
    BOOST_TEST(told("What helps clients?") == left + "What helps clients?");
    BOOST_TEST(told("2 of 2.") == left + "2 of 2.");
    BOOST_TEST(told("2 of 2") == left + "2 of 2.");
}

namespace
{

/// As LibreOffice writes what has a comment: controls have no tags, and our bookmark ends a letter early.
std::string savedByLibreOffice(const std::string& bytes)
{
    std::string body = std::regex_replace(bodyOf(bytes), std::regex("<w:tag w:val=\"[^\"]*\"/>"), "");
    body = std::regex_replace(body, std::regex("(<w:r><w:t[^>]*>\\.</w:t></w:r>)(<w:bookmarkEnd [^>]*/>)"),
                              "$2$1");
    return withBody(bytes, body);
}

}

BOOST_AUTO_TEST_CASE(LineWithACommentThatLibreOfficeSaved_IsRenewedAsOthers)
{
    const std::string bytes =
        savedByLibreOffice(with(link(calms), commentBegins + link(calms) + commentEnds));
    BOOST_TEST_REQUIRE(holds(bodyOf(bytes), "<w:bookmarkEnd w:id=\"1\"/>" + plain(".")), bodyOf(bytes));
    const auto now = refreshed(bytes, lineOf({calms, helps}));
    BOOST_TEST(toldBy(now) == (std::vector<std::string>{"text: listens: gone, was 4 of 5 families",
                                                        "text: helps: new, 4 of 5 families"}),
               boost::test_tools::per_element());
    BOOST_TEST(holds(bodyOf(now.bytes), commentBegins + link(calms) + commentEnds +
                                            "<w:bookmarkEnd w:id=\"1\"/>" + plain("; ") + link(helps)),
               bodyOf(now.bytes));
    BOOST_TEST(said(now.bytes) ==
               "Study\n4 of 5 families: brings calm; helps.\nfigure_1\nfigure_2\nfigure_3\n");
    BOOST_TEST((refreshed(now.bytes, lineOf({calms, helps})).bytes == now.bytes));
}

BOOST_AUTO_TEST_CASE(LineThatLibreOfficeSaved_StaysWithWordsOfTheUserBehindIt)
{
    const std::string bytes =
        savedByLibreOffice(with(link(calms), commentBegins + link(calms) + commentEnds));
    const std::string own = withBody(bytes, replaced(bodyOf(bytes), plain("."), plain(", I think.")));
    const auto now = refreshed(own, lineOf({calms, helps}));
    BOOST_TEST((now.bytes == own));
    BOOST_TEST_REQUIRE(now.kept.size() == 1U);
    BOOST_TEST((now.kept[0].why == KeptPlace::Why::ownWords));
}

BOOST_AUTO_TEST_CASE(WhatComesOrGoesWithoutWords_IsToldWithoutAComma)
{
    BOOST_TEST(textOf(RenewedPlace{RenewedPlace::Kind::added, "Table 11", "family 8", "", ""}) ==
               "Table 11: family 8: new");
    BOOST_TEST(textOf(RenewedPlace{RenewedPlace::Kind::removed, "Table 11", "family 8", "", ""}) ==
               "Table 11: family 8: gone");
}

BOOST_AUTO_TEST_SUITE_END()
