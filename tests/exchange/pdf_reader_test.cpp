// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf_builder.h"
#include "exchange/reader.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::ImportedText;
using rd::exchange::readTextOf;
using rd::test::makePdf;
using rd::test::Printed;

namespace
{

using Page = std::vector<Printed>;

ImportedText read(const std::vector<Page>& pages)
{
    return readTextOf(makePdf(pages), "a.pdf");
}

/// Lines from the top, 12 points apart. What is as wide as this fills a line: the margin is where "wordt"
/// ends.
Page lines(const std::vector<std::string>& texts, double top = 60)
{
    Page page;
    for (const std::string& text : texts) {
        page.push_back({40, top, text});
        top += 12;
    }
    return page;
}

/// The same of two columns, of which the right one begins there; an empty text is no line.
Page beside(const std::vector<std::string>& left, const std::vector<std::string>& right, double place)
{
    Page page;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const double top = 60.0 + 12 * static_cast<double>(i);
        if (!left[i].empty()) page.push_back({40, top, left[i]});
        if (!right[i].empty()) page.push_back({place, top, right[i]});
    }
    return page;
}

std::string body(const std::vector<std::string>& texts)
{
    return read({lines(texts)}).body;
}

/// A line that reaches the margin.
const std::string full = "Dit is een regel die zo lang is dat hij de bladspiegel helemaal vult";

bool says(const ImportedText& text, const std::string& words)
{
    for (const std::string& loss : text.losses)
        if (loss.find(words) != std::string::npos) return true;
    return false;
}

}

BOOST_AUTO_TEST_SUITE(PdfReader)

BOOST_AUTO_TEST_CASE(Lines_BecomeParagraphs)
{
    const ImportedText text =
        read({lines({"I: " + full, "en hier ophoudt.", "R: " + full, full, "tot het eind."})});
    BOOST_TEST(text.body == "I: " + full + " en hier ophoudt.\nR: " + full + " " + full + " tot het eind.\n");
    BOOST_TEST(text.format == "pdf");
    BOOST_TEST(text.encoding.empty());
    BOOST_TEST(text.losses.size() == 1U);
}

BOOST_AUTO_TEST_CASE(SpeakersLine_AlwaysBeginsAnew)
{
    BOOST_TEST(body({full, "Respondent 4: ja.", "I: " + full, "I: nee.", full, "[00:12:03] Anna: Zo."}) ==
               full + "\nRespondent 4: ja.\nI: " + full + "\nI: nee.\n" + full + "\n[00:12:03] Anna: Zo.\n");
}

BOOST_AUTO_TEST_CASE(NoSpeaker_DoesNotBegin)
{
    BOOST_TEST(body({full, full, "zei: doe maar.", full, "Let op: dit ook."}) ==
               full + " " + full + " zei: doe maar.\n" + full + " Let op: dit ook.\n");
}

BOOST_AUTO_TEST_CASE(Distance_PartsParagraphs)
{
    Page page = lines({full, full});
    const Page further = lines({full, "einde."}, 100);
    page.insert(page.end(), further.begin(), further.end());
    BOOST_TEST(read({page}).body == full + " " + full + "\n" + full + " einde.\n");
}

BOOST_AUTO_TEST_CASE(Indent_PartsParagraphs)
{
    const std::string shorter = "Dit is een regel die zo lang is dat hij de bladspiegel heel vult";
    Page page = lines({full, full, shorter, full});
    page[2].left = 60;
    BOOST_TEST(read({page}).body == full + " " + full + "\n" + shorter + " " + full + "\n");
}

BOOST_AUTO_TEST_CASE(LabelBesideItsWords_StaysBeforeThem)
{
    // All labels first, then all words, as some programs write them.
    const Page page{{40, 60, "I:"},  {40, 84, "R:"}, {80, 60, full},
                    {80, 72, "zo."}, {80, 84, full}, {80, 96, "ja."}};
    BOOST_TEST(read({page}).body == "I:\t" + full + " zo.\nR:\t" + full + " ja.\n");
}

