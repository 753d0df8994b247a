// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/talk.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using rd::transcript::RecognisedTurns;
using rd::transcript::Role;
using rd::transcript::Speaker;
using rd::transcript::Turn;
using namespace rd::test;

namespace
{

/// "label=role" of every speaker, in order.
std::string roles(const std::string& body)
{
    std::string line;
    for (const Speaker& speaker : recognise(body).speakers)
        line += (line.empty() ? "" : " ") + speaker.label + "=" + rd::transcript::roleKey(speaker.role);
    return line;
}

std::vector<std::int64_t> times(const std::string& body)
{
    std::vector<std::int64_t> found;
    for (const Turn& turn : recognise(body).turns) found.push_back(turn.timeMs);
    return found;
}

/// So many questions, each with an answer.
std::string pairs(const std::string& asker, const std::string& answerer, int count,
                  const std::string& address = "")
{
    std::string body;
    for (int i = 0; i < count; ++i)
        body += asker + ": Wat hielp" + address + "?\n" + answerer + ": Dat ze luisterde.\n";
    return body;
}

}

BOOST_AUTO_TEST_SUITE(TurnRecogniserTest)

BOOST_AUTO_TEST_CASE(RoleWords_BeginTurnsAndParagraphsWithoutLabelContinueThem)
{
    checkTalk("Gesprek 3\n\nOnderzoeker: Hoe was het?\n\nRespondent 4: Ze luisterde.\n\nEcht "
              "waar.\n\nOnderzoeker: Ja?\n",
              {"Onderzoeker|Hoe was het?", "Respondent 4|Ze luisterde.//Echt waar.", "Onderzoeker|Ja?"});
}

BOOST_AUTO_TEST_CASE(Turns_AreNumberedFromOneWithSpansInCodePoints)
{
    const std::string body = "Café 🙂\nI: Hé 🙂?\nR: Één.\n";
    const RecognisedTurns found = recognise(body);
    BOOST_REQUIRE_EQUAL(found.turns.size(), 2U);
    BOOST_TEST(found.turns[0].number == 1);
    BOOST_TEST(found.turns[1].number == 2);
    BOOST_TEST((found.turns[0].span == rd::text::Span{7, 15}));
    BOOST_TEST(found.turns[0].textStart == 10);
    BOOST_TEST((found.turns[1].span == rd::text::Span{16, 23}));
    BOOST_TEST(found.turns[1].textStart == 19);
}

BOOST_AUTO_TEST_CASE(ShortLabels_AreRecognised)
{
    checkTalk("I: Hoe?\nR1: Goed.\nR2: Slecht.\nINT: Echt?\nR6.1: Ja.\nInt.: O.\n",
              {"I|Hoe?", "R1|Goed.", "R2|Slecht.", "INT|Echt?", "R6.1|Ja.", "INT|O."});
    checkTalk("I:Hoe?\nR:Zo.\n", {"I|Hoe?", "R|Zo."});
}

BOOST_AUTO_TEST_CASE(Couple_SpeaksAsManAndWoman)
{
    checkTalk("I: Vertel eens.\nMan: Hij luisterde.\nVrouw: Niet altijd.\nMan: Nee.\n",
              {"I|Vertel eens.", "Man|Hij luisterde.", "Vrouw|Niet altijd.", "Man|Nee."});
}

BOOST_AUTO_TEST_CASE(NamesThatComeBack_AreSpeakers)
{
    checkTalk("Amy: Hi.\nJan de Vries: Hello.\nAmy: How are you?\nJan de Vries: Fine.\n",
              {"Amy|Hi.", "Jan de Vries|Hello.", "Amy|How are you?", "Jan de Vries|Fine."});
}

