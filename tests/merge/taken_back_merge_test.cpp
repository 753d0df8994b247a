// SPDX-License-Identifier: GPL-3.0-or-later
#include "team.h"

#include <boost/test/unit_test.hpp>

using rd::test::Team;
using rd::test::told;

namespace
{

void rename(Team& team, std::size_t copy, const std::string& name)
{
    auto code = *team.at(copy).state().codebook.find(team.code(copy, "calm"));
    code.name.nl = name;
    team.at(copy).project->apply(rd::history::changeCode(team.at(copy).state(), code));
}

void remove(Team& team, std::size_t copy)
{
    const auto& state = team.at(copy).state();
    team.at(copy).project->apply(rd::history::deleteCode(state, team.code(copy, "calm"), ""));
}

/// Nothing where it is removed.
std::string nameOfCalm(Team& team, std::size_t copy)
{
    const auto* calm = team.at(copy).state().codebook.byKey("calm");
    return calm == nullptr ? std::string() : calm->name.nl;
}

}

BOOST_AUTO_TEST_SUITE(TakenBackMerge)

BOOST_AUTO_TEST_CASE(RemovedCode_RenamedByOneAndByAnotherWhoTookThatBack_IsBack)
{
    for (const bool redone : {false, true}) {
        Team team({0, 0, 1000});
        remove(team, 0);
        rename(team, 1, "rustig");
        rename(team, 2, "kalm");
        team.at(2).project->undo();
        if (redone) team.at(2).project->redo();
        const auto report = team.mergeFrom(0, {1, 2});
        // Taking back is a writing too, and here the last.
        BOOST_TEST(nameOfCalm(team, 0) == (redone ? "kalm" : "calm"));
        std::string clashes;
        for (const auto& copy : report.copies)
            for (const auto& clash : copy.clashes) clashes += clash.here + clash.there + "\n";
        BOOST_TEST(clashes.find("rustig") != std::string::npos, clashes);
        team.mergeFrom(1, {0});
        BOOST_TEST((told(*team.at(1).project) == told(*team.at(0).project)));
    }
}

BOOST_AUTO_TEST_CASE(RemovedCode_WhoseOnlyRenamingWasTakenBack_StaysRemoved)
{
    Team team({0, 0});
    remove(team, 0);
    rename(team, 1, "rustig");
    team.at(1).project->undo();
    team.mergeFrom(0, {1});
    BOOST_TEST(nameOfCalm(team, 0).empty());
}

/// Who removes it had undone the merge that brought the new name.
BOOST_AUTO_TEST_CASE(RemovalWithoutANameThatWasTakenBackSince_IsNotMetAnewByMergingAgain)
{
    Team team({0, 0});
    rename(team, 0, "rustig");
    team.mergeFrom(1, {0});
    team.at(1).project->undo();
    remove(team, 1);
    team.at(0).project->undo();
    team.mergeFrom(0, {1});
    BOOST_TEST(nameOfCalm(team, 0).empty());
    const auto report = team.mergeFrom(1, {0});
    BOOST_TEST(report.copies.at(0).clashes.empty());
    BOOST_TEST(nameOfCalm(team, 1).empty());
    BOOST_TEST(!team.mergeFrom(0, {1}).changed);
}

BOOST_AUTO_TEST_SUITE_END()
