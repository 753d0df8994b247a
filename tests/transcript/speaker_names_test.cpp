// SPDX-License-Identifier: GPL-3.0-or-later
// Names with a comma, and lines that look like those of a speaker and were not taken.
#include "transcript/like_labels.h"
#include "transcript/talk.h"

using namespace rd::test;

namespace
{

using rd::transcript::Role;

std::vector<Role> rolesOf(const std::string& body)
{
    std::vector<Role> roles;
    for (const rd::transcript::Speaker& speaker : recognise(body).speakers) roles.push_back(speaker.role);
    return roles;
}

}

BOOST_AUTO_TEST_SUITE(SpeakerNamesTest)

BOOST_AUTO_TEST_CASE(SurnameFirstBeforeATime_IsASpeaker)
{
    checkTalk("Anna de Boer   0:03\nHoe gaat het?\n\nJansen, Piet   0:10\nGoed.\n\n"
              "Anna de Boer   1:05\nWat hielp?\n\nJansen, Piet   1:12\nDat ze belde.\n",
              {"Anna de Boer|Hoe gaat het?", "Jansen, Piet|Goed.", "Anna de Boer|Wat hielp?",
               "Jansen, Piet|Dat ze belde."});
    checkTalk("[Boer, Anna de] 00:00:03\nHoe gaat het?\n[Jansen, Piet] 00:00:10\nGoed.\n"
              "[Boer, Anna de] 00:01:05\nWat hielp?\n",
              {"Boer, Anna de|Hoe gaat het?", "Jansen, Piet|Goed.", "Boer, Anna de|Wat hielp?"});
}

BOOST_AUTO_TEST_CASE(SurnameFirstBeforeAColonThatComesBack_IsASpeaker)
{
    checkTalk("Boer, Anna de: Hoe gaat het?\nJansen, Piet: Goed.\nBoer, Anna de: Wat hielp?\n"
              "Jansen, Piet: Zij luisterde.\n",
              {"Boer, Anna de|Hoe gaat het?", "Jansen, Piet|Goed.", "Boer, Anna de|Wat hielp?",
               "Jansen, Piet|Zij luisterde."});
    checkTalk("INTERVIEWER: HOE?\n\nJANSEN, P.: GOED.\n\nINTERVIEWER: EN TOEN?\n\nJANSEN, P.: ZIJ.\n",
              {"INTERVIEWER|HOE?", "JANSEN, P.|GOED.", "INTERVIEWER|EN TOEN?", "JANSEN, P.|ZIJ."});
    checkTalk("I: Hoe?\nvan den Berg, Jan-Willem: Goed.\nI: Ja?\nvan den Berg, Jan-Willem: Ja.\nI: O?\n",
              {"I|Hoe?", "van den Berg, Jan-Willem|Goed.", "I|Ja?", "van den Berg, Jan-Willem|Ja.", "I|O?"});
}

BOOST_AUTO_TEST_CASE(WordsWithACommaBeforeAColon_AreNoSpeaker)
{
    checkTalk("I: Wat zei hij?\nR: Van alles.\nJa, Piet: die zei het.\nNee, Kees: die ook.\n"
              "Ja, Piet: die dus.\nI: En toen?\nR: Kijk, Anna: zo ging het.\nKijk, Anna: zo dus.\nI: Ja?\n",
              {"I|Wat zei hij?", "R|Van alles./Ja, Piet: die zei het./Nee, Kees: die ook./Ja, Piet: die dus.",
               "I|En toen?", "R|Kijk, Anna: zo ging het./Kijk, Anna: zo dus.", "I|Ja?"});
    checkTalk("I: Waar?\nR: Overal, in drie steden.\nUtrecht, Amersfoort en Zwolle: daar.\n"
              "Utrecht, Amersfoort en Zwolle: daar ook.\nI: Ja?\n",
              {"I|Waar?",
               "R|Overal, in drie steden./Utrecht, Amersfoort en Zwolle: daar./"
               "Utrecht, Amersfoort en Zwolle: daar ook.",
               "I|Ja?"});
}

