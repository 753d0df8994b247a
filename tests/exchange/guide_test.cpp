// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/guide/guide_import.h"
#include "exchange/guide/guide_lines.h"
#include "zip_builder.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using transcript::GuideItem;
using transcript::GuideLevel;

namespace
{

/// "topic|question 3|point" with words, an item a line.
std::string outline(const std::vector<GuideItem>& items)
{
    std::string text;
    for (const GuideItem& item : items)
        text += transcript::guideLevelKey(item.level) + " " + item.number + ": " + item.text.nl + "\n";
    return text;
}

struct Desk {
    transcript::GuideItems guide;
    codebook::Codebook codebook;

    exchange::GuideImport read(const std::string& bytes, const std::string& name)
    {
        return exchange::readGuide(bytes, name, {guide, codebook, Language::dutch});
    }
    void take(const std::vector<GuideItem>& items)
    {
        for (const GuideItem& item : items) guide[item.id] = item;
    }
};

const char* const wanted = "topic : Het begin\n"
                           "question 1: Hoe kwam u bij de hulp terecht?\n"
                           "point : rol van de school\n"
                           "question 2: Wie hielp daarbij?\n"
                           "topic : Nu\n"
                           "question 3: Hoe gaat het nu?\n";

}

BOOST_AUTO_TEST_SUITE(Guide)

BOOST_AUTO_TEST_CASE(Markdown_HasTopicsQuestionsAndPoints)
{
    Desk desk;
    const auto read = desk.read("# Het begin\n\n1. Hoe kwam u bij de hulp terecht?\n   - rol van de school\n"
                                "2. Wie hielp daarbij?\n\n## Nu\n3) **Hoe gaat het nu?**\n",
                                "leidraad.md");
    BOOST_TEST(outline(read.items) == wanted);
    BOOST_TEST((read.items[2].parent == read.items[1].id));
    BOOST_TEST((read.items[1].parent == read.items[0].id));
    BOOST_TEST((read.items[5].parent == read.items[4].id));
}

BOOST_AUTO_TEST_CASE(BulletsThatAsk_AreQuestionsButBelowAnotherQuestion)
{
    Desk desk;
    const auto read = desk.read("# Thuis\n- Hoe leeft u?\n- de buren\n- Met wie leeft u?\n"
                                "# Werk\n1. Wat doet u?\n- Sinds wanneer?\n",
                                "leidraad.md");
    BOOST_TEST(outline(read.items) == "topic : Thuis\nquestion : Hoe leeft u?\npoint : de buren\n"
                                      "question : Met wie leeft u?\ntopic : Werk\n"
                                      "question 1: Wat doet u?\npoint : Sinds wanneer?\n");
}

BOOST_AUTO_TEST_CASE(SmallLettersBelowAQuestion_ArePointsToWatch)
{
    Desk desk;
    const auto read =
        desk.read("a. Inleiding\n1. Wat hielp?\na. luisteren\nb) bellen\nc. Hoe dan?\n", "g.txt");
    BOOST_TEST(outline(read.items) == "question 1: Wat hielp?\npoint : luisteren\npoint : bellen\n"
                                      "question : c. Hoe dan?\n");
    BOOST_TEST((read.items[1].parent == read.items[0].id));
}

BOOST_AUTO_TEST_CASE(LettersInBracketsAndRomanOnes_ArePointsToWatch)
{
    Desk desk;
    const auto read = desk.read(
        "1. Wat hielp?\n(a) luisteren\n(b) bellen\ni. thuis\nii. op school\n2. Wat kan beter?\n", "g.txt");
    BOOST_TEST(outline(read.items) ==
               "question 1: Wat hielp?\npoint : luisteren\npoint : bellen\npoint : thuis\n"
               "point : op school\nquestion 2: Wat kan beter?\n");
}

BOOST_AUTO_TEST_CASE(CapitalsBelowAQuestion_ArePointsWhereTheyFollowEachOtherAndElseTopics)
{
    Desk desk;
    BOOST_TEST(
        outline(desk.read("1. Wat hielp?\nA. thuis\nB. op school\n2. Wat kan beter?\n", "g.txt").items) ==
        "question 1: Wat hielp?\npoint : thuis\npoint : op school\nquestion 2: Wat kan beter?\n");
    BOOST_TEST(outline(desk.read("A. Begin\n1. Hoe begon het?\nB. Nu\n2. Wat hielp?\n", "g.txt").items) ==
               "topic A: Begin\nquestion 1: Hoe begon het?\ntopic B: Nu\nquestion 2: Wat hielp?\n");
}

BOOST_AUTO_TEST_CASE(RunningText_IsNamedWithItsLines)
{
    Desk desk;
    const auto read = desk.read("Fijn dat u meedoet.\n\n1. Wat hielp?\nVraag door.\n", "g.txt");
    BOOST_TEST_REQUIRE(read.notes.size() == 1U);
    BOOST_TEST(read.notes.front() ==
               "2 lines of running text were passed over: line 1 (“Fijn dat u meedoet.”), "
               "line 4 (“Vraag door.”).");
    const auto many = desk.read("Een, twee.\nTwee, drie.\nDrie, vier.\nVier, vijf.\n1. Wat?\n", "g.txt");
    BOOST_TEST(many.notes.front().ends_with("line 3 (“Drie, vier.”), …."));
}

