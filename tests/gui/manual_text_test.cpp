// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/manual_text.h"

#include <boost/test/unit_test.hpp>

using rd::gui::ManualPart;
using rd::gui::ManualWords;
using rd::gui::readManual;

BOOST_AUTO_TEST_SUITE(ManualText)

BOOST_AUTO_TEST_CASE(LinesOfAParagraph_AreOne)
{
    const auto parts = readManual("# Title\nOne\ntwo.\n\nThree.\n");
    BOOST_TEST_REQUIRE(parts.size() == 3U);
    BOOST_TEST((parts[0].kind == ManualPart::Kind::heading));
    BOOST_TEST(parts[0].level == 1);
    BOOST_TEST(parts[0].text() == "Title");
    BOOST_TEST(parts[1].text() == "One two.");
    BOOST_TEST(parts[2].text() == "Three.");
}

BOOST_AUTO_TEST_CASE(ItemsOfAList_AreEachByThemselves)
{
    const auto parts = readManual("- one\n  more\n- two\n\n1. first\n2. second\n");
    BOOST_TEST_REQUIRE(parts.size() == 4U);
    for (const ManualPart& part : parts) BOOST_TEST((part.kind == ManualPart::Kind::item));
    BOOST_TEST(parts[0].text() == "• one more");
    BOOST_TEST(parts[3].text() == "2. second");
}

BOOST_AUTO_TEST_CASE(WordsBetweenStars_AreStrong)
{
    const auto parts = readManual("Choose **Edit > Undo**, 2 * 3.\n");
    const std::vector<ManualWords> wanted{{"Choose ", false}, {"Edit > Undo", true}, {", 2 * 3.", false}};
    BOOST_TEST_REQUIRE(parts.size() == 1U);
    BOOST_TEST((parts[0].words == wanted));
}

BOOST_AUTO_TEST_SUITE_END()
