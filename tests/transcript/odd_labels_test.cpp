// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that do not look like one, labels with a remark, and words that look like labels and are none.
#include "transcript/talk.h"

using namespace rd::test;

namespace
{

/// "Interviewer" asks and the label answers, so many times.
std::string answers(const std::string& label, int count)
{
    std::string body;
    for (int i = 0; i < count; ++i) body += "Interviewer: Wat hielp er?\n" + label + ": Dat zij belde.\n";
    return body;
}

/// "number label" of the lines.
Lines named(const std::vector<rd::transcript::UntakenLine>& lines)
{
    Lines found;
    for (const auto& line : lines) found.push_back(std::to_string(line.number) + " " + line.label);
    return found;
}

Lines speakers(const std::string& body)
{
    Lines labels;
    for (const auto& speaker : recognise(body).speakers) labels.push_back(speaker.label);
    return labels;
}

void check(const Lines& found, const Lines& expected)
{
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

}

BOOST_AUTO_TEST_SUITE(OddLabelsTest)

BOOST_AUTO_TEST_CASE(LabelThatAlternates_IsASpeakerWhateverItIsMadeOf)
{
    for (const std::string label :
         {"K2 (m, 61)", "K2, m, 61", "2e informante", "\"Tessa\"", "‘Tessa’ (schuilnaam)", "????",
          "Mevrouw Pietersen (zus van de respondent, 52 jaar)",
          "Ambulant begeleider van het buurtteam in Zuid", "B | Zorg", "t.bos@example.org"}) {
        BOOST_TEST_CONTEXT(label)
        {
            const std::string body = answers(label, 4);
            BOOST_TEST(talk(body).size() == 8U);
            check(speakers(body), {"Interviewer", label});
            BOOST_TEST(!recognise(body).oneSided);
        }
    }
}

BOOST_AUTO_TEST_CASE(TwoOddLabels_AlternateWithEachOther)
{
    std::string body;
    for (int i = 0; i < 4; ++i) body += "\"Tessa\": Wat hielp er?\n\"Joep\": Dat zij belde.\n";
    check(speakers(body), {"\"Tessa\"", "\"Joep\""});
}

BOOST_AUTO_TEST_CASE(SentenceWithAColon_IsNoOddLabel)
{
    checkTalk(
        "I: Hoe?\nR: Zo.\nIk zei nog, let wel: nee.\nI: En?\nR: Ja.\nZij zei, heel boos: weg!\nI: O?\n",
        {"I|Hoe?", "R|Zo./Ik zei nog, let wel: nee.", "I|En?", "R|Ja./Zij zei, heel boos: weg!", "I|O?"});
}

BOOST_AUTO_TEST_CASE(SentenceWithACommaThatComesBack_IsNoOddLabel)
{
    std::string body;
    for (int i = 0; i < 4; ++i) body += "R: Dat ging zo.\nIk zei dus, let wel: nee.\nR: Ja.\nI: En dan?\n";
    check(speakers(body), {"R", "I"});
    check(speakers("I: Wie?\nR: Ik.\nM: ik ook.\nI: En?\nR: Ja.\n"), {"I", "R", "M"});
}

BOOST_AUTO_TEST_CASE(OnlyTheInterviewerInALongText_IsTold)
{
    std::string body = "Interviewer: Vertel.\n";
    for (int i = 0; i < 12; ++i)
        body += "Dat was een hele lange dag, toen wij daar voor het eerst naar binnen gingen.\n";
    body += "Tante, 61: En toen weer naar huis.\n";
    const auto found = recognise(body);
    BOOST_TEST(found.oneSided);
    check(found.leftLabels, {"Tante, 61"});
    BOOST_TEST(!recognise(answers("R", 20)).oneSided);
    BOOST_TEST(!recognise("I: Vertel.\nDat was het.\n").oneSided);
}

BOOST_AUTO_TEST_CASE(RemarkInALabel_IsSaidByTheSpeakerAndStandsBeforeTheWords)
{
    const std::string body = "I: Hoe was dat?\nR: Fijn.\nI: Ja?\nR (lacht): Welnee.\nI, zacht: En nu?\n"
                             "R [huilt]: Zwaar.\nI: O?\nR, na een tijdje: Heel zwaar.\nI: Dank.\nR: Dag.\n";
    checkTalk(body, {"I|Hoe was dat?", "R|Fijn.", "I|Ja?", "R|(lacht): Welnee.", "I|zacht: En nu?",
                     "R|[huilt]: Zwaar.", "I|O?", "R|na een tijdje: Heel zwaar.", "I|Dank.", "R|Dag."});
    check(named(recognise(body).remarks), {"4 R (lacht)", "5 I, zacht", "6 R [huilt]", "8 R, na een tijdje"});
    check(untaken(body), {});
}

BOOST_AUTO_TEST_CASE(RemarkBehindWhoItIs_MakesNoOtherPerson)
{
    checkTalk("Int: Wie is er?\nM (moeder): Ik ben Ria.\nV (vader): En ik Jan.\nM (moeder): Al jaren.\n"
              "Int: Zo.\nV (vader): Ja.\nM (moeder, lachend): Tien!\n",
              {"Int|Wie is er?", "M (moeder)|Ik ben Ria.", "V (vader)|En ik Jan.", "M (moeder)|Al jaren.",
               "Int|Zo.", "V (vader)|Ja.", "M (moeder)|(moeder, lachend): Tien!"});
    check(speakers(answers("Respondent", 3) + "Respondent (lachend): Nou.\n"), {"Interviewer", "Respondent"});
}

BOOST_AUTO_TEST_CASE(WhoItIsInBrackets_IsNoRemark)
{
    std::string body;
    for (int i = 0; i < 3; ++i)
        body += "Interviewer: Hoe?\nRespondent (vrouw): Zo.\nRespondent (man): Nee.\n";
    check(speakers(body + "Respondent: Samen.\n"),
          {"Interviewer", "Respondent (vrouw)", "Respondent (man)", "Respondent"});
}

BOOST_AUTO_TEST_CASE(LabelWithAnotherSign_IsTold)
{
    check(untaken("I: Hoe?\nR; Goed.\nI: Waar?\nR: Hier.\nI Bent u daar graag?\nR: Ja.\nI: Zo?\nR  Rustig.\n"
                  "I: En?\nR. Mooi.\nI: Ja?\nR = Fijn.\nI: Dus?\n<R>: Klaar.\nI: Dag.\nR: Dag.\n"),
          {"2: R", "5: I", "8: R", "10: R", "12: R", "14: <R>"});
}

BOOST_AUTO_TEST_CASE(SignsOfNoWidthBeforeALabel_AreIgnored)
{
    checkTalk("I: Hoe?\n\u200BR: Goed.\n\u2060I: En?\n\uFEFFR: Ja.\n",
              {"I|Hoe?", "R|Goed.", "I|En?", "R|Ja."});
}

BOOST_AUTO_TEST_CASE(SpaceThatDoesNotBreakAndWideColon_EndALabel)
{
    checkTalk("I: Hoe?\nR\u00A0: Goed.\nI: En?\nR\uFF1AJa.\n", {"I|Hoe?", "R|Goed.", "I|En?", "R|Ja."});
    check(speakers("I: Hoe?\nR\u00A0: Goed.\nI: En?\nR\uFF1AJa.\n"), {"I", "R"});
}

BOOST_AUTO_TEST_CASE(SeveralTurnsOnALine_AreTold)
{
    check(named(recognise("I: Waar bent u? R: Thuis. I: En dan? R: Niets.\nI: O? R: Ja.\n").joined),
          {"1 R", "2 R"});
    check(named(recognise("I: Waar?\nVader: Thuis.\nI: En?\nR: Zo.\nEn nu. Vader: nee!\n").joined),
          {"5 Vader"});
    check(named(recognise("I: Waar?\nR: Thuis. Plan B: weg.\nI: En?\nR: Dit: zo. Dat: niet.\n").joined), {});
    check(
        named(
            recognise("I: En?\nOma: Mijn man was boos. Vader: nee! Zo ging dat.\nI: O?\nOma: Ja.\n").joined),
        {});
}

BOOST_AUTO_TEST_CASE(QuotedSpeakerInAShortText_IsToldAndNoSpeaker)
{
    const std::string body = "I: Wat zei uw broer?\nR: Hij zei dit:\nVader: ga maar.\nI: En toen?\nR: Weg.\n";
    check(speakers(body), {"I", "R"});
    check(untaken(body), {"3: Vader"});
}

BOOST_AUTO_TEST_CASE(WordThatOpensASentenceInAShortText_IsToldAndNoSpeaker)
{
    for (const std::string word : {"Kortom", "Rust", "Observatie"}) {
        BOOST_TEST_CONTEXT(word)
        {
            const std::string body = "I: Hoe was het?\nR: Het ging wel.\nI: En nu?\nR: Beter.\n" + word +
                                     ": het moest anders.\nDat is voorbij.\n";
            check(speakers(body), {"I", "R"});
            check(untaken(body), {"5: " + word});
        }
    }
    check(speakers("I: Hoe was het?\nR: Ging wel.\nI: En nu?\nR: Beter.\nMoeder: Ja, beter.\nI: Fijn.\n"),
          {"I", "R", "Moeder"});
}

BOOST_AUTO_TEST_CASE(RefusedLabel_IsNoSpeakerAndTold)
{
    const std::string body = "I: Hoe?\nR: Zo.\nMoeder: Kom.\nI: En?\nR: Ja.\n";
    const auto found = rd::transcript::TurnRecogniser(body, {"I", "R"}, {"Moeder"}).recognise();
    BOOST_TEST(found.speakers.size() == 2U);
    BOOST_TEST(found.turns.size() == 4U);
    check(named(found.untaken), {"3 Moeder"});
}

BOOST_AUTO_TEST_SUITE_END()
