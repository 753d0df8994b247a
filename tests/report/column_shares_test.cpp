// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/column_shares.h"

#include <boost/test/unit_test.hpp>

#include <numeric>

using namespace rd::report;

namespace
{

Grid gridOf(const std::vector<std::string>& heads, const std::vector<std::string>& cells, bool numbers)
{
    Grid grid;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        grid.heads.push_back({{{heads[i], true}}, numbers && i > 0});
        if (grid.rows.empty()) grid.rows.emplace_back();
        grid.rows.front().push_back({{{cells[i]}}, numbers && i > 0});
    }
    return grid;
}

}

BOOST_AUTO_TEST_SUITE(ColumnShares)

/// "cliëntsysteem" in letters of 11 points is 2.6 cm wide, and the line 16 cm.
BOOST_AUTO_TEST_CASE(LongWordBesideLongTexts_IsNotBroken)
{
    const std::string text(200, 'a');
    std::string words;
    for (std::size_t i = 0; i < text.size(); i += 10) words += text.substr(i, 9) + " ";
    const auto shares =
        columnShares(gridOf({"case", "positive", "negative"}, {"cliëntsysteem 1", words, words}, false));
    BOOST_TEST(shares[0] > 2.6 / 16);
    BOOST_TEST(std::accumulate(shares.begin(), shares.end(), 0.0) == 1.0,
               boost::test_tools::tolerance(0.001));
}

BOOST_AUTO_TEST_CASE(HeadOfNumbers_TakesNoMoreThanItsWords)
{
    const auto shares =
        columnShares(gridOf({"code", "interviews 1 to 5 (n = 5)", "interviews 6 and 7 (n = 2)"},
                            {"gaat gelijkwaardig om met de cliënt", "4", "2"}, true));
    BOOST_TEST(shares[0] > 0.5);
}

/// Five digits in letters of 11 points, with what stands around them in a cell, are 1.5 cm wide.
BOOST_AUTO_TEST_CASE(NumbersBesideMoreWordsThanTheLineHolds_AreNotBroken)
{
    const auto shares = columnShares(
        gridOf({"kenmerk", "n", "gemiddelde per cliëntsysteem", "mediaan", "standaardafwijking", "laagste",
                "hoogste"},
               {"aandeel extratherapeutische factoren", "7", "15,36", "12,50", "10,25", "0", "62,50"}, true));
    for (std::size_t i = 2; i < shares.size(); ++i) BOOST_TEST(shares[i] > 1.5 / 16);
    BOOST_TEST(std::accumulate(shares.begin(), shares.end(), 0.0) == 1.0,
               boost::test_tools::tolerance(0.001));
}

/// "extratherapeutische" in letters of 11 points (Calibri) is 3.3 cm wide.
BOOST_AUTO_TEST_CASE(WordOfARow_IsNotBrokenForTheHeadsOfNumbers)
{
    const auto shares = columnShares(
        gridOf({"kenmerk", "n", "gemiddelde per cliëntsysteem", "mediaan", "standaardafwijking", "laagste",
                "hoogste"},
               {"aandeel extratherapeutische factoren", "7", "15,36", "12,50", "10,25", "0", "62,50"}, true));
    BOOST_TEST(shares[0] > 3.3 / 16);
}

BOOST_AUTO_TEST_SUITE_END()
