// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language.h"

#include <boost/test/unit_test.hpp>

using rd::Language;
using rd::text::detectLanguage;

BOOST_AUTO_TEST_SUITE(DetectLanguage)

BOOST_AUTO_TEST_CASE(Dutch_IsFound)
{
    const auto found =
        detectLanguage("Onderzoeker: Hoe was het toen zij voor het eerst bij jullie kwam?\n"
                       "Respondent: Nou, ze luisterde echt, dat had ik nog niet meegemaakt.\n");
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST((*found == Language::dutch));
}

BOOST_AUTO_TEST_CASE(English_IsFound)
{
    const auto found =
        detectLanguage("Interviewer: What was it like when she first came to you?\n"
                       "Respondent: Well, she really listened, and nobody had done that before.\n");
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST((*found == Language::english));
}

BOOST_AUTO_TEST_CASE(OtherLanguageOrTooShort_IsNothing)
{
    BOOST_TEST(
        !detectLanguage("Bonjour, je ne sais pas ce que vous voulez me dire, mais je vous écoute volontiers "
                        "pendant toute la journée."));
    BOOST_TEST(!detectLanguage("Hm."));
    BOOST_TEST(!detectLanguage(""));
}

BOOST_AUTO_TEST_SUITE_END()