BOOST_AUTO_TEST_CASE(WhatAlternatesWithASpeaker_IsOneWhateverItsLetters)
{
    for (const std::string label : {"mevrouw Jansen", "de heer Jansen", "De heer Van der Veen", "mw. De Boer",
                                    "Iris – moeder", "Respondent nr. 2", "Begeleider van de groep", "1"}) {
        BOOST_TEST_CONTEXT(label)
        {
            const std::string body = pairs("Interviewer", label, 3);
            BOOST_TEST(talk(body).size() == 6U);
            BOOST_TEST(roles(body) == "Interviewer=interviewer " + label + "=respondent");
        }
    }
    BOOST_TEST(roles(pairs("de heer Bos", "mevrouw Jansen", 3)) ==
               "de heer Bos=interviewer mevrouw Jansen=respondent");
}

BOOST_AUTO_TEST_CASE(SeveralWhoAlternate_AreAllSpeakers)
{
    std::string body;
    for (int i = 0; i < 3; ++i)
        body += "Interviewer: Hoe?\nde moeder van Kees: Zo.\nde vader van Kees: Nee.\n";
    BOOST_TEST(talk(body).size() == 9U);
    checkTalk("I: Hoe?\nMoeder: Zo.\nde heer Bos: Nee.\nI: En?\nde heer Bos: Tja.\nI: Ja?\nMoeder: "
              "Ja.\nI: Wie?\nde heer Bos: Ik.\nI: Goed.\n",
              {"I|Hoe?", "Moeder|Zo.", "de heer Bos|Nee.", "I|En?", "de heer Bos|Tja.", "I|Ja?", "Moeder|Ja.",
               "I|Wie?", "de heer Bos|Ik.", "I|Goed."});
}

BOOST_AUTO_TEST_CASE(WhatComesBackWithinSomebodysWords_IsNoSpeaker)
{
    std::string body;
    for (int i = 0; i < 4; ++i)
        body += "Interviewer: Hoe?\nAnna: Zo.\nKort gezegd: nee.\n1: weg.\n2: terug.\n";
    BOOST_TEST(talk(body).size() == 8U);
    body = pairs("Interviewer", "mevrouw Jansen", 4);
    for (int i = 0; i < 3; ++i) body += "Interviewer: En?\nmevrouw Jansen: Tja.\nwat ik dan denk: nee.\n";
    BOOST_TEST(roles(body) == "Interviewer=interviewer mevrouw Jansen=respondent");
    BOOST_TEST(recognise("Sterk: veel.\nwat beter kan: dit.\nNiets.\nwat beter kan: dat.\nwat beter kan: "
                         "meer.\nKlaar.\n")
                   .speakers.empty());
}

BOOST_AUTO_TEST_CASE(NameThatIsAlsoSaid_StaysASpeaker)
{
    const std::string title = "Interview 01 – mevrouw Jansen\n";
    for (const int turns : {2, 3, 4}) {
        const std::string body = title + pairs("Anna Bos", "Mevrouw Jansen", turns);
        BOOST_TEST(talk(body).size() == static_cast<std::size_t>(2 * turns));
        BOOST_TEST(roles(body) == "Anna Bos=interviewer Mevrouw Jansen=respondent");
    }
    BOOST_TEST(talk(pairs("Anna Bos", "Mevrouw Jansen", 20, ", mevrouw Jansen")).size() == 40U);
    BOOST_TEST(talk(pairs("Meneer Bos", "Mevrouw Jansen", 4, ", mevrouw Jansen, zei meneer Bos")).size() ==
               8U);
}

BOOST_AUTO_TEST_CASE(GivenLabel_IsASpeakerWhereLinesBeginWithIt)
{
    const std::string body =
        "Interviewer: Hoe?\nmevrouw Jansen, de moeder: Zo.\nInterviewer: En?\nMevrouw Jansen, "
        "de moeder: Niets.\n";
    checkTalk(body,
              {"Interviewer|Hoe?", "mevrouw Jansen, de moeder|Zo.", "Interviewer|En?",
               "mevrouw Jansen, de moeder|Niets."},
              {"mevrouw Jansen, de moeder"});
    checkTalk("Interviewer\nHoe?\nfatima\nZo.\n", {"Interviewer|Hoe?", "fatima|Zo."},
              {"Interviewer", "Fatima"});
    checkTalk("Interviewer: Hoe?\nZo.\n", {"Interviewer|Hoe?/Zo."}, {"Fatima", ""});
}

