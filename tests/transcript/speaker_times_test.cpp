// SPDX-License-Identifier: GPL-3.0-or-later
// Times of which the marks are written in ways of their own.
#include "transcript/talk.h"

using namespace rd::test;

namespace
{

using Times = std::vector<std::int64_t>;

Times timesOf(const std::string& body)
{
    Times found;
    for (const rd::transcript::Turn& turn : recognise(body).turns) found.push_back(turn.timeMs);
    return found;
}

}

BOOST_AUTO_TEST_SUITE(SpeakerTimesTest)

BOOST_AUTO_TEST_CASE(MarkBehindALabel_IsKnownWithPointsFramesAndAColonBehindIt)
{
    const std::string body = "I [00:00:01,5]: een?\nR (00.01.02): twee.\nI 1:02:03: drie?\n"
                             "R [1:02:03:12]: vier.\nI: vijf?\nR 00:09:00.123: tien.\n";
    checkTalk(body, {"I|een?", "R|twee.", "I|drie?", "R|vier.", "I|vijf?", "R|tien."});
    const Times expected{1'500, 62'000, 3'723'000, 3'723'000, -1, 540'123};
    BOOST_TEST(timesOf(body) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(RangeWithoutBrackets_IsTheTimeOfItsStart)
{
    const std::string body = "00:00:03 - 00:00:10 Anna de Boer: Hoe gaat het?\n"
                             "00:00:10 --> 00:00:15 Piet: Goed.\n00:01:05–00:01:10 Anna de Boer: En?\n"
                             "00:01:12,500 - 00:01:13,900 Piet: Niks.\n";
    checkTalk(body, {"Anna de Boer|Hoe gaat het?", "Piet|Goed.", "Anna de Boer|En?", "Piet|Niks."});
    const Times expected{3'000, 10'000, 65'000, 72'500};
    BOOST_TEST(timesOf(body) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TimesOfDayInSentences_AreNoMarks)
{
    checkTalk("I: Wanneer?\nR: Elke dag.\nOm 10:30: de koffie.\nOp (12.30): het eten.\n"
              "Van 14:00 - 15:00: de rust.\nOm 16:00: de thee.\nI: Ja?\nR: Versie (1.20) dus.\n",
              {"I|Wanneer?",
               "R|Elke dag./Om 10:30: de koffie./Op (12.30): het eten./Van 14:00 - 15:00: de rust./"
               "Om 16:00: de thee.",
               "I|Ja?", "R|Versie (1.20) dus."});
    const Times none{-1, -1};
    BOOST_TEST(timesOf("I: Hoe laat?\nR: Om 10:00 - 11:30 op (12.03.24)\n") == none,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TimeOfDayWithWhichAnAnswerBegins_IsAmongItsWords)
{
    const std::string body =
        "I: Hoe laat?\nR: 14:30 uur, denk ik.\nI: En?\nR: 10:00 - 11:30 meestal.\nI: Ja?\n"
        "R: (14:30) volgens mijn agenda.\nI: Boek?\nR: 3:16 las ze.\nI: Je tijd?\nR: 2:34:10.\n";
    checkTalk(body,
              {"I|Hoe laat?", "R|14:30 uur, denk ik.", "I|En?", "R|10:00 - 11:30 meestal.", "I|Ja?",
               "R|(14:30) volgens mijn agenda.", "I|Boek?", "R|3:16 las ze.", "I|Je tijd?", "R|2:34:10."});
    const Times none(10, -1);
    BOOST_TEST(timesOf(body) == none, boost::test_tools::per_element());
    checkTalk("**I:** Hoe laat?\n\n**R:** 9:30 uur.\n", {"I|Hoe laat?", "R|9:30 uur."});
}

BOOST_AUTO_TEST_CASE(TimeOfDayThatIsTheWholeAnswer_IsAmongItsWords)
{
    checkTalk("I: Hoe laat?\nR:\n14:30\nI: En dan?\nR: 15:15\nI: Ja?\nR: (16:30)\n",
              {"I|Hoe laat?", "R|14:30", "I|En dan?", "R|15:15", "I|Ja?", "R|(16:30)"});
    const Times none(6, -1);
    BOOST_TEST(timesOf("I: Hoe laat?\nR:\n14:30\nI: En dan?\nR: 15:15\nI: Ja?\nR: (16:30)\n") == none,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TimeOfDayBehindATab_IsAmongTheWords)
{
    checkTalk("I\tHoe laat?\nR\t14:30 uur.\nI\tEn?\nR\tLater.\nI\tJa?\nR\t9:15 precies.\n",
              {"I|Hoe laat?", "R|14:30 uur.", "I|En?", "R|Later.", "I|Ja?", "R|9:15 precies."});
}

BOOST_AUTO_TEST_CASE(TimeOfDayWhereMarksStandBeforeTheLabels_IsAmongTheWords)
{
    const std::string body =
        "[00:00:01] I: When?\n[00:00:04] R: 9:30 in the morning.\n[00:00:08] I: Always?\n"
        "[00:00:12] R: 10:00:00 mostly.\n";
    checkTalk(body, {"I|When?", "R|9:30 in the morning.", "I|Always?", "R|10:00:00 mostly."});
    const Times expected{1'000, 4'000, 8'000, 12'000};
    BOOST_TEST(timesOf(body) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(GroupThatAnswersWithTimesOfDay_KeepsItsWords)
{
    checkTalk("I: Hoe laat?\nR1: 9:00 uur.\nR2: 10:00 uur.\nR3: 11:00 uur.\n",
              {"I|Hoe laat?", "R1|9:00 uur.", "R2|10:00 uur.", "R3|11:00 uur."});
}

BOOST_AUTO_TEST_CASE(TimesBehindNearlyAllLabels_AreTheTurns)
{
    const std::string behind =
        "I: 0:01 Hoe?\nR: 0:04 Goed.\nI: (0:09) En?\nR: Nee.\nI: 00:01:12 Ja?\nR: 01:20 Om 10:30.\n";
    checkTalk(behind, {"I|Hoe?", "R|Goed.", "I|En?", "R|Nee.", "I|Ja?", "R|Om 10:30."});
    const Times expected{1'000, 4'000, 9'000, -1, 72'000, 80'000};
    BOOST_TEST(timesOf(behind) == expected, boost::test_tools::per_element());
    const std::string alone = "0:01\nI: Hoe?\n0:04\nR: Goed.\n";
    checkTalk(alone, {"I|Hoe?", "R|Goed."});
    const Times above{1'000, 4'000};
    BOOST_TEST(timesOf(alone) == above, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(TimeOfDayBeforeAParagraph_IsAmongItsWords)
{
    checkTalk("(14:30) stond in mijn agenda.\nDat was het.\nEn toen ging ik weg.\n",
              {"-|(14:30) stond in mijn agenda.", "-|Dat was het.", "-|En toen ging ik weg."});
    checkTalk("(00:01) Het begon.\n(00:09) Het ging door.\nEn verder.\n",
              {"-|Het begon.", "-|Het ging door.", "-|En verder."});
}

BOOST_AUTO_TEST_SUITE_END()
