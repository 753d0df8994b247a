// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/agreement_world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::agreement;
using rd::test::CodersWorld;

BOOST_AUTO_TEST_SUITE(SetAlphaSuite)

/// Krippendorff's two values (alpha .095 for ten units), one character a unit, as two codes of one theme that
/// exclude each other: what was not coded by both plays no part.
BOOST_FIXTURE_TEST_CASE(CuAlpha_IsAlphaOverWhatBothCoded, CodersWorld)
{
    const std::string maritSays = "0100000010";
    const std::string joostSays = "0110010100";
    for (int i = 0; i < 10; ++i) {
        const auto at = static_cast<std::size_t>(i);
        code(a1, {20 + i, 21 + i}, maritSays[at] == '1' ? listens : honest, marit);
        code(a1, {20 + i, 21 + i}, joostSays[at] == '1' ? listens : honest, joost);
    }
    code(a1, {60, 75}, listens, marit);
    const Result result = compare(asked(Level::character));
    BOOST_REQUIRE(result.sets.sets.size() == 1U);
    BOOST_TEST(result.sets.sets[0].compared == 10);
    BOOST_TEST(*result.sets.sets[0].alpha.value == .095, boost::test_tools::tolerance(.005));
    BOOST_TEST((result.sets.between == Value::none(Undefined::oneValue)));
}

/// The same between themes: other codes of one theme are the same set.
BOOST_FIXTURE_TEST_CASE(BetweenSets_OnlyTheSetCounts, CodersWorld)
{
    code(a1, {20, 30}, listens, marit);
    code(a1, {20, 30}, honest, joost);
    code(a1, {40, 50}, plans, marit);
    code(a1, {40, 50}, plans, joost);
    const Result result = compare(asked(Level::character));
    BOOST_TEST(*result.sets.between.value == 1, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(result.sets.compared == 20);
    // Within the theme the coders never gave the same code: n = 20, Do = 1, De = 2·10·10 / (20·19).
    BOOST_TEST(*result.sets.sets[0].alpha.value == 1 - 380.0 / 200, boost::test_tools::tolerance(1e-9));
}

/// Of 20 characters both say the theme, of 10 both the other theme, of 10 one says the theme and the other
/// that it was not done: n = 80 with 50, 20 and 10 of each; Do = 20/80, De = 2(50·20 + 50·10 + 20·10) /
/// (80·79).
BOOST_FIXTURE_TEST_CASE(BetweenSets_NotDoneIsNotTheTheme, CodersWorld)
{
    code(a1, {20, 40}, listens, marit);
    code(a1, {20, 40}, honest, joost);
    code(a1, {50, 60}, plans, marit);
    code(a1, {50, 60}, plans, joost);
    code(a1, {70, 80}, listens, marit);
    code(a1, {70, 80}, listens, joost, notDone);
    const double expected = 1 - (20.0 / 80) / (2 * (50.0 * 20 + 50 * 10 + 20 * 10) / (80.0 * 79));
    BOOST_TEST(*compare(asked(Level::character)).sets.between.value == expected,
               boost::test_tools::tolerance(1e-9));
    Question ignoring = asked(Level::character);
    ignoring.qualifiers = Qualifiers::ignored;
    BOOST_TEST(*compare(ignoring).sets.between.value == 1, boost::test_tools::tolerance(1e-9));
}

BOOST_FIXTURE_TEST_CASE(SeveralCodesOfASet_AreToldAndAreACategoryTogether, CodersWorld)
{
    for (const CoderId coder : {marit, joost}) {
        code(a1, {20, 30}, listens, coder);
        code(a1, {20, 30}, honest, coder);
        code(a1, {40, 50}, honest, coder);
    }
    const Result result = compare(asked(Level::character));
    BOOST_TEST(result.sets.sets[0].several == 10);
    BOOST_TEST(*result.sets.sets[0].alpha.value == 1, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_SUITE_END()
