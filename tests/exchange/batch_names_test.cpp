// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/head_lines.h"
#include "exchange/batch/name_parts.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <array>

using rd::exchange::partsOfName;
using rd::exchange::readHead;

namespace
{

struct Named {
    const char* name;
    const char* caseName;
    const char* respondent;
    const char* group;
    const char* date;
};
std::ostream& operator<<(std::ostream& out, const Named& named)
{
    return out << named.name;
}

const std::array names{
    Named{"Interview 03 - Jansen (groep A) 2026-03-01", "Jansen", "Jansen", "A", "2026-03-01"},
    Named{"R5_moeder", "R5", "moeder", "", ""},
    Named{"R5", "R5", "R5", "", ""},
    Named{"Interview 03", "Interview 03", "", "", ""},
    Named{"interview-03-jansen", "jansen", "jansen", "", ""},
    Named{"int3 deel 2 definitief", "int3", "", "", ""},
    Named{"03 Jansen v2", "Jansen", "Jansen", "", ""},
    Named{"Gezin 3 - vader - 1 maart 2026", "Gezin 3", "vader", "", "2026-03-01"},
    Named{"Transcript interview met mw. de Vries", "mw. de Vries", "mw. de Vries", "", ""},
    Named{"interview 2 Jansen groep A", "Jansen", "Jansen", "A", ""},
    Named{"Jansen-de Boer", "Jansen-de Boer", "Jansen-de Boer", "", ""},
    Named{"gesprek één", "gesprek één", "", "", ""},
    Named{"casus 12 [group 2]", "casus 12", "", "2", ""},
    Named{"20260301_P04_cohort 2", "P04", "P04", "2", "2026-03-01"},
    Named{"cohort 2 - R7 - meting 1", "R7", "R7", "2", ""},
    Named{"p01_t2", "p01", "p01", "", ""},
    Named{"Jansen nulmeting", "Jansen", "Jansen", "", ""},
    Named{"sessie 2", "sessie 2", "", "", ""},
    Named{"T5_moeder", "T5", "moeder", "", ""},
    Named{"Interview 03 - Bakker 31-02-2024", "Bakker", "Bakker", "", ""},
    Named{"gezin 5 moeder 2024-13-01", "gezin 5", "moeder", "", ""},
    Named{"Bakker 1.2", "Bakker 1.2", "Bakker 1.2", "", ""},
    Named{"", "", "", "", ""}};

}

BOOST_AUTO_TEST_SUITE(BatchNames)

BOOST_DATA_TEST_CASE(FileName_SaysCaseRespondentGroupAndDate, boost::unit_test::data::make(names), one)
{
    const auto parts = partsOfName(one.name);
    BOOST_TEST(parts.caseName == one.caseName);
    BOOST_TEST(parts.respondent == one.respondent);
    BOOST_TEST(parts.group == one.group);
    BOOST_TEST(parts.date == one.date);
}

BOOST_AUTO_TEST_CASE(Head_SaysWhoWhenAndOfWhat)
{
    const auto head =
        readHead("Transcript\n\nNaam: Anna de Vries\nDatum: 3 april 2026\nInterviewer: Els Bos\n"
                 "Groep: na training\nCasus: gezin 7\n\nEls: Hoe was het?\nAnna: Goed.\n");
    BOOST_TEST(head.respondent == "Anna de Vries");
    BOOST_TEST(head.date == "2026-04-03");
    BOOST_TEST(head.interviewer == "Els Bos");
    BOOST_TEST(head.group == "na training");
    BOOST_TEST(head.caseName == "gezin 7");
}

BOOST_AUTO_TEST_CASE(Title_SaysWhoWasInterviewed)
{
    const auto head = readHead("Interview met mevrouw Jansen, 1 maart 2026\n\nI: Hoe was het?\n");
    BOOST_TEST(head.respondent == "mevrouw Jansen");
    BOOST_TEST(head.date == "2026-03-01");
    const auto colon =
        readHead("Interview met: Carla Dekker\nDatum: 1 maart 2026\nGroep: thuis\n\nI: Hoe?\n");
    BOOST_TEST(colon.respondent == "Carla Dekker");
    BOOST_TEST(colon.group == "thuis");
    BOOST_TEST(readHead("Interview with Tom Baker on 2 May 2026\n").respondent == "Tom Baker");
    BOOST_TEST(readHead("Interview met Piet-20260301_101500-Opname van vergadering\n").respondent == "Piet");
}

BOOST_AUTO_TEST_CASE(HeadWithWordsOfEveryKind_IsReadToItsEnd)
{
    const auto head =
        readHead("Groep: thuis\nInterviewer: Anna Bos\nRol: docent\nDatum: 1 maart 2026\n\nHoe?\n");
    BOOST_TEST(head.group == "thuis");
    BOOST_TEST(head.interviewer == "Anna Bos");
    BOOST_TEST(head.date == "2026-03-01");
    BOOST_TEST(readHead("Interviewer: Anna Bos\n\nHoe gaat het?\n").interviewer == "Anna Bos");
    BOOST_TEST(readHead("Interviewer: Anna Bos\n\nInterviewer: Hoe gaat het?\n").interviewer.empty());
}

BOOST_AUTO_TEST_CASE(DateWithATimeAboveTheFirstTurn_IsRead)
{
    const std::string above = "Gesprek thuis\n16 maart 2025, 14:00 uur\n\n";
    BOOST_TEST(readHead(above + "Interviewer: Vertel eens\nRespondent: Ja goed\n", above.size()).date ==
               "2025-03-16");
}

BOOST_AUTO_TEST_CASE(WhatIsSaid_IsNoHead)
{
    const auto head =
        readHead("Interviewer: Hoe heet u?\nRespondent: Anna\nInterviewer: Sinds 1 maart 2026?\n");
    BOOST_TEST(head.respondent.empty());
    BOOST_TEST(head.interviewer.empty());
    BOOST_TEST(head.date.empty());
}

BOOST_AUTO_TEST_CASE(LabelsAboveTheFirstTurn_AreOfTheHeadAndThoseOfTurnsAreNot)
{
    const std::string names = "Interviewer: Anna\n\n";
    const auto head = readHead(names + "Interviewer: Vertel eens\nRespondent: Ja goed\n", names.size());
    BOOST_TEST(head.interviewer == "Anna");
    BOOST_TEST(head.respondent.empty());
    const std::string date = "Datum: 1 maart 2026\n";
    const auto dated = readHead(date + "Interviewer: Vertel eens\nRespondent: Ja goed\n", date.size());
    BOOST_TEST(dated.date == "2026-03-01");
    BOOST_TEST(dated.interviewer.empty());
    BOOST_TEST(dated.respondent.empty());
}

BOOST_AUTO_TEST_SUITE_END()