BOOST_AUTO_TEST_CASE(HyphenOfTheLine_IsTakenOut)
{
    BOOST_TEST(body({full + " ver-", "trouwen", full + " responsi-", "bilities."}) ==
               full + " vertrouwen\n" + full + " responsibilities.\n");
}

BOOST_AUTO_TEST_CASE(HyphenOfTheWord_Stays)
{
    BOOST_TEST(body({full + " mee-", "eten"}) == full + " mee-eten\n");
    BOOST_TEST(body({full + " voor-", "en nadelen"}) == full + " voor- en nadelen\n");
    BOOST_TEST(body({full + " Noord-", "Holland"}) == full + " Noord-Holland\n");
    BOOST_TEST(body({full + " GGZ-", "instelling"}) == full + " GGZ-instelling\n");
    BOOST_TEST(body({full + " 12-", "jarige"}) == full + " 12-jarige\n");
    BOOST_TEST(body({full + " well-", "known"}) == full + " well-known\n");
    BOOST_TEST(body({full + " self-confi-", "dence"}) == full + " self-confidence\n");
}

BOOST_AUTO_TEST_CASE(OwnWordsOfTheText_DecideOnHyphens)
{
    BOOST_TEST(body({"het ouder-kind gesprek", full + " ouder-", "kind"}) ==
               "het ouder-kind gesprek\n" + full + " ouder-kind\n");
    BOOST_TEST(body({"een nonsens woord", full + " non-", "sens"}) ==
               "een nonsens woord\n" + full + " nonsens\n");
}

BOOST_AUTO_TEST_CASE(WhatWasMended_IsTold)
{
    const ImportedText text = read({lines({full + " ver-", "trouwen", full + " mee-", "eten", full, "want"}),
                                    lines({"toen nog vroeg."})});
    BOOST_TEST(says(text, "(lines: 7, paragraphs: 4, of which over the end of a page or column: 1)"));
    BOOST_TEST(says(text, "2 words that the end of a line broke were mended by guess; look them over: "
                          "ver-|trouwen → vertrouwen, mee-|eten → mee-eten."));
}

