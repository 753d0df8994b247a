// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normalise.h"

#include "text/random_text.h"

#include <boost/test/unit_test.hpp>

using rd::text::isValidUtf8;
using rd::text::normalised;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(Normalise)

BOOST_AUTO_TEST_CASE(LineEnds_BecomeLineFeeds)
{
    BOOST_TEST(normalised("a\r\nb\rc\nd\u2028e\u2029f\u0085g\r\r\n") == "a\nb\nc\nd\ne\nf\ng\n\n");
}

BOOST_AUTO_TEST_CASE(Letters_AreComposed)
{
    BOOST_TEST(normalised("e\u0301e\u0301n") == "één");
    BOOST_TEST(normalised("\u212B") == "Å");
}

BOOST_AUTO_TEST_CASE(LigaturesAndWidths_AreKept)
{
    BOOST_TEST(normalised("ĳs ﬁn ½ \u00A0") == "ĳs ﬁn ½ \u00A0");
}

BOOST_AUTO_TEST_CASE(MarkAtTheStartAndNul_AreLeftOut)
{
    BOOST_TEST(normalised("\uFEFFa\uFEFFb\0c"s) == "a\uFEFFbc");
}

BOOST_AUTO_TEST_CASE(InvalidBytes_BecomeTheReplacementCharacter)
{
    BOOST_TEST(normalised("a\xFFz") == "a\uFFFDz");
    BOOST_TEST(isValidUtf8(normalised("\xC3\x28\xE2\x82")));
}

BOOST_AUTO_TEST_CASE(Normalising_TwiceChangesNothing)
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        const std::string once = normalised(rd::test::randomText(random, 50));
        BOOST_REQUIRE_EQUAL(normalised(once), once);
        BOOST_REQUIRE(once.find('\r') == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(Validity_KnowsTheRulesOfUtf8)
{
    BOOST_TEST(isValidUtf8("één 🙂"));
    BOOST_TEST(isValidUtf8(""));
    BOOST_TEST(!isValidUtf8("\xC0\x80"));         // too long a form
    BOOST_TEST(!isValidUtf8("\xED\xA0\x80"));     // half of a pair
    BOOST_TEST(!isValidUtf8("\xF4\x90\x80\x80")); // beyond the last character
    BOOST_TEST(!isValidUtf8("\xE2\x82"));         // cut off
}

BOOST_AUTO_TEST_CASE(ByteOrderMarks_AreAllTakenFromTheStart)
{
    BOOST_TEST(normalised("\xEF\xBB\xBF\xEF\xBB\xBFR: een") == "R: een");
    BOOST_TEST(normalised("R:\xEF\xBB\xBF een") == "R:\xEF\xBB\xBF een");
}

BOOST_AUTO_TEST_SUITE_END()
