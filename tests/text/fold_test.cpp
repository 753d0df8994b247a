// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <vector>

using namespace rd::text;
using rd::Language;

BOOST_AUTO_TEST_SUITE(Fold)

BOOST_AUTO_TEST_CASE(Folded_IgnoresCaseAccentsAndExtraSpace)
{
    BOOST_TEST(folded("  Café\u00A0 Één\n") == "cafe een");
    BOOST_TEST(folded("STRASSE") == folded("straße"));
    BOOST_TEST(folded("cafe\u0301") == folded("CAFÉ"));
    BOOST_TEST(folded("").empty());
}

BOOST_AUTO_TEST_CASE(Compare_OrdersAsADictionaryAndNumbersByValue)
{
    std::vector<std::string> names{"zus", "interview 10", "élan", "Eva", "interview 2", "appel"};
    std::sort(names.begin(), names.end(),
              [](const auto& a, const auto& b) { return compare(a, b, Language::dutch) < 0; });
    BOOST_TEST(names ==
                   (std::vector<std::string>{"appel", "élan", "Eva", "interview 2", "interview 10", "zus"}),
               boost::test_tools::per_element());
    BOOST_TEST(compare("a", "a", Language::english) == 0);
}

BOOST_AUTO_TEST_CASE(Capitals_FollowTheLanguage)
{
    BOOST_TEST(capitalised("ijs eten", Language::dutch) == "IJs eten");
    BOOST_TEST(capitalised("ijs eten", Language::english) == "Ijs eten");
    BOOST_TEST(capitalised("één keer", Language::dutch) == "Één keer");
    BOOST_TEST(upper("één", Language::dutch) == "ÉÉN");
}

BOOST_AUTO_TEST_CASE(TrimmedText_LosesEveryKindOfSpaceAtItsEdges)
{
    BOOST_TEST(trimmedText("\u2003\u00A0 a b\n\t") == "a b");
    BOOST_TEST(trimmedText(" \n ").empty());
}

BOOST_AUTO_TEST_CASE(Shortened_CutsAtAWholeCharacter)
{
    BOOST_TEST(shortened("luistert", 8) == "luistert");
    BOOST_TEST(shortened("luistert", 5) == "luis…");
    BOOST_TEST(shortened("a\nb", 5) == "a b");
    BOOST_TEST(shortened("ab👩‍👩‍👧cd", 5) == "ab…");
}

BOOST_AUTO_TEST_CASE(DisplayWidth_CountsColumns)
{
    BOOST_TEST(displayWidth("één") == 3);
    BOOST_TEST(displayWidth("e\u0301") == 1);
    BOOST_TEST(displayWidth("中文") == 4);
}

BOOST_AUTO_TEST_SUITE_END()
