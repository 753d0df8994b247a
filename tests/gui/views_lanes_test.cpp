// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/lanes.h"

#include <boost/test/unit_test.hpp>

#include <random>

using rd::gui::lanesFor;
using rd::text::Span;

BOOST_AUTO_TEST_SUITE(Lanes)

BOOST_AUTO_TEST_CASE(Lanes_GiveOverlappingSpansDifferentLanes)
{
    const std::vector<int> expected{0, 1, 2};
    BOOST_TEST(lanesFor({{0, 10}, {2, 8}, {3, 4}}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Lanes_AreUsedAgainWhereASpanHasEnded)
{
    const std::vector<int> expected{0, 1, 1, 0};
    BOOST_TEST(lanesFor({{0, 10}, {2, 5}, {5, 12}, {10, 20}}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Lanes_TakeNoRoomForAnEmptySpan)
{
    const std::vector<int> expected{0, 0};
    BOOST_TEST(lanesFor({{4, 4}, {4, 9}}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Lanes_AreNoMoreThanSpansOverOnePlace)
{
    std::mt19937 random(7);
    std::vector<Span> spans;
    for (int i = 0; i < 400; ++i) {
        const int start = static_cast<int>(random() % 1000);
        spans.push_back({start, start + 1 + static_cast<int>(random() % 60)});
    }
    std::sort(spans.begin(), spans.end());
    const auto lanes = lanesFor(spans);
    int deepest = 0;
    for (int point = 0; point < 1100; ++point)
        deepest = std::max(deepest,
                           static_cast<int>(std::count_if(spans.begin(), spans.end(),
                                                          [&](Span span) { return span.contains(point); })));
    BOOST_TEST(*std::max_element(lanes.begin(), lanes.end()) == deepest - 1);
    for (std::size_t a = 0; a < spans.size(); ++a)
        for (std::size_t b = a + 1; b < spans.size(); ++b)
            if (spans[a].overlaps(spans[b])) BOOST_TEST(lanes[a] != lanes[b]);
}

BOOST_AUTO_TEST_SUITE_END()