BOOST_AUTO_TEST_CASE(ManyMendedWords_AreAllTold)
{
    std::vector<std::string> texts{"het woord zorgvuldig staat"};
    for (const char* ending : {"aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "ii", "jj", "kk", "ll"}) {
        texts.push_back(full + " ver-");
        texts.push_back(std::string("k") + ending);
    }
    texts.push_back(full + " zorg-");
    texts.push_back("vuldig");
    const ImportedText text = read({lines(texts)});
    BOOST_TEST(says(text, "12 words"));
    BOOST_TEST(says(text, "ver-|kll → verkll."));
    BOOST_TEST(says(text, "1 word that the end of a line broke was mended as the text itself tells: "
                          "zorg-|vuldig → zorgvuldig."));
}

BOOST_AUTO_TEST_CASE(PartsThatAreWords_KeepTheirHyphen)
{
    BOOST_TEST(body({full + " sociaal-", "emotionele steun"}) == full + " sociaal-emotionele steun\n");
    BOOST_TEST(body({full + " Jansen-", "de Vries"}) == full + " Jansen-de Vries\n");
    const std::string known = "de ouder en het kind waren er";
    BOOST_TEST(body({known, full + " ouder-", "kind gesprek"}) ==
               known + "\n" + full + " ouder-kind gesprek\n");
    BOOST_TEST(body({full + " twee-", "\xEBntwintig"}) == full + " tweeëntwintig\n");
}

BOOST_AUTO_TEST_CASE(PartsThatAreWordsInHyphenatedText_AreJoined)
{
    const std::string known = "het hele plein om de school was in vertrouwen leeg";
    BOOST_TEST(body({known, full + " ver-", "trouwen", full + " school-", "plein"}) ==
               known + "\n" + full + " vertrouwen\n" + full + " schoolplein\n");
}

BOOST_AUTO_TEST_CASE(SpeechThatBreaksOff_StaysApart)
{
    BOOST_TEST(body({full + " ik-", "weet niet"}) == full + " ik- weet niet\n");
    const std::string stutter = "nou- nou- zei ze nou ja";
    BOOST_TEST(body({stutter, full + " nou-", "weet niet"}) == stutter + "\n" + full + " nou- weet niet\n");
}

BOOST_AUTO_TEST_CASE(NameOrYearsBrokenOnAShortLine_AreJoined)
{
    BOOST_TEST(body({full, "Dat was in Noord-", "Holland, toen.", full, "ik was 20-", "25 jaar."}) ==
               full + " Dat was in Noord-Holland, toen.\n" + full + " ik was 20-25 jaar.\n");
}

BOOST_AUTO_TEST_CASE(AbbreviationBehindAHyphen_IsJoined)
{
    BOOST_TEST(body({"R: Via de jeugd-", "GGZ toen.", "R: Uit 's-", "Gravenhage ja."}) ==
               "R: Via de jeugd-GGZ toen.\nR: Uit 's-Gravenhage ja.\n");
}

BOOST_AUTO_TEST_CASE(SentenceAfterOneThatBreaksOff_BeginsAnew)
{
    const std::string words = "zij zei nee en ging";
    BOOST_TEST(body({words, full, "en toen dacht Piet-", "Nee, niet Piet."}) ==
               words + "\n" + full + " en toen dacht Piet-\nNee, niet Piet.\n");
    BOOST_TEST(body({full, "en toen dacht ik-", "Misschien niet."}) ==
               full + " en toen dacht ik-\nMisschien niet.\n");
}

BOOST_AUTO_TEST_CASE(DashAtTheEnd_IsNoHyphen)
{
    BOOST_TEST(body({full + " -", "zei ze"}) == full + " - zei ze\n");
}

BOOST_AUTO_TEST_CASE(PageInsideASentence_IsJoined)
{
    BOOST_TEST(read({lines({full, "want het was"}), lines({"toen nog vroeg.", "I: En nu?"})}).body ==
               full + " want het was toen nog vroeg.\nI: En nu?\n");
    BOOST_TEST(read({lines({full, "Het was vroeg."}), lines({"Toen kwam hij."})}).body ==
               full + " Het was vroeg.\nToen kwam hij.\n");
}

BOOST_AUTO_TEST_CASE(HeadsFeetAndPageNumbers_AreLeftOutAndSaid)
{
    std::vector<Page> pages;
    for (const std::string word : {"Een", "Ja", "Nee"}) {
        Page page = lines({word + " " + full, word + "!"});
        page.push_back({40, 20, "Interview 3 - vertrouwelijk"});
        page.push_back({200, 580, std::to_string(pages.size() + 1)});
        pages.push_back(page);
    }
    const ImportedText text = read(pages);
    BOOST_TEST(text.body == "Een " + full + " Een!\nJa " + full + " Ja!\nNee " + full + " Nee!\n");
    BOOST_TEST(says(text, "left out, 6 lines: “Interview 3 - vertrouwelijk”, “1”."));
}

BOOST_AUTO_TEST_CASE(TurnThatComesBack_IsNoHead)
{
    std::vector<Page> pages;
    for (const auto* word : {"een", "twee", "drie"})
        pages.push_back(lines({"R: Ja.", "I: " + full, word, "R: Nee, " + std::string(word)}));
    BOOST_TEST(read(pages).body == "R: Ja.\nI: " + full + " een\nR: Nee, een\nR: Ja.\nI: " + full +
                                       " twee\nR: Nee, twee\nR: Ja.\nI: " + full + " drie\nR: Nee, drie\n");
}

BOOST_AUTO_TEST_CASE(HeadThatLooksLikeALabel_IsLeftOutWhereItIsOnEveryPage)
{
    for (const std::string head : {"Respondent: Jansen", "Interview Smit \x96 vertrouwelijk",
                                   "Transcript: Smit", "Interview Smit - maart, blz. "}) {
        std::vector<Page> pages;
        for (int page = 1; page <= 3; ++page) {
            const bool numbered = head.back() == ' ';
            const std::string said = page == 1 ? "R: Goed." : page == 2 ? "R: Slecht." : "R: Weer goed.";
            pages.push_back(lines({"I: Hoe ging het?", said}, 90));
            pages.back().push_back({40, 30, numbered ? head + std::to_string(page) : head});
        }
        const ImportedText text = read(pages);
        BOOST_TEST(text.body == "I: Hoe ging het?\nR: Goed.\nI: Hoe ging het?\nR: Slecht.\n"
                                "I: Hoe ging het?\nR: Weer goed.\n",
                   head);
        BOOST_TEST(says(text, "was left out, 3 lines"), head);
    }
}

BOOST_AUTO_TEST_CASE(LabelThatBeginsEveryPageWithOtherWords_IsNoHead)
{
    const ImportedText text =
        read({lines({"I: Hoe oud is 1?", "R: Jong."}, 60), lines({"I: Hoe oud is 7?", "R: Oud."}, 60),
              lines({"I: Hoe oud is 9?", "R: Ja."}, 60)});
    BOOST_TEST(text.body ==
               "I: Hoe oud is 1?\nR: Jong.\nI: Hoe oud is 7?\nR: Oud.\nI: Hoe oud is 9?\nR: Ja.\n");
}

BOOST_AUTO_TEST_CASE(LabelOnALineOfItsOwn_IsNoHead)
{
    const std::vector<Page> pages{lines({"ANNA", "een", "BERT", "twee", "drie", "vier"}),
                                  lines({"ANNA", "vijf", "ANNA", "zes", "zeven", "acht"})};
    BOOST_TEST(read(pages).body == "ANNA\neen\nBERT\ntwee\ndrie\nvier\nANNA\nvijf\nANNA\nzes\nzeven\nacht\n");
}

BOOST_AUTO_TEST_CASE(TwoColumns_AreReadOneAfterTheOther)
{
    Page page{{40, 40, "Een kop over de volle breedte van deze bladzijde hier"}};
    std::string left;
    std::string right;
    for (int i = 0; i < 10; ++i) {
        page.push_back({40, 60.0 + 12 * i, "links staat een lange regel"});
        page.push_back({210, 60.0 + 12 * i, "rechts staat ook zo'n regel"});
        left += (i == 0 ? "" : " ") + std::string("links staat een lange regel");
        right += " rechts staat ook zo'n regel";
    }
    BOOST_TEST(read({page}).body ==
               "Een kop over de volle breedte van deze bladzijde hier\n" + left + right + "\n");
}

BOOST_AUTO_TEST_CASE(LinesThatBeginWithTheSameWords_AreNoColumns)
{
    Page page;
    std::string expected;
    for (int i = 0; i < 10; ++i) {
        const double top = 60.0 + 24 * i;
        const std::string end =
            "een week met veel " + std::string(i % 2 == 0 ? "zorgen" : "rust") + " en weinig slaap.";
        page.push_back({40, top, "I: Hoe was week " + std::to_string(i) + "?"});
        page.push_back({40, top + 12, "R: Dat was " + end});
        expected += "I: Hoe was week " + std::to_string(i) + "?\nR: Dat was " + end + "\n";
    }
    const ImportedText text = read({page});
    BOOST_TEST(text.body == expected);
    BOOST_TEST(!says(text, "columns,"));
}

BOOST_AUTO_TEST_CASE(ShortPageInTwoColumns_IsReadOneAfterTheOther)
{
    Page page = beside({"I: Hoe gaat het nu met", "u op dit moment?", "R: Goed, dank u wel,",
                        "al is het soms zwaar", "met de kinderen."},
                       {"I: Wie helpt u dan?", "R: Mijn zus komt elke", "week en dan gaan wij",
                        "samen wandelen in het", "bos achter het huis."},
                       170);
    const std::string words =
        "I: Hoe gaat het nu met u op dit moment?\nR: Goed, dank u wel, al is het soms zwaar met "
        "de kinderen.\nI: Wie helpt u dan?\nR: Mijn zus komt elke week en dan gaan wij samen "
        "wandelen in het bos achter het huis.\n";
    BOOST_TEST(read({page}).body == words);
    page.push_back({40, 30, "Gesprek met mevrouw de Groot over hoe het met haar gaat"});
    BOOST_TEST(read({page}).body == "Gesprek met mevrouw de Groot over hoe het met haar gaat\n" + words);
}

BOOST_AUTO_TEST_CASE(NamesInAColumnOfTheirOwnOnAShortPage_StayBesideTheirWords)
{
    const std::vector<std::string> names{"Interviewer van dienst", "", "Mevrouw de Groot", "",
                                         "Interviewer van dienst"};
    const std::vector<std::string> words{"Hoe gaat het met u", "op dit moment?", "Goed, dank u wel, al",
                                         "is het soms zwaar.", "En hoe komt dat dan?"};
    const std::string body = read({beside(names, words, 170)}).body;
    BOOST_TEST(body.starts_with("Interviewer van dienst\tHoe gaat het met u"));
    BOOST_TEST(body.find("Mevrouw de Groot\tGoed, dank u wel, al") != std::string::npos);
    BOOST_TEST(body.find("Interviewer van dienst\tEn hoe komt dat dan?") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(ShortTableWithoutSentences_IsReadRowByRow)
{
    const std::string body = read({beside({"wie er kwam", "zus en broer", "buren", "niemand"},
                                          {"wat zij deed", "koken en praten", "tuin", "niets"}, 170)})
                                 .body;
    BOOST_TEST(body ==
               "wie er kwam\twat zij deed\nzus en broer\tkoken en praten\nburen\ttuin\nniemand\tniets\n");
}

BOOST_AUTO_TEST_CASE(NotesAtTheFoot_StandWhereTheirNumbersAre)
{
    Page page = lines({"I: Hoe kwam dat?", "R: Via de wijk. Dat duurde."});
    page.push_back({106, 70, "1", 6});
    page.push_back({108, 83, "x"});
    page.pop_back();
    for (int i = 0; i < 6; ++i) page.push_back({40, 96.0 + 12 * i, "R: Regel " + std::to_string(i) + "."});
    page.push_back({40, 540, "1 Bedoeld is de wijk", 8});
    page.push_back({40, 550, "in het noorden.", 8});
    page.push_back({200, 580, "7"});
    const ImportedText text = read({page});
    BOOST_TEST(text.body.find("R: Via de wijk. [Bedoeld is de wijk in het noorden.] Dat duurde.") !=
                   std::string::npos,
               text.body);
    BOOST_TEST(text.body.find("1 Bedoeld") == std::string::npos);
    BOOST_TEST(says(text, "1 note now stands in square brackets"));
}

BOOST_AUTO_TEST_CASE(SmallLinesWithoutANumberInTheWords_AreNoNotes)
{
    Page page = lines({"I: Hoe kwam dat?", "R: Via de wijk.", "I: En toen?", "R: Niets."});
    page.push_back({40, 540, "1 Bedoeld is de wijk", 8});
    BOOST_TEST(read({page}).body.ends_with("R: Niets.\n1 Bedoeld is de wijk\n"));
}

BOOST_AUTO_TEST_CASE(Table_HasTabsBetweenCells)
{
    BOOST_TEST(read({{{40, 60, "wie"}, {200, 60, "wat"}, {40, 72, "man"}, {200, 72, "werk"}}}).body ==
               "wie\twat\nman\twerk\n");
}

BOOST_AUTO_TEST_CASE(SpacesOfJustifiedLines_AreNoTabs)
{
    // "zorgvuldig" is 48 points wide in Helvetica of 10: these lines all end at 188.
    Page page;
    for (int i = 0; i < 4; ++i) {
        page.push_back({40, 60.0 + 12 * i, "zorgvuldig"});
        page.push_back({90, 60.0 + 12 * i, "zorgvuldig"});
        page.push_back({140, 60.0 + 12 * i, "zorgvuldig"});
    }
    page.push_back({40, 108, "zorgvuldig"});
    page.push_back({140, 108, "zorgvuldig"});
    page.push_back({40, 120, "wie"});
    page.push_back({140, 120, "wat"});
    std::string words = "zorgvuldig";
    for (int i = 0; i < 13; ++i) words += " zorgvuldig";
    BOOST_TEST(read({page}).body == words + " wie\twat\n");
}

BOOST_AUTO_TEST_CASE(NumbersOfLines_AreLeftOutAndSaid)
{
    Page page = lines({"I: " + full, full, "R: ja.", full, full, "en 12 dagen", "slot."});
    for (int i = 0; i < 7; ++i) page.push_back({i < 3 ? 25.5 : 20, 60.0 + 12 * i, std::to_string(i + 7)});
    const ImportedText text = read({page});
    BOOST_TEST(text.body ==
               "I: " + full + " " + full + "\nR: ja.\n" + full + " " + full + " en 12 dagen\nslot.\n");
    BOOST_TEST(says(text, "The numbers before the lines were left out."));
}

BOOST_AUTO_TEST_CASE(NumbersThatGoOnOnAShortLastPage_AreLeftOut)
{
    Page first = lines({full, full, full, full, full, "slot."});
    for (int i = 0; i < 6; ++i) first.push_back({25.5, 60.0 + 12 * i, std::to_string(i + 1)});
    Page last = lines({"I: En nu?", "R: Nu 3 dagen."});
    for (int i = 0; i < 2; ++i) last.push_back({25.5, 60.0 + 12 * i, std::to_string(i + 7)});
    last.push_back({200, 580, "twee"});
    const std::string words = full + " " + full + " " + full + " " + full + " " + full + " slot.\n";
    BOOST_TEST(read({first, last}).body == words + "I: En nu?\nR: Nu 3 dagen.\ntwee\n");
}

BOOST_AUTO_TEST_CASE(NumberThatDoesNotGoOnFromThePageBefore_IsAWord)
{
    Page first = lines({full, full, full, full, full, "slot."});
    for (int i = 0; i < 6; ++i) first.push_back({25.5, 60.0 + 12 * i, std::to_string(i + 1)});
    const Page last{{25.5, 60, "12"}, {40, 60, "dagen."}};
    BOOST_TEST(read({first, last}).body.ends_with("slot.\n12 dagen.\n"));
}

BOOST_AUTO_TEST_CASE(NumbersOfTurns_AreKept)
{
    Page page;
    for (int i = 0; i < 6; ++i) {
        page.push_back({20, 60.0 + 12 * i, std::to_string(i + 1)});
        page.push_back({40, 60.0 + 12 * i, i % 2 == 0 ? "I: hoe?" : "R: zo."});
    }
    BOOST_TEST(read({page}).body.starts_with("1 I: hoe?\n2 R: zo.\n3 I: hoe?\n"));
}

BOOST_AUTO_TEST_CASE(PageWithoutWords_IsSaid)
{
    BOOST_TEST(says(read({lines({"a"}), {}}), "1 page without words"));
}

BOOST_AUTO_TEST_CASE(OtherEnding_IsRecognisedByContent)
{
    BOOST_TEST(readTextOf(makePdf({lines({"a"})}), "a.txt").format == "pdf");
}

BOOST_AUTO_TEST_SUITE_END()
