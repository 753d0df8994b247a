// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/directions.h"

#include <boost/test/unit_test.hpp>

using rd::text::closingMarks;

BOOST_AUTO_TEST_SUITE(Directions)

BOOST_AUTO_TEST_CASE(WhatIsLeftOpen_IsClosedInReverse)
{
    BOOST_TEST(closingMarks("ja \u202Eeen") == "\u202C");
    BOOST_TEST(closingMarks("\u202B een \u2067 twee \u202D drie") == "\u202C\u2069\u202C");
    BOOST_TEST(closingMarks("\u2068\u202Aeen\u2069") == "");
}

BOOST_AUTO_TEST_CASE(TextThatLeavesNothingOpen_NeedsNothing)
{
    BOOST_TEST(closingMarks("“één” – €5 عربي \u200F") == "");
    BOOST_TEST(closingMarks("\u202Eeen\u202C twee \u202C\u2069") == "");
    BOOST_TEST(closingMarks("\xE2\x80") == "");
    BOOST_TEST(closingMarks("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