BOOST_AUTO_TEST_CASE(PlainText_IsReadByItsHabits)
{
    const auto lines = exchange::readGuideLines("Fijn dat u mee wilt doen. We praten ongeveer een uur.\n\n"
                                                "A. Opening\nVraag 1: Wilt u iets over uzelf vertellen\n"
                                                "• leeftijd\nEn hoe was dat toen?\nHET EINDE\n2a. Wat nog?\n")
                           .lines;
    BOOST_TEST_REQUIRE(lines.size() == 6U);
    BOOST_TEST((lines[0].level == GuideLevel::topic));
    BOOST_TEST(lines[0].number == "A");
    BOOST_TEST((lines[1].level == GuideLevel::question));
    BOOST_TEST(lines[1].number == "1");
    BOOST_TEST((lines[2].level == GuideLevel::point));
    BOOST_TEST((lines[3].level == GuideLevel::question));
    BOOST_TEST((lines[4].level == GuideLevel::topic));
    BOOST_TEST(lines[5].number == "2a");
}

BOOST_AUTO_TEST_CASE(Word_CountsItsListsAndMarksItsHeadings)
{
    const auto listed = [](const char* list, const std::string& words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + std::string(list) +
               "\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    };
    const auto heading = [](const std::string& words) {
        return "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    };
    const std::string numbering =
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl>"
        "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt "
        "w:val=\"bullet\"/>"
        "</w:lvl></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>"
        "<w:num w:numId=\"6\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
    const auto bytes =
        test::makeDocx(heading("Het begin") + listed("5", "Hoe kwam u bij de hulp terecht?") +
                           listed("6", "rol van de school") + listed("5", "Wie hielp daarbij?") +
                           heading("Nu") + listed("5", "Hoe gaat het nu?"),
                       {{"numbering", numbering}});
    Desk desk;
    BOOST_TEST(outline(desk.read(bytes, "leidraad.docx").items) == wanted);
}

BOOST_AUTO_TEST_CASE(ListsOfWord_BeginAndGoOnWithTheNumbersThatWordShows)
{
    const auto listed = [](const char* list, const std::string& words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + std::string(list) +
               "\"/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    };
    const auto kind = [](const char* id, const char* start) {
        return "<w:abstractNum w:abstractNumId=\"" + std::string(id) +
               "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"" + start +
               "\"/><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>";
    };
    const auto list = [](const char* id, const char* of, const std::string& own) {
        return "<w:num w:numId=\"" + std::string(id) + "\"><w:abstractNumId w:val=\"" + of + "\"/>" +
               (own.empty() ? "" : "<w:lvlOverride w:ilvl=\"0\">" + own + "</w:lvlOverride>") + "</w:num>";
    };
    const std::string numbering =
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" +
        kind("0", "1") + kind("1", "8") + list("5", "0", "") +
        list("6", "0", "<w:startOverride w:val=\"3\"/>") + list("7", "0", "") + list("8", "1", "") +
        list("9", "1", "<w:lvl w:ilvl=\"0\"><w:start w:val=\"12\"/></w:lvl>") + "</w:numbering>";
    const auto bytes =
        test::makeDocx(listed("5", "Een?") + listed("6", "Drie?") + listed("6", "Vier?") +
                           listed("7", "Vijf?") + listed("8", "Acht?") + listed("9", "Twaalf?"),
                       {{"numbering", numbering}});
    Desk desk;
    BOOST_TEST(outline(desk.read(bytes, "leidraad.docx").items) ==
               "question 1: Een?\nquestion 3: Drie?\nquestion 4: Vier?\nquestion 5: Vijf?\n"
               "question 8: Acht?\nquestion 12: Twaalf?\n");
}

BOOST_AUTO_TEST_CASE(SameGuideAgain_KeepsItsItems)
{
    Desk desk;
    const auto first = desk.read("# Begin\n1. Hoe begon het?\n- school\n", "a.txt");
    desk.take(first.items);
    const auto again = desk.read("# Begin\n1. Hoe is het begonnen?\n- school\n2. En nu?\n", "a.txt");
    BOOST_TEST_REQUIRE(again.items.size() == 4U);
    for (std::size_t i = 0; i < 3; ++i) BOOST_TEST((again.items[i].id == first.items[i].id));
    BOOST_TEST(again.items[1].text.nl == "Hoe is het begonnen?");
}

BOOST_AUTO_TEST_CASE(Csv_GoesOutAndComesBackTheSame)
{
    Desk desk;
    codebook::Code theme;
    theme.id = CodeId::make();
    theme.key = "l1";
    theme.level = codebook::CodeLevel::theme;
    desk.codebook.put(theme);
    desk.take(desk.read("level,number,text_nl,text_en,theme\ntopic,A,Begin,Start,\n"
                        "question,1,Hoe begon het?,How did it begin?,l1\npoint,,school,school,\n",
                        "a.csv")
                  .items);
    const std::string out = exchange::writeGuideCsv({desk.guide, desk.codebook, Language::dutch});
    BOOST_TEST(out == "level,number,text_nl,text_en,theme\ntopic,A,Begin,Start,\n"
                      "question,1,Hoe begon het?,How did it begin?,l1\npoint,,school,school,\n");
}

BOOST_AUTO_TEST_CASE(WhatIsNoGuide_IsRefused)
{
    Desk desk;
    BOOST_CHECK_THROW(desk.read("Dit is een brief. Er staat niets in.\n", "brief.txt"), Refusal);
    BOOST_CHECK_THROW(desk.read("text,level\nHoe?,vraag\n", "a.csv"), Refusal);
    BOOST_CHECK_THROW(desk.read("text,theme\nHoe?,weg\n", "a.csv"), Refusal);
    BOOST_CHECK_THROW(desk.read("naam\nHoe?\n", "a.csv"), Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
