// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/columns.h"

#include <boost/test/unit_test.hpp>

using rd::text::inColumns;
using rd::text::wrapped;

BOOST_AUTO_TEST_SUITE(Columns)

BOOST_AUTO_TEST_CASE(WithoutWidth_CellsStandAsTheyAre)
{
    BOOST_TEST(inColumns({{{"code"}, {"n", true}}, {{"  luistert écht"}, {"12", true}}}) ==
               "code              n\n  luistert écht  12\n");
}

BOOST_AUTO_TEST_CASE(TooWide_GoesOnBelowBetweenWords)
{
    BOOST_TEST(inColumns({{{"1a"}, {"Bij vier van de vijf cliëntsystemen"}, {"4", true}}}, 24) ==
               "1a  Bij vier van de    4\n    vijf\n    cliëntsystemen\n");
    BOOST_TEST(inColumns({{{"1a"}, {"Bij vier van de vijf cliëntsystemen"}, {"4", true}}}, 44) ==
               "1a  Bij vier van de vijf cliëntsystemen  4\n");
}

BOOST_AUTO_TEST_CASE(WordsAreBroken_OnlyWhereTheyMustBe)
{
    BOOST_TEST(wrapped("een cliëntsysteem", 8) == (std::vector<std::string>{"een", "cliëntsy", "steem"}),
               boost::test_tools::per_element());
    BOOST_TEST(wrapped("  ab cd", 5) == (std::vector<std::string>{"  ab", "  cd"}),
               boost::test_tools::per_element());
    BOOST_TEST(wrapped("한국어 말", 4) == (std::vector<std::string>{"한국", "어", "말"}), // two wide each
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