BOOST_AUTO_TEST_CASE(LabelBeforeTab_IsASpeaker)
{
    checkTalk("I\tHoe?\nR\tZo.\nI\tEn toen?\nR\tNiets.\n", {"I|Hoe?", "R|Zo.", "I|En toen?", "R|Niets."});
    checkTalk("Respondent:\tZo.\nInterviewer:\tEn?\n", {"Respondent|Zo.", "Interviewer|En?"});
    checkTalk("[I] Hoe?\n[R] Zo.\n[I] En [lacht] toen?\n[R] Niets.\n",
              {"I|Hoe?", "R|Zo.", "I|En [lacht] toen?", "R|Niets."});
    checkTalk("I; Hoe?\nR1; Zo; of niet.\nI; En toen?\nR1; Niets.\n",
              {"I|Hoe?", "R1|Zo; of niet.", "I|En toen?", "R1|Niets."});
    checkTalk("I - Hoe?\nR - Zo - of niet.\nI – En toen?\nR – Niets.\n",
              {"I|Hoe?", "R|Zo - of niet.", "I|En toen?", "R|Niets."});
}

BOOST_AUTO_TEST_CASE(TableOfTwoColumns_IsNoTalk)
{
    checkTalk("[Lacht] Ja.\n[Stilte] Nee.\n[Lacht] Ja.\n[Stilte] Nee.\n",
              {"-|[Lacht] Ja.", "-|[Stilte] Nee.", "-|[Lacht] Ja.", "-|[Stilte] Nee."});
    checkTalk("Leeftijd\t34\nWoonplaats\tZwolle\nKinderen\t2\n",
              {"-|Leeftijd\t34", "-|Woonplaats\tZwolle", "-|Kinderen\t2"});
}

BOOST_AUTO_TEST_CASE(NamesInCapitals_OnTheirOwnLineOrBeforeTheWords)
{
    checkTalk("WIM\nHoe was het?\n\nELS\nGoed.\nEcht.\n\nWIM\nJa?\n\nELS\nJa.\n",
              {"WIM|Hoe was het?", "ELS|Goed./Echt.", "WIM|Ja?", "ELS|Ja."});
    checkTalk("WIM Hoe was het?\nELS DE WIT Goed.\nWIM Ja?\nELS DE WIT Ja, heel goed.\n",
              {"WIM|Hoe was het?", "ELS DE WIT|Goed.", "WIM|Ja?", "ELS DE WIT|Ja, heel goed."});
    checkTalk("WIM: Hoe?\nELS: Goed.\nOMA: Zeker.\nWIM: Ja?\nELS: Ja.\n",
              {"WIM|Hoe?", "ELS|Goed.", "OMA|Zeker.", "WIM|Ja?", "ELS|Ja."});
}

BOOST_AUTO_TEST_CASE(RoleOnItsOwnLine_IsASpeaker)
{
    checkTalk("Interviewer\nHoe?\nRespondent\nZo.\nInterviewer\nEn?\nRespondent\nJa.\n",
              {"Interviewer|Hoe?", "Respondent|Zo.", "Interviewer|En?", "Respondent|Ja."});
}

BOOST_AUTO_TEST_CASE(NameOnItsOwnLine_IsASpeakerBetweenThoseOfARole)
{
    checkTalk(
        "Interviewer\nHoe?\nFatima\nZo.\nInterviewer\nEn?\nFatima\nNiets.\nInterviewer\nJa?\nFatima\nJa.\n",
        {"Interviewer|Hoe?", "Fatima|Zo.", "Interviewer|En?", "Fatima|Niets.", "Interviewer|Ja?",
         "Fatima|Ja."});
}

