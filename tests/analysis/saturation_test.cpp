// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/saturation.h"

#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;

BOOST_AUTO_TEST_SUITE(Saturation)

BOOST_AUTO_TEST_CASE(EachTranscript_BringsTheCodesThatNoEarlierOneHas)
{
    test::Families world;
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    world.code(world.a1, {50, 60}, world.nods, world.marit);
    world.code(world.a1, {50, 60}, world.relation, world.marit); // a theme is no code that is found
    world.code(world.b1, {30, 40}, world.nods, world.marit);
    world.code(world.b1, {30, 40}, world.plans, world.joost, world.positive);
    world.code(world.b2, {0, 10}, world.plans, world.marit);
    const auto steps = analysis::saturation(world.snapshot());
    BOOST_REQUIRE(steps.size() == 3U);
    const std::uint32_t wanted[][3] = {{1, 1, 1}, {2, 1, 2}, {1, 0, 2}};
    for (std::size_t i = 0; i < 3; ++i) {
        BOOST_TEST(steps[i].codes == wanted[i][0]);
        BOOST_TEST(steps[i].fresh == wanted[i][1]);
        BOOST_TEST(steps[i].soFar == wanted[i][2]);
    }
    const auto ofMarit = analysis::saturation(world.snapshot(), {{world.marit}, {}, {}, {}});
    BOOST_TEST(ofMarit[1].fresh == 0U);
    BOOST_TEST(ofMarit[2].fresh == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
