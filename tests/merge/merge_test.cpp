// SPDX-License-Identifier: GPL-3.0-or-later
#include "team.h"

#include <boost/test/unit_test.hpp>

using rd::test::Team;
using rd::test::told;

BOOST_AUTO_TEST_SUITE(Merge)

BOOST_AUTO_TEST_CASE(Merge_WorkOfTwo_HasBoth)
{
    Team team({0, 0});
    team.codePassage(0, {0, 4}, "listens");
    team.codePassage(1, {5, 9}, "calm");
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(report.changed);
    BOOST_TEST(team.at(0).state().codings.size() == 2);
    BOOST_TEST(report.copies.at(0).came.at(0).author == "coder 2");
}

BOOST_AUTO_TEST_SUITE_END()