BOOST_AUTO_TEST_CASE(ShortAnswerOnItsOwnLine_IsNoSpeaker)
{
    BOOST_TEST(
        recognise("Interviewer\nHoe?\nJa\nInterviewer\nEn?\nJa\nInterviewer\nNou?\nJa\n").speakers.empty());
    BOOST_TEST(recognise("Fatima\nHoe?\nAnna\nZo.\nFatima\nEn?\nAnna\nNiets.\n").speakers.empty());
}

BOOST_AUTO_TEST_CASE(SentencesWithAColon_AreNoSpeakers)
{
    checkTalk(
        "I: Hoe?\nR: Tja.\nLet op: dit was om\n10:30 uur.\nBijvoorbeeld: zo.\nBijvoorbeeld: of zo.\n"
        "http://voorbeeld.nl\nWat ik wil zeggen: niets.\nKortom: nee.\nI: Oké.\n",
        {"I|Hoe?",
         "R|Tja./Let op: dit was om/10:30 uur./Bijvoorbeeld: zo./Bijvoorbeeld: of zo./http://voorbeeld.nl/"
         "Wat ik wil zeggen: niets./Kortom: nee.",
         "I|Oké."});
}

BOOST_AUTO_TEST_CASE(OrdinaryWordThatComesBack_IsNoSpeaker)
{
    checkTalk(
        "I: Wat was je besluit?\nR: Mijn besluit was dit.\nBesluit: weg.\nI: En toen?\nR: Weer een besluit.\n"
        "Besluit: blijven.\n",
        {"I|Wat was je besluit?", "R|Mijn besluit was dit./Besluit: weg.", "I|En toen?",
         "R|Weer een besluit./Besluit: blijven."});
}

BOOST_AUTO_TEST_CASE(HeadOfTheText_BelongsToNoTurn)
{
    checkTalk("Interview 3\nDatum: 12 maart 2011\nPlaats: Zwolle\nInterviewer: Els Jansen\nRespondent: R4\n"
              "Interviewer: Hoe was het?\nRespondent: Goed, hoor.\n",
              {"Interviewer|Hoe was het?", "Respondent|Goed, hoor."});
}

BOOST_AUTO_TEST_CASE(FirstTurnBelowAHead_IsKept)
{
    checkTalk("Datum: 12 maart\n\nI: Goedemorgen\nR: Dag\nI: Hoe gaat het?\n",
              {"I|Goedemorgen", "R|Dag", "I|Hoe gaat het?"});
}

BOOST_AUTO_TEST_CASE(TimeMarks_InEveryPlaceGiveTheTurnsTime)
{
    const std::string body = "[00:12:03] I: Hoe?\n"
                             "R: Zo. #00:12:05-4#\n"
                             "I (12:10): En?\n"
                             "R [01:00:00]: Ja.\n"
                             "00:12:20 I: Nee?\n"
                             "R: [12:30] Nee.\n"
                             "#00:12:40-75#\n"
                             "I: Dus.\n"
                             "R: Zonder tijd, om 10:30\n";
    BOOST_TEST(times(body) ==
                   (std::vector<std::int64_t>{723000, 725400, 730000, 3600000, 740000, 750000, 760750, -1}),
               boost::test_tools::per_element());
    checkTalk(body, {"I|Hoe?", "R|Zo. #00:12:05-4#", "I|En?", "R|Ja.", "I|Nee?", "R|Nee.", "I|Dus.",
                     "R|Zonder tijd, om 10:30"});
}

