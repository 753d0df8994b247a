// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/made.h"

#include <boost/test/unit_test.hpp>

using rd::Uuid;
using rd::coding::madeMsOf;

BOOST_AUTO_TEST_SUITE(Made)

/// The example of RFC 9562, appendix A.6: 22 February 2022, 19:22:22 UTC.
BOOST_AUTO_TEST_CASE(IdOfVersion7_TellsWhenItWasMade)
{
    BOOST_TEST(madeMsOf(*Uuid::parse("017F22E2-79B0-7CC3-98C4-DC0C0C07398F")) == 1645557742000);
}

BOOST_AUTO_TEST_CASE(IdsOfOtherPrograms_TellNoDateThatIsNone)
{
    BOOST_TEST(madeMsOf(*Uuid::parse("DE6DFAFC-AF09-77C1-A2A1-B4B879DF4C05")) == 0); // would be in 9719
    BOOST_TEST(madeMsOf(*Uuid::parse("017F22E2-79B0-7CC3-18C4-DC0C0C07398F")) == 0); // another variant
    BOOST_TEST(madeMsOf(*Uuid::parse("919108F7-52D1-4320-9BAC-F847DB4148A8")) == 0); // version 4
}

BOOST_AUTO_TEST_SUITE_END()
