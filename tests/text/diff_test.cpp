// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/diff.h"

#include "text/offset_map.h"
#include "text/random_text.h"

#include <boost/test/unit_test.hpp>

using rd::text::changedWords;
using rd::text::Replacement;
using rd::text::Span;

namespace
{

std::string applied(const std::string& before, const std::vector<Replacement>& changes)
{
    const rd::text::OffsetMap map(before);
    std::string result;
    rd::text::Offset at = 0;
    for (const Replacement& change : changes) {
        result += std::string(map.slice({at, change.span.start})) + change.words;
        at = change.span.end;
    }
    return result + std::string(map.slice({at, map.length()}));
}

}

BOOST_AUTO_TEST_SUITE(Diff)

BOOST_AUTO_TEST_CASE(OneWrongWord_IsReplacedWhole)
{
    const auto changes = changedWords("zij luistrde goed 🙂 echt", "zij luisterde goed 🙂 echt");
    BOOST_TEST_REQUIRE(changes.size() == 1U);
    BOOST_TEST((changes[0] == Replacement{{4, 12}, "luisterde"}));
}

BOOST_AUTO_TEST_CASE(WordsPutInAndTakenOut_LeaveTheirNeighboursAlone)
{
    BOOST_TEST(
        (changedWords("dat was goed", "dat was heel goed") == std::vector<Replacement>{{{7, 7}, " heel"}}));
    BOOST_TEST((changedWords("dat was heel goed", "dat goed") == std::vector<Replacement>{{{3, 12}, ""}}));
    BOOST_TEST(changedWords("gelijk", "gelijk").empty());
}

BOOST_AUTO_TEST_CASE(AWord_GoesWithTheOneThatIsMostLikeIt)
{
    BOOST_TEST((changedWords("Goed, zé luisterde 🙂", "Goed, ja, zij luistert altijd 🙂") ==
                std::vector<Replacement>{
                    {{5, 5}, " ja,"}, {{6, 8}, "zij"}, {{9, 18}, "luistert"}, {{18, 18}, " altijd"}}));
    BOOST_TEST((changedWords("zij luisterde", "zij beiden luisterden") ==
                std::vector<Replacement>{{{3, 3}, " beiden"}, {{4, 13}, "luisterden"}}));
    BOOST_TEST((changedWords("luistert altijd", "luisterde") ==
                std::vector<Replacement>{{{0, 8}, "luisterde"}, {{8, 15}, ""}}));
}

BOOST_AUTO_TEST_CASE(ASentenceThatGoesOrComes_DoesSoWithItsOwnFullStop)
{
    const std::string one = "Zij hielp mij.";
    const std::string two = "Zij hielp mij. Elke week.";
    BOOST_TEST((changedWords(two, one) == std::vector<Replacement>{{{14, 25}, ""}}));
    BOOST_TEST((changedWords(one, two) == std::vector<Replacement>{{{14, 14}, " Elke week."}}));
    BOOST_TEST((changedWords("Ja?! Nee?!", "Ja?!") == std::vector<Replacement>{{{4, 10}, ""}}));
    BOOST_TEST((changedWords("Ja. Nee. En toen?", "Ja. En toen?") == std::vector<Replacement>{{{3, 8}, ""}}));
    BOOST_TEST((changedWords("(a) (b)", "(b)") == std::vector<Replacement>{{{0, 4}, ""}}));
}

BOOST_AUTO_TEST_CASE(WhateverChanges_ReplacingGivesTheTextAfter)
{
    std::mt19937 random(5);
    for (int i = 0; i < 400; ++i) {
        const std::string before = rd::test::randomText(random, static_cast<int>(random() % 12));
        const std::string after = rd::test::randomText(random, static_cast<int>(random() % 12));
        const auto changes = changedWords(before, after);
        BOOST_TEST(applied(before, changes) == after);
        for (std::size_t n = 1; n < changes.size(); ++n)
            BOOST_TEST((changes[n - 1].span.end <= changes[n].span.start &&
                        changes[n - 1].span.start < changes[n].span.start));
    }
}

BOOST_AUTO_TEST_SUITE_END()
