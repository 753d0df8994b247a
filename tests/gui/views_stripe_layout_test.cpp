// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/stripe_layout.h"

#include <boost/test/unit_test.hpp>

using namespace rd::gui;

namespace
{
StripePanel panelWith(int lanes)
{
    return {200, 100, 6, 2, 16, lanes};
}
}

BOOST_AUTO_TEST_SUITE(StripeLayout)

BOOST_AUTO_TEST_CASE(Bars_OfDifferentLanesStandBesideEachOther)
{
    const auto placed = layOut({{0, 10, 50}, {1, 20, 40}}, panelWith(2));
    BOOST_TEST(placed[0].right <= placed[1].left);
    BOOST_TEST(placed[1].right <= labelsLeft(panelWith(2)));
    BOOST_TEST(placed[0].top == 10);
    BOOST_TEST(placed[0].bottom == 50);
}

BOOST_AUTO_TEST_CASE(Bars_OfOneLaneThatMeetInALine_ShareItsHeight)
{
    const auto two = layOut({{0, 0, 40}, {0, 20, 80}}, panelWith(1));
    BOOST_TEST(two[0].bottom == 30);
    BOOST_TEST(two[1].top == 30);
    BOOST_TEST(two[1].bottom == 80);
    const auto three = layOut({{0, 0, 40}, {0, 10, 40}, {0, 10, 90}}, panelWith(1));
    BOOST_TEST(three[0].bottom == 20);
    BOOST_TEST(three[1].top == 20);
    BOOST_TEST(three[1].bottom == 30);
    BOOST_TEST(three[2].top == 30);
}

BOOST_AUTO_TEST_CASE(Names_DoNotOverlap)
{
    const auto placed = layOut({{0, 10, 90}, {1, 10, 90}, {2, 12, 90}}, panelWith(3));
    BOOST_TEST(placed[0].labelTop.value() == 10);
    BOOST_TEST(placed[1].labelTop.value() == 26);
    BOOST_TEST(placed[2].labelTop.value() == 42);
}

BOOST_AUTO_TEST_CASE(Names_OfBarsThatBeganAboveStandAtTheTop)
{
    BOOST_TEST(layOut({{0, -500, 60}}, panelWith(1))[0].labelTop.value() == 0);
}

BOOST_AUTO_TEST_CASE(Names_AreLeftOutWhereTheyWouldStandBelowThePanelOrFarFromTheirBar)
{
    BOOST_TEST(!layOut({{0, 90, 140}}, panelWith(1))[0].labelTop.has_value());
    BOOST_TEST(!layOut({{0, -40, -10}}, panelWith(1))[0].labelTop.has_value());
    std::vector<Stripe> crowd;
    for (int lane = 0; lane < 6; ++lane) crowd.push_back({lane, 0, 4});
    BOOST_TEST(layOut(crowd, panelWith(6))[3].labelTop.has_value());
    BOOST_TEST(!layOut(crowd, panelWith(6))[4].labelTop.has_value());
}

BOOST_AUTO_TEST_CASE(Bars_OfVeryManyLanesLeaveHalfOfTheWidthToTheNames)
{
    BOOST_TEST(labelsLeft(panelWith(80)) <= 108);
    BOOST_TEST(layOut({{79, 0, 10}}, panelWith(80))[0].right <= labelsLeft(panelWith(80)));
}

BOOST_AUTO_TEST_CASE(StripeAt_FindsTheBarUnderThePointAndTheNameBesideIt)
{
    const StripePanel panel = panelWith(2);
    const auto placed = layOut({{0, 10, 50}, {1, 30, 90}}, panel);
    BOOST_TEST(stripeAt(placed, panel, placed[1].left + 1, 80).value() == 1U);
    BOOST_TEST(stripeAt(placed, panel, labelsLeft(panel) + 20, 15).value() == 0U);
    BOOST_TEST(!stripeAt(placed, panel, placed[0].left + 1, 60).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
