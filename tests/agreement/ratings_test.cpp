// SPDX-License-Identifier: GPL-3.0-or-later
// Published worked examples of coefficients for several categories and coders, to the digits printed.
#include "agreement/ratings.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <string>

using namespace rd::agreement;

namespace
{

/// One string a coder, one character a unit; "." is not judged.
Ratings ratingsOf(const std::vector<std::string>& coders)
{
    Ratings ratings(coders.front().size());
    for (const std::string& coder : coders)
        for (std::size_t i = 0; i < coder.size(); ++i)
            ratings[i].values.push_back(coder[i] == '.' ? notJudged : coder[i]);
    return ratings;
}

/// How many coders gave each category, one row a unit.
Ratings ratingsOfCounts(const std::vector<std::vector<int>>& counts)
{
    Ratings ratings;
    for (const auto& row : counts) {
        Rated rated;
        for (std::size_t category = 0; category < row.size(); ++category)
            rated.values.insert(rated.values.end(), static_cast<std::size_t>(row[category]),
                                static_cast<int>(category));
        ratings.push_back(rated);
    }
    return ratings;
}

double rounded(const Value& value, int decimals)
{
    BOOST_REQUIRE(value.value.has_value());
    const double scale = std::pow(10.0, decimals);
    return std::round(*value.value * scale) / scale;
}

/// J. L. Fleiss, "Measuring nominal scale agreement among many raters", 1971: 30 patients, six psychiatrists,
/// five diagnoses (depression, personality disorder, schizophrenia, neurosis, other).
const std::vector<std::vector<int>> diagnoses{
    {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
    {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
    {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
    {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
    {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};

const auto closely = boost::test_tools::tolerance(1e-9);

}

BOOST_AUTO_TEST_SUITE(RatingsSuite)

/// K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011: four coders, twelve units.
BOOST_AUTO_TEST_CASE(Alpha_OfFourCodersWithMissingIsKrippendorffs)
{
    const Ratings ratings = ratingsOf({"123321412...", "1233224125.3", ".3332342251.", "12332441251."});
    BOOST_TEST(rounded(krippendorff(ratings), 3) == .743, closely);
}

/// The same: two coders, nominal, alpha .692; and two values, alpha .095.
BOOST_AUTO_TEST_CASE(Alpha_OfTwoCodersIsKrippendorffs)
{
    BOOST_TEST(rounded(krippendorff(ratingsOf({"aabbdcccedda", "babbbccceddd"})), 3) == .692, closely);
    BOOST_TEST(rounded(krippendorff(ratingsOf({"0100000010", "0110010100"})), 3) == .095, closely);
}

BOOST_AUTO_TEST_CASE(Fleiss_OfThePsychiatricDiagnosesIsFleiss)
{
    BOOST_TEST(rounded(fleiss(ratingsOfCounts(diagnoses)), 3) == .430, closely);
}

/// J. Cohen, "A coefficient of agreement for nominal scales", 1960: 200 cases, kappa .492.
BOOST_AUTO_TEST_CASE(Cohen_OfThreeCategoriesIsCohens)
{
    const int counts[3][3] = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    Ratings ratings;
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) ratings.push_back({{i, j}, static_cast<double>(counts[i][j])});
    BOOST_TEST(rounded(cohen(ratings), 3) == .492, closely);
}

/// K. L. Gwet's example of two answers, as in the test of four fields.
BOOST_AUTO_TEST_CASE(Gwet_OfTwoAnswersIsGwets)
{
    const Ratings ratings{{{1, 1}, 118}, {{1, 0}, 5}, {{0, 1}, 2}};
    BOOST_TEST(rounded(gwet(ratings, 2), 4) == .9408, closely);
}

BOOST_AUTO_TEST_CASE(OneCategoryOnly_IsNotDefined)
{
    const Ratings same = ratingsOf({"1111", "1111"});
    BOOST_TEST((krippendorff(same) == Value::none(Undefined::oneValue)));
    BOOST_TEST((cohen(same) == Value::none(Undefined::oneValue)));
    BOOST_TEST((fleiss(same) == Value::none(Undefined::oneValue)));
    BOOST_TEST((krippendorff(ratingsOf({"1.", ".1"})) == Value::none(Undefined::noUnits)));
}

BOOST_AUTO_TEST_SUITE_END()