BOOST_AUTO_TEST_CASE(NameWithTimeAlone_IsASpeaker)
{
    const std::string body = "Amy Smith  0:03\nHi there.\n\nBen Jones  0:07\nHello.\n";
    checkTalk(body, {"Amy Smith|Hi there.", "Ben Jones|Hello."});
    BOOST_TEST(times(body) == (std::vector<std::int64_t>{3000, 7000}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(NameInBracketsBeforeATimeOrColon_IsASpeaker)
{
    const std::string zoom = "[Amy Smith] 00:00:03\nHi there.\n\n[Ben] 00:00:07\nHello.\n";
    checkTalk(zoom, {"Amy Smith|Hi there.", "Ben|Hello."});
    BOOST_TEST(times(zoom) == (std::vector<std::int64_t>{3000, 7000}), boost::test_tools::per_element());
    checkTalk("[SPEAKER_00]: Hoe?\n[SPEAKER_01]: [lacht] Zo.\n[SPEAKER_00]: Ja?\n[SPEAKER_01]: Ja.\n",
              {"SPEAKER_00|Hoe?", "SPEAKER_01|[lacht] Zo.", "SPEAKER_00|Ja?", "SPEAKER_01|Ja."});
    checkTalk("I: Hoe?\nR: Zo.\n[Stilte]\nI: Ja?\nR: [Lacht] nou: ja.\n",
              {"I|Hoe?", "R|Zo./[Stilte]", "I|Ja?", "R|[Lacht] nou: ja."});
}

BOOST_AUTO_TEST_CASE(TimeBeforeTheWordsBelowALabel_IsTheTurns)
{
    const std::string body = "SPEAKER_00\n[00:00:00] - Hoe?\n[00:00:04] - En nu?\n\nSPEAKER_01\n"
                             "[00:00:07] - Zo.\n\nSPEAKER_00\n[00:00:09] - Ja?\n\n"
                             "SPEAKER_01\n[00:00:11] - Ja.\n";
    checkTalk(body,
              {"SPEAKER_00|Hoe?/[00:00:04] - En nu?", "SPEAKER_01|Zo.", "SPEAKER_00|Ja?", "SPEAKER_01|Ja."});
    BOOST_TEST(times(body) == (std::vector<std::int64_t>{0, 7000, 9000, 11000}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(NearlyEveryLineWithTimeAndLabel_WhoSpeaksOnceIsKnown)
{
    checkTalk(
        "[00:00:01] Els: Hoe?\n[00:00:02] Bram: Zo.\n[00:00:03] Mira: Hij zegt ja.\n[00:00:04] Bram: Ja.\n",
        {"Els|Hoe?", "Bram|Zo.", "Mira|Hij zegt ja.", "Bram|Ja."});
    checkTalk(
        "[00:00:01] Nederland: daar woon ik.\n[00:00:02] En toen?\n[00:00:03] Weg.\n[00:00:04] Kijk: zo.\n",
        {"-|Nederland: daar woon ik.", "-|En toen?", "-|Weg.", "-|Kijk: zo."});
}

BOOST_AUTO_TEST_CASE(ParagraphsWithoutLabels_HaveTheTimeBeforeTheirWords)
{
    const std::string body =
        "[00:00:01] Het begon goed.\nEn verder.\n[01:00:00.500] Klaar. [01:00:03]\n10:30 kwam hij.\n";
    checkTalk(body, {"-|Het begon goed.", "-|En verder.", "-|Klaar. [01:00:03]", "-|10:30 kwam hij."});
    BOOST_TEST(times(body) == (std::vector<std::int64_t>{1000, -1, 3600500, -1}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(MarksOfMarkdown_AreNoPartOfTheLabel)
{
    checkTalk("# Gesprek 3\n\n## Interviewer\n\nHoe?\n\n## Respondent\n\nZo.\n\n## Interviewer\n\nEn?\n\n## "
              "Respondent\n\nJa.\n",
              {"Interviewer|Hoe?", "Respondent|Zo.", "Interviewer|En?", "Respondent|Ja."});
    checkTalk("- **I:** Hoe?\n- **R:** Zo.\n* I: En?\n- R: Ja, -5 graden.\n",
              {"I|Hoe?", "R|Zo.", "I|En?", "R|Ja, -5 graden."});
    const std::string body = "**[00:01] Interviewer:** Hoe?\n> *[00:02]* **Respondent:** Zo.\n";
    checkTalk(body, {"Interviewer|Hoe?", "Respondent|Zo."});
    BOOST_TEST(times(body) == (std::vector<std::int64_t>{1000, 2000}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ImpossibleTimes_AreNone)
{
    BOOST_TEST(times("I: Hoe? [00:75]\nR: Zo. [stilte]\n") == (std::vector<std::int64_t>{-1, -1}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(EmphasisAndLineNumbers_AreNoPartOfTheLabel)
{
    checkTalk("**I:** Hoe?\n**R**: Zo.\n__I:__ En?\n", {"I|Hoe?", "R|Zo.", "I|En?"});
    checkTalk("1 I: Hoe?\n2. R: Zo.\n3) I: En?\n", {"I|Hoe?", "R|Zo.", "I|En?"});
}

BOOST_AUTO_TEST_CASE(LabelWithoutWords_IsATurnWithoutWords)
{
    checkTalk("I: Hoe?\nR:\nI: Niets?\n", {"I|Hoe?", "R|", "I|Niets?"});
}

BOOST_AUTO_TEST_CASE(LabelsWrittenDifferently_AreOneSpeaker)
{
    BOOST_TEST(roles("Resp 1: Ja.\nInt: Hoe?\nresp. 1: Zo.\nRESP 1: Nee.\n") ==
               "Resp 1=respondent Int=interviewer");
}

BOOST_AUTO_TEST_CASE(TextWithoutLabels_EachParagraphIsATurnWithoutSpeaker)
{
    checkTalk("Ik kwam daar.\n\nToen gebeurde er niets,\nechtwaar niets.\n",
              {"-|Ik kwam daar.", "-|Toen gebeurde er niets,/echtwaar niets."});
    checkTalk("Eerste alinea.\nTweede alinea.\n", {"-|Eerste alinea.", "-|Tweede alinea."});
    BOOST_TEST(recognise("Ik kwam.\n").speakers.empty());
}

BOOST_AUTO_TEST_CASE(HeadOfFacts_IsNoTurnAndNobodySpeaksInIt)
{
    const std::string head = "Groep: thuis\nInterviewer: Anna Bos\nRol: docent\nDatum: 1 maart 2026\n\n";
    BOOST_TEST(talk(head + "Hoe gaat het?\n\nGoed hoor.\n") ==
                   (std::vector<std::string>{"-|Hoe gaat het?", "-|Goed hoor."}),
               boost::test_tools::per_element());
    BOOST_TEST(talk("Interviewer: Anna Bos\n\nIk werk hier nu tien jaar.\n") ==
                   (std::vector<std::string>{"-|Ik werk hier nu tien jaar."}),
               boost::test_tools::per_element());
    BOOST_TEST(
        talk(head + "Interviewer: Hoe gaat het?\nRespondent: Goed.\nInterviewer: Fijn.\n") ==
            (std::vector<std::string>{"Interviewer|Hoe gaat het?", "Respondent|Goed.", "Interviewer|Fijn."}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(NamesOfTheSpeakersAtTheTop_AreNoTurns)
{
    const std::string spoken = "Interviewer: Hoe gaat het met je?\nRespondent: Het gaat best goed.\n"
                               "Interviewer: Fijn. En thuis?\nRespondent: Ook goed, dank je.\n";
    const std::vector<std::string> turns{"Interviewer|Hoe gaat het met je?", "Respondent|Het gaat best goed.",
                                         "Interviewer|Fijn. En thuis?", "Respondent|Ook goed, dank je."};
    for (const char* head : {"Interviewer: Anna\nRespondent: Bert\n\n", "Interviewer: Anna\n\n",
                             "Interviewer: Anna\n", "\nRespondent: Bert\nInterviewer: Anna\n"})
        BOOST_TEST(talk(head + spoken) == turns, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(WholeNamesBelowATitle_AreNoTurns)
{
    const std::string spoken = "Moderator: Wat vinden jullie?\nSanne: Ik vind het goed.\nYusuf: Ik ook.\n"
                               "Moderator: En wat nog meer?\nSanne: Niets meer.\nYusuf: Nee hoor.\n";
    for (const char* head : {"Focusgroep 2\nModerator: Els Vos\nNotulist: Kees Bos\n\n",
                             "Focusgroep 2\n\nModerator: Els Vos\n\nNotulist: Kees Bos\n\n",
                             "Moderator: Els Vos\n\n", "Aanwezig: Sanne, Yusuf\nModerator: Els Vos\n"})
        BOOST_TEST(talk(head + spoken).size() == 6U, head);
    BOOST_TEST(talk("Interviewer: Mevrouw Jansen\n\nRespondent: Ja hoor\n\nInterviewer: Hoe was het?\n\n"
                    "Respondent: Goed.\n\nInterviewer: En?\n\nRespondent: Beter.\n")
                   .size() == 6U);
    for (const char* said : {"Moderator: Goedemorgen Sanne\n\n", "Moderator: Wat Nu\n\n"})
        BOOST_TEST(talk(said + spoken).size() == 7U, said);
    BOOST_TEST(roles("I: Hoe?\nR: Zo.\nNotulist: Even wachten.\nI: En?\nR: Ja.\n") ==
               "I=interviewer R=respondent Notulist=other");
}

BOOST_AUTO_TEST_CASE(WhoSaysNothingByThatLabel_IsOfTheHead)
{
    const std::string spoken = "\nI: Hoe was het?\nR: Goed.\nI: En toen?\nR: Beter.\n";
    const std::vector<std::string> turns{"I|Hoe was het?", "R|Goed.", "I|En toen?", "R|Beter."};
    for (const char* head :
         {"Interview 1\nDatum: 3 maart 2026\nRespondent: mevrouw Jansen\n", "Respondent: moeder\n",
          "Respondent: dhr. P. de Wit\n", "Geïnterviewde: mw. Yilmaz (34 jaar)\n",
          "Respondent: mevrouw El Amrani, moeder van Sam\n", "Interviewer: Anna\n",
          "Interviewer: Anna\nRespondent: mevrouw Çelik-de Vries\n"})
        BOOST_TEST(talk(head + spoken) == turns, head);
    for (const char* said :
         {"Respondent: moeder is er niet.\n", "Interviewer: Welkom\n", "Interviewer: ja mevrouw\n"})
        BOOST_TEST(talk(said + spoken).size() == 5U, said);
}

BOOST_AUTO_TEST_CASE(FirstWordsThatMightBeSaid_AreATurn)
{
    const std::string spoken = "Interviewer: Hoe gaat het met je?\nRespondent: Het gaat best goed.\n"
                               "Interviewer: Fijn. En thuis?\nRespondent: Ook goed, dank je.\n";
    for (const char* first :
         {"Interviewer: Hoi\nRespondent: Hallo\n\n", "Interviewer: Goedemorgen\n\n", "Interviewer: Fijn\n",
          "Interviewer: Anna!\n\n", "Interviewer: Thuis\n\n", "Respondent: Anna\n"})
        BOOST_TEST(talk(first + spoken).size() > 4U, first);
    BOOST_TEST(talk("Interviewer: Anna\n\nInterviewer: Hoe gaat het?\nRespondent: Goed.\n").size() == 3U);
    BOOST_TEST(talk("Respondent: Anna\n\nInterviewer: Hoe is het daar?\n\nRespondent: Het is er goed.\n\n"
                    "Interviewer: En hoe nu?\n\nRespondent: Het is nu ook goed.\n")
                   .size() == 5U);
}

BOOST_AUTO_TEST_CASE(LabelOfAHead_SpeaksWhereItComesBackOrSaysSomething)
{
    BOOST_TEST(talk("Interviewer: Hoe gaat het?\n\nGoed hoor.\n") ==
                   (std::vector<std::string>{"Interviewer|Hoe gaat het?//Goed hoor."}),
               boost::test_tools::per_element());
    BOOST_TEST(
        talk("Moderator: Wie begint?\nGroep: (lacht)\nModerator: Kom op.\nGroep: Jij!\nModerator: Nu.\n"
             "Groep: Goed dan.\n")
            .size() == 6U);
}

BOOST_AUTO_TEST_CASE(TextOfNothingButAHead_KeepsItsLines)
{
    BOOST_TEST(talk("Datum: 1 maart 2026\nPlaats: Ede\n").size() == 2U);
}

BOOST_AUTO_TEST_CASE(EmptyText_HasNoTurns)
{
    BOOST_TEST(recognise("").turns.empty());
    BOOST_TEST(recognise("\n \n\t\n").turns.empty());
}

BOOST_AUTO_TEST_CASE(Roles_FollowTheLabelsWord)
{
    BOOST_TEST(roles("Onderzoeker: A.\nRespondent 4: B.\nTolk: C.\n") ==
               "Onderzoeker=interviewer Respondent 4=respondent Tolk=other");
    BOOST_TEST(roles("Q: A?\nA: B.\n") == "Q=interviewer A=respondent");
    BOOST_TEST(roles("V: Wie?\nA: Ik.\n") == "V=interviewer A=respondent");
    BOOST_TEST(roles("O: Wie?\nR: Ik.\n") == "O=interviewer R=respondent");
}

BOOST_AUTO_TEST_CASE(Roles_LetterOfAWomanIsNoQuestion)
{
    BOOST_TEST(roles("I: Wie?\nM: Ik.\nV: Hij.\n") == "I=interviewer M=respondent V=respondent");
    BOOST_TEST(roles("E: Wie?\nM: Ik.\nV: Hij.\nE: En nu?\nV: Niets.\n") ==
               "E=interviewer M=respondent V=respondent");
}

BOOST_AUTO_TEST_CASE(Roles_LetterThatAsksInHisPlaceIsTheInterviewerToo)
{
    BOOST_TEST(roles("Interviewer: Welkom.\nR: Dank.\nI: Hoe was het?\nR: Goed.\nI: En?\nR: Zo.\n") ==
               "Interviewer=interviewer R=respondent I=interviewer");
    BOOST_TEST(roles("Interviewer: Hoe was het?\nI: Goed.\nInterviewer: En?\nI: Wat bedoelt u?\n") ==
               "Interviewer=interviewer I=respondent");
}

BOOST_AUTO_TEST_CASE(Roles_WhoAsksIsTheInterviewer)
{
    BOOST_TEST(
        roles(
            "Amy: Who are you?\nBen: I am Ben.\nAmy: And then?\nBen: Nothing.\nAmy: Why?\nBen: Because.\n") ==
        "Amy=interviewer Ben=respondent");
    BOOST_TEST(roles("Amy: I am Amy.\nBen: I am Ben.\nAmy: Well.\nBen: Yes.\n") ==
               "Amy=respondent Ben=respondent");
}

BOOST_AUTO_TEST_CASE(LongText_IsReadWithoutLosingATurn)
{
    std::string body;
    for (int i = 0; i < 2000; ++i) body += i % 2 == 0 ? "I: Vraag 🙂?\n\n" : "R: Antwoord é.\n\n";
    const RecognisedTurns found = recognise(body);
    BOOST_TEST(found.turns.size() == 2000U);
    BOOST_TEST(found.turns.back().number == 2000);
    BOOST_TEST(found.speakers.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