BOOST_AUTO_TEST_CASE(SeveralTogether_HaveTurnsOfTheirOwnAndAreNoOtherPerson)
{
    const std::string body = "I: Hoe gaat het?\nM: Goed.\nV: Matig.\nM+V: Ja, samen.\nI: En?\nM/V: Zij.\n"
                             "M & V: Nee.\nV en M: Ja.\nI: O.\n";
    checkTalk(body, {"I|Hoe gaat het?", "M|Goed.", "V|Matig.", "M+V|Ja, samen.", "I|En?", "M/V|Zij.",
                     "M & V|Nee.", "V en M|Ja.", "I|O."});
    const std::vector<Role> expected{Role::interviewer, Role::respondent, Role::respondent, Role::other,
                                     Role::other,       Role::other,      Role::other};
    BOOST_TEST((rolesOf(body) == expected));
    checkTalk("I: Hoe?\nR1: Goed.\nR2: Nee.\nI: O?\nR1/R2: Samen.\n",
              {"I|Hoe?", "R1|Goed.", "R2|Nee.", "I|O?", "R1/R2|Samen."});
}

BOOST_AUTO_TEST_CASE(AllTogether_HaveTurnsOfTheirOwnAlsoOnce)
{
    const std::string body = "Interviewer: Wie zorgt er?\nMan: Ik.\nVrouw: En ik.\nInterviewer: Samen?\n"
                             "Beiden: Ja.\nInterviewer: Mooi.\nAllemaal: (lachen)\nMan: Ja hoor.\n";
    checkTalk(body, {"Interviewer|Wie zorgt er?", "Man|Ik.", "Vrouw|En ik.", "Interviewer|Samen?",
                     "Beiden|Ja.", "Interviewer|Mooi.", "Allemaal|(lachen)", "Man|Ja hoor."});
    const std::vector<Role> expected{Role::interviewer, Role::respondent, Role::respondent, Role::other,
                                     Role::other};
    BOOST_TEST((rolesOf(body) == expected));
    checkTalk("Samen: dat is het.\nIk zeg altijd dit.\nAllemaal: mee.\n",
              {"-|Samen: dat is het.", "-|Ik zeg altijd dit.", "-|Allemaal: mee."});
    checkTalk("I: Hoe?\nR: Zo is het.\nSamen: dat telt.\nI: En?\nR: Niets.\n",
              {"I|Hoe?", "R|Zo is het./Samen: dat telt.", "I|En?", "R|Niets."});
}

BOOST_AUTO_TEST_CASE(TwoLabelsOfOnePerson_AreFound)
{
    const auto like = [](const std::string& body) {
        std::string pairs;
        for (const auto& labels : rd::transcript::likeLabels(recognise(body)))
            pairs += (pairs.empty() ? "" : " ") + labels.often + "=" + labels.seldom;
        return pairs;
    };
    BOOST_TEST(like("Interviewer: Hoe?\nRespondent: Zo.\nInterviewer: Ja?\nRespondent: Ja.\nI: En?\nR: Nee.\n"
                    "I: O?\n") == "Interviewer=I Respondent=R");
    BOOST_TEST(like("Interviewer: Hoe?\nRespondent: Zo.\nInterviewer: En?\nRespondent: Ja.\nInterviewer: O?\n"
                    "Respodent: Nee.\n") == "Respondent=Respodent");
    BOOST_TEST(
        like("I: Hoe?\nMaria: Zo.\nI: En?\nMarja: Ja.\nI: O?\nMaria: Nee.\nI: Ja?\nMarja: Ja.\n").empty());
    BOOST_TEST(like("I: Hoe?\nR1: Zo.\nI: En?\nR2: Ja.\nI: O?\nR1: Nee.\nI: Ja?\nR: Ja.\n").empty());
    BOOST_TEST(like("I: Hoe?\nM: Zo.\nMan: Ja.\nI: O?\nM: Nee.\nMan: Ja.\n").empty());
}

BOOST_AUTO_TEST_CASE(JoinedWordsThatAreNoSpeakers_StayInTheTurn)
{
    checkTalk("I: Hoe?\nR: Zo.\nJa/nee: allebei.\nMan en vrouw: samen.\nI: O?\nR: Ja.\nI: En dan?\nR: Nee.\n"
              "I: Echt?\nR: Ja.\n",
              {"I|Hoe?", "R|Zo./Ja/nee: allebei./Man en vrouw: samen.", "I|O?", "R|Ja.", "I|En dan?",
               "R|Nee.", "I|Echt?", "R|Ja."});
}

