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

BOOST_AUTO_TEST_SUITE_END()
