// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/find_all.h"

#include <boost/test/unit_test.hpp>

using rd::text::findAll;
using rd::text::Span;

BOOST_AUTO_TEST_SUITE(FindAll)

BOOST_AUTO_TEST_CASE(PlacesAreInCodePoints_AlsoBehindAccentsAndEmoji)
{
    const auto found = findAll("Hé 🙂 hé", "he");
    BOOST_TEST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0] == Span{0, 2}));
    BOOST_TEST((found[1] == Span{5, 7}));
}

BOOST_AUTO_TEST_CASE(WhiteSpaceBetweenWords_MayBeALineEnd)
{
    const auto found = findAll("zij\n  luisterde", "zij luisterde");
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found[0] == Span{0, 15}));
}

BOOST_AUTO_TEST_CASE(PlacesDoNotOverlap)
{
    BOOST_TEST(findAll("aaaa", "aa").size() == 2U);
}

BOOST_AUTO_TEST_CASE(NothingToFind_GivesNoPlaces)
{
    BOOST_TEST(findAll("tekst", "").empty());
    BOOST_TEST(findAll("tekst", "  ").empty());
    BOOST_TEST(findAll("", "tekst").empty());
}

BOOST_AUTO_TEST_CASE(ALetterThatFoldsToTwo_CountsAsOneCodePoint)
{
    const auto found = findAll("die Straße hier", "strasse");
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found[0] == Span{4, 10}));
}

BOOST_AUTO_TEST_SUITE_END()