BOOST_AUTO_TEST_CASE(BarBeforeATimeAndSecondsBeforeALabel_TellSpeakers)
{
    checkTalk("Anna de Boer | 0:03\nHoe gaat het?\n\nPiet Jansen | 0:10\nGoed.\n\nAnna de Boer | 1:05\nEn?\n",
              {"Anna de Boer|Hoe gaat het?", "Piet Jansen|Goed.", "Anna de Boer|En?"});
    checkTalk("[0.0s] Anna: Hoe?\n[10.1s] Piet: Goed.\n[20.2s] Anna: En?\n",
              {"Anna|Hoe?", "Piet|Goed.", "Anna|En?"});
    BOOST_TEST(recognise("[0.0s] Anna: Hoe?\n[10.1s] Piet: Goed.\n[20.2s] Anna: En?\n").turns[1].timeMs ==
               10'100);
}

BOOST_AUTO_TEST_CASE(RoleInRoundBrackets_IsASpeakerAndAListOrAnAsideIsNot)
{
    checkTalk("(I) Hoe?\n(R) Goed.\n(I) En?\n(R) Ja.\n", {"I|Hoe?", "R|Goed.", "I|En?", "R|Ja."});
    checkTalk("I> Hoe?\nR> Goed.\nI> En?\nR> Ja.\n", {"I|Hoe?", "R|Goed.", "I|En?", "R|Ja."});
    checkTalk("(a) een\n(b) twee\n(a) drie\n(b) vier\n",
              {"-|(a) een", "-|(b) twee", "-|(a) drie", "-|(b) vier"});
    checkTalk("(moeder) ja\n(vader) nee\n(moeder) ja\n(vader) nee\n",
              {"-|(moeder) ja", "-|(vader) nee", "-|(moeder) ja", "-|(vader) nee"});
}

BOOST_AUTO_TEST_CASE(TableWithAColumnOfSpeakers_IsATalkAlsoOfWhoSpeaksOnce)
{
    checkTalk(
        "Tijd\tSpreker\tTekst\n0:03\tInterviewer\tHoe gaat het?\n0:10\tMoeder\tGoed.\n0:12\tVader\tMatig.\n",
        {"Interviewer|Hoe gaat het?", "Moeder|Goed.", "Vader|Matig."});
    checkTalk("Naam\tLeeftijd\nMoeder\t34\nVader\t36\n", {"-|Naam\tLeeftijd", "-|Moeder\t34", "-|Vader\t36"});
}

BOOST_AUTO_TEST_CASE(LinesOfAProgramAboveTheInterview_AreNoSpeakers)
{
    checkTalk(
        "Audiobestand: interview.mp3\nTaal: Nederlands\nModel: precies\nGetranscribeerd met noScribe\n\n"
        "S00: Hoe gaat het?\nS01: Goed.\nS00: En nu?\nS01: Alles.\n",
        {"S00|Hoe gaat het?", "S01|Goed.", "S00|En nu?", "S01|Alles."});
}

BOOST_AUTO_TEST_CASE(NameThatSpeaksOnceWhereEveryLineIsATurn_IsASpeaker)
{
    const std::string rest =
        "Interviewer: En?\nAhmed: Niks.\nInterviewer: Echt?\nAhmed: Nou ja.\nFatima: Nee.\n";
    checkTalk("Datum: 4 april\nAanwezig: Ahmed, Fatima, Mark\n\nInterviewer: Hoe?\nAhmed: Goed.\nFatima: "
              "Ja.\nMark: Ik ook wel.\n" +
                  rest,
              {"Interviewer|Hoe?", "Ahmed|Goed.", "Fatima|Ja.", "Mark|Ik ook wel.", "Interviewer|En?",
               "Ahmed|Niks.", "Interviewer|Echt?", "Ahmed|Nou ja.", "Fatima|Nee."});
    checkTalk("Interviewer: Hoe?\nAhmed: Goed.\nMark: Nee.\nAhmed en Mark: Samen.\n" + rest,
              {"Interviewer|Hoe?", "Ahmed|Goed.", "Mark|Nee.", "Ahmed en Mark|Samen.", "Interviewer|En?",
               "Ahmed|Niks.", "Interviewer|Echt?", "Ahmed|Nou ja.", "Fatima|Nee."});
}

BOOST_AUTO_TEST_CASE(WordThatOpensASentenceAmongNames_IsNoSpeaker)
{
    const std::string rest =
        "Interviewer: En?\nAhmed: Niks.\nInterviewer: Ja?\nAhmed: Nou ja.\nFatima: Nee.\n";
    checkTalk(
        "Interviewer: Hoe?\nAhmed: Goed.\nFatima: Ja.\nKortom: goed.\nVakantie: fijn, zo'n vakantie.\n" +
            rest,
        {"Interviewer|Hoe?", "Ahmed|Goed.", "Fatima|Ja./Kortom: goed./Vakantie: fijn, zo'n vakantie.",
         "Interviewer|En?", "Ahmed|Niks.", "Interviewer|Ja?", "Ahmed|Nou ja.", "Fatima|Nee."});
}

BOOST_AUTO_TEST_CASE(WordThatOpensASentenceAndComesBack_IsNoSpeakerAndTold)
{
    const std::string body = "Interviewer: Hoe ziet uw week eruit?\nRia: Vol.\nMaandag: zwemmen.\n"
                             "Voordeel: rust.\nInterviewer: En?\nRia: Ook vol.\nMaandag: ziek.\n"
                             "Voordeel: stil.\nInterviewer: O?\nRia: Ja.\n";
    checkTalk(body, {"Interviewer|Hoe ziet uw week eruit?", "Ria|Vol./Maandag: zwemmen./Voordeel: rust.",
                     "Interviewer|En?", "Ria|Ook vol./Maandag: ziek./Voordeel: stil.", "Interviewer|O?",
                     "Ria|Ja."});
    const Lines told{"3: Maandag", "4: Voordeel", "7: Maandag", "8: Voordeel"};
    BOOST_TEST(untaken(body) == told, boost::test_tools::per_element());
    checkTalk("Interviewer: Hoe?\nMooi: Goed.\nInterviewer: En?\nMooi: Niks.\nInterviewer: Ja?\n",
              {"Interviewer|Hoe?", "Mooi|Goed.", "Interviewer|En?", "Mooi|Niks.", "Interviewer|Ja?"});
    checkTalk("Els: Hoe?\nGoedegebuure: Ja.\nEls: En?\nBram: O.\nGoedegebuure: Zo.\nBram: Nee.\n",
              {"Els|Hoe?", "Goedegebuure|Ja.", "Els|En?", "Bram|O.", "Goedegebuure|Zo.", "Bram|Nee."});
}

/// Speakers in turn behind each question, so many times.
std::string rounds(const std::vector<std::string>& who, int count)
{
    std::string body;
    for (int i = 0; i < count; ++i) {
        body += "Interviewer: Wat hielp er toen?\n";
        for (const std::string& label : who) body += label + ": Dat zij ons belde.\n";
    }
    return body;
}

BOOST_AUTO_TEST_CASE(SomebodyCalledAsSentencesBegin_Speaks)
{
    for (const std::vector<std::string>& who : {std::vector<std::string>{"Raj", "Dan"},
                                                {"Dan", "Raj"},
                                                {"Raj", "Mia", "Sunday"},
                                                {"Mo", "Va", "Zo"}})
        BOOST_TEST(talk(rounds(who, 6)).size() == 6 * (who.size() + 1), who.back());
}

BOOST_AUTO_TEST_CASE(SomebodyCalledAsSeveralTogether_IsARespondent)
{
    BOOST_TEST((rolesOf(rounds({"Both"}, 4)) == std::vector<Role>{Role::interviewer, Role::respondent}));
    BOOST_TEST((rolesOf(rounds({"Ria", "Jan", "Both"}, 4)) ==
                std::vector<Role>{Role::interviewer, Role::respondent, Role::respondent, Role::respondent}));
}

BOOST_AUTO_TEST_CASE(SecondInterviewer_Interviews)
{
    for (const std::string label : {"Co-interviewer", "Tweede interviewer", "Comoderator"})
        BOOST_TEST((rolesOf(rounds({"Ria", label}, 3)) ==
                    std::vector<Role>{Role::interviewer, Role::respondent, Role::interviewer}),
                   label);
}

BOOST_AUTO_TEST_CASE(HeadOfATableOfTwoColumns_IsNobodys)
{
    BOOST_TEST(talk("Spreker\tTekst\nInterviewer\tHoe gaat het?\nMoeder\tGoed.\nInterviewer\tEn?\n"
                    "Moeder\tBeter.\n")
                   .size() == 4U);
}

BOOST_AUTO_TEST_CASE(LabelWithinTheWordsOfATable_IsNoSpeakerAndTold)
{
    const std::string body = "1\tInterviewer\tHoe?\n2\tFatima\tGoed.\nOranje: ook.\n3\tInterviewer\tEn?\n"
                             "4\tFatima\tZo.\nOranje: weer.\n5\tInterviewer\tJa?\n6\tFatima\tNee.\n";
    checkTalk(body, {"Interviewer|Hoe?", "Fatima|Goed./Oranje: ook.", "Interviewer|En?",
                     "Fatima|Zo./Oranje: weer.", "Interviewer|Ja?", "Fatima|Nee."});
    const Lines told{"3: Oranje", "6: Oranje"};
    BOOST_TEST(untaken(body) == told, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(NameThatSpeaksOnceWhereWordsGoOnBelow_IsTold)
{
    const Lines once{"6: Mark"};
    BOOST_TEST(
        untaken("Interviewer: Hoe?\nAhmed: Goed.\nAl lang.\nFatima: Ja.\nEn verder.\nMark: Ik ook wel.\n"
                "Interviewer: En?\nAhmed: Niks.\nFatima: Nee.\nInterviewer: O?\nAhmed: Ja.\n") == once,
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(LineLikeASpeakersThatWasNotTaken_IsTold)
{
    const Lines surname{"3: Jansen, Piet"};
    BOOST_TEST(untaken("I: Hoe?\nR: Goed.\nJansen, Piet: Nee.\nI: Ja?\nR: Ja.\n") == surname,
               boost::test_tools::per_element());
    const std::string more = "I: Ja?\nR: Ja.\nI: En dan?\nR: Nee.\nI: O?\nR: Ja.\n";
    const Lines others{"3: mevrouw Bakker", "5: R @ 1,5", "6: Jan Smit"};
    BOOST_TEST(untaken("I: Hoe?\nR: Goed.\nmevrouw Bakker: Nee.\nI: Ja?\nR @ 1,5: Ja.\nJan Smit: O.\n" +
                       more) == others,
               boost::test_tools::per_element());
    const Lines roles{"2: R1/R2", "4: R"};
    BOOST_TEST(untaken("I: Hoe?\nR1/R2: Samen.\nI: O?\nR; Goed.\n" + more) == roles,
               boost::test_tools::per_element());
    const Lines between{"2: Mohammed"};
    BOOST_TEST(untaken("I: Hoe?\nMohammed: Goed.\n" + more + more) == between,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(PersonWithATitleAndWhatHeIs_IsTold)
{
    const Lines person{"3: mevr. Jansen, moeder", "4: mevr. Jansen, moeder"};
    BOOST_TEST(untaken("I: Hoe?\nR: Goed.\nmevr. Jansen, moeder: Dag.\nmevr. Jansen, moeder: Tot ziens.\n"
                       "Ja, moeder: dat zei ik.\nOuders, kinderen: allemaal.\nI: O?\nR: Ja.\n") == person,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(KnownLabelWithoutItsColon_IsToldBeforeACapital)
{
    const Lines told{"4: Jan", "5: Interviewer"};
    BOOST_TEST(
        untaken("Interviewer: Hoe?\nJan: Zo.\nInterviewer: En toen?\nJan Niks bijzonders.\n"
                "Interviewer En waarom?\nJan: Nou, niks en niemand.\nJan ging weg.\nInterviewer: O.\n") ==
            told,
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(WholeNameInSomebodysWords_IsNoLabelWithoutItsColon)
{
    BOOST_TEST(untaken("Interviewer: Wie hielp?\nAnna: Ik.\nAnna Bos was onze coach.\nInterviewer: En?\n"
                       "Anna: Zij.\n")
                   .empty());
}

BOOST_AUTO_TEST_CASE(WordsOfATurn_AreNotTold)
{
    BOOST_TEST(untaken("I: Hoe?\nR: Goed.\nKortom: ja.\nLet op: dat zei ze.\nOm 10:30 uur: toen.\n"
                       "Hij zei het zo: kom maar.\nI: Ja?\nR zei: nee.\nR: Ja.\nWe zijn er. Echt: nu.\n"
                       "I: En dan?\nR: Nee.\nI: O?\nR: Ja.\n")
                   .empty());
}

BOOST_AUTO_TEST_SUITE_END()
