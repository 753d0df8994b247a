// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/names.h"

#include <boost/test/unit_test.hpp>

using rd::text::namesIn;
using Names = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(NamesInLists)

BOOST_AUTO_TEST_CASE(CommasPartNames_WithoutWhiteSpaceAroundThem)
{
    BOOST_TEST((namesIn("Anna, Bram ,,Cor ") == Names{"Anna", "Bram", "Cor"}));
    BOOST_TEST(namesIn(" ").empty());
}

BOOST_AUTO_TEST_CASE(ANameWithACommaStandsBetweenQuotationMarks)
{
    BOOST_TEST((namesIn(R"("Piet, tweede keer",gesprek 3)") == Names{"Piet, tweede keer", "gesprek 3"}));
    BOOST_TEST((namesIn(R"(a, "zei ""ja"", twee" )") == Names{"a", R"(zei "ja", twee)"}));
}

/// People also give marks that are part of a name.
BOOST_AUTO_TEST_CASE(MarksThatEndNowhere_AreLetters)
{
    BOOST_TEST((namesIn(R"("Ja" zei Piet,b)") == Names{R"("Ja" zei Piet)", "b"}));
    BOOST_TEST((namesIn(R"("a,b)") == Names{R"("a)", "b"}));
}

BOOST_AUTO_TEST_CASE(AListThatIsANameAsAWhole_IsThatName)
{
    const auto isName = [](const std::string& word) { return word == "Piet, tweede keer"; };
    BOOST_TEST((namesIn(Names{"Piet, tweede keer", "a,b"}, isName) == Names{"Piet, tweede keer", "a", "b"}));
}

BOOST_AUTO_TEST_CASE(AListInASentence_HasEachBetweenQuotationMarks)
{
    BOOST_TEST(rd::text::quotedList({"gesprek 1", "Piet"}) == "“gesprek 1”, “Piet”");
    BOOST_TEST(rd::text::quotedList({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
