// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shown_date.h"

#include <boost/test/unit_test.hpp>

using rd::Language;
using namespace rd::text;

BOOST_AUTO_TEST_SUITE(ShownDate)

BOOST_AUTO_TEST_CASE(InASentence_IsAsPeopleOfThatLanguageWriteIt)
{
    BOOST_TEST(dateInWords("2026-11-30", Language::dutch) == "30 november 2026");
    BOOST_TEST(dateInWords("2026-03-01", Language::english) == "1 March 2026");
    BOOST_TEST(dateInWords("2026-03-01 14:05:09", Language::dutch) == "1 maart 2026");
}

BOOST_AUTO_TEST_CASE(InAList_IsShort)
{
    BOOST_TEST(shortDate("2026-11-30", Language::dutch) == "30-11-2026");
    BOOST_TEST(shortDate("2026-05-09", Language::english) == "9 May 2026");
    BOOST_TEST(shortMoment("2026-03-01 14:05:09", Language::dutch) == "01-03-2026 14:05");
    BOOST_TEST(shortMoment("2026-11-30 08:05:09", Language::english) == "30 Nov 2026 08:05");
}

BOOST_AUTO_TEST_CASE(OfWhatIsNoDate_StaysAsItIs)
{
    for (const char* text : {"", "spring", "2026-13-01", "2026-03-011"}) {
        BOOST_TEST(dateInWords(text, Language::dutch) == text);
        BOOST_TEST(shortMoment(text, Language::dutch) == text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
