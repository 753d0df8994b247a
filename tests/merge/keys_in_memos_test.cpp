// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

using rd::test::Team;
using rd::test::tells;
using rd::test::told;

namespace
{

rd::MemoId conclude(Team& team, std::size_t place, const std::string& text)
{
    rd::coding::Memo memo;
    memo.id = rd::MemoId::make();
    memo.kind = rd::coding::MemoKind::conclusion;
    memo.text.nl = text;
    team.at(place).project->apply(rd::history::addMemo(team.at(place).state(), memo));
    return memo.id;
}

std::string textOf(Team& team, std::size_t place, rd::MemoId memo)
{
    return team.at(place).state().memos.at(memo).text.nl;
}

std::string keyOf(Team& team, std::size_t place, rd::CodeId code)
{
    return team.at(place).state().codebook.find(code)->key;
}

/// The copies get all of each other, in that order.
void exchange(Team& team, const std::vector<std::pair<std::size_t, std::size_t>>& merges)
{
    for (const auto& [into, from] : merges) team.mergeFrom(into, {from});
}

}

/// Memos that count the key of two codes that were made apart, of which one gets another key.
BOOST_AUTO_TEST_SUITE(KeysInMemos)

BOOST_AUTO_TEST_CASE(MemoFollowsTheCodeOfWhoWroteIt_InWhateverOrderCopiesCome)
{
    const std::vector<std::vector<std::pair<std::size_t, std::size_t>>> orders{
        {{0, 1}, {0, 2}, {1, 0}, {2, 0}},
        {{2, 1}, {2, 0}, {0, 2}, {1, 2}},
        {{1, 0}, {2, 1}, {0, 2}, {1, 2}},
        {{0, 1}, {1, 2}, {0, 1}, {1, 0}, {2, 1}}};
    for (const auto& order : orders) {
        Team team({0, 0, 0});
        const auto first = team.addCode(0, "hoop");
        const auto later = team.addCode(1, "hoop");
        const std::string key = keyOf(team, 0, first);
        BOOST_TEST_REQUIRE(keyOf(team, 1, later) == key);
        const auto ofFirst = conclude(team, 0, "{x " + key + "}");
        const auto ofLater = conclude(team, 1, "{x " + key + " show=\"n\"} {x calm within=" + key + "}");
        exchange(team, order);
        for (const std::size_t place : {0U, 1U, 2U}) {
            const std::string other = keyOf(team, place, later);
            BOOST_TEST(other != key);
            BOOST_TEST(textOf(team, place, ofFirst) == "{x " + key + "}");
            BOOST_TEST(textOf(team, place, ofLater) ==
                       "{x " + other + " show=\"n\"} {x calm within=\"" + other + "\"}");
            BOOST_TEST((told(*team.at(place).project) == told(*team.at(0).project)));
            BOOST_TEST(team.at(place).project->check().empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(BothAreTold_TheMemoThatFollowedAndTheOneOfWhichItIsNotKnown)
{
    Team team({0, 0});
    const auto first = team.addCode(0, "hoop");
    team.addCode(1, "hoop");
    const std::string key = keyOf(team, 0, first);
    conclude(team, 1, "{x " + key + "}");
    BOOST_TEST(tells(team.mergeFrom(0, {1}), "memo-follows-key"));

    Team others({0, 0});
    others.addCode(0, "hoop");
    others.addCode(1, "hoop");
    others.at(1).author = "somebody else";
    others.open(1);
    const auto memo = conclude(others, 1, "{x " + key + "}");
    const auto report = others.mergeFrom(0, {1});
    BOOST_TEST(tells(report, "memo-counts-key"));
    BOOST_TEST(textOf(others, 0, memo) == "{x " + key + "}");
}

BOOST_AUTO_TEST_CASE(WhoRewroteTheMemo_IsWhoMeantTheCode)
{
    Team team({0, 0});
    const auto memo = conclude(team, 0, "Nothing is counted yet.");
    team.mergeFrom(1, {0});
    team.addCode(0, "hoop");
    const auto later = team.addCode(1, "hoop");
    rd::coding::Memo changed = team.at(1).state().memos.at(memo);
    changed.text.nl = "{x " + keyOf(team, 1, later) + "}";
    team.at(1).project->apply(rd::history::changeMemo(team.at(1).state(), changed));
    team.mergeFrom(0, {1});
    BOOST_TEST(textOf(team, 0, memo) == "{x " + keyOf(team, 0, later) + "}");
    BOOST_TEST(keyOf(team, 0, later) != "hoop");
}

BOOST_AUTO_TEST_SUITE_END()
