// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/merged_copy.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

using rd::test::Team;
using rd::test::told;

namespace
{

/// Runs `work` in a child and kills it after so many microseconds; false when it was done by then.
template <class Work>
bool killedIn(Work work, useconds_t microseconds)
{
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            work();
        } catch (...) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

}

BOOST_AUTO_TEST_SUITE(InterruptedMerge)

BOOST_AUTO_TEST_CASE(Killed_EverLater_LeavesTheOldFileOrTheWholeMerge)
{
    Team team({0, 0});
    for (int i = 0; i < 300; ++i) team.codePassage(1, {i % 30, i % 30 + 1 + i / 30}, "calm");
    const std::string before = told(team.at(0).state());
    const std::size_t there = team.at(1).state().codings.size();
    for (const std::size_t copy : {0U, 1U}) team.at(copy).project.reset();
    int killed = 0;
    bool merged = false;
    // Ever later, from before anything is done until the merge comes through.
    for (double moment = 500; moment < 20e6 && !merged; moment *= 1.3) {
        killed += killedIn([&] { rd::project::Project::open(team.at(0).path)->merge({team.at(1).path}); },
                           static_cast<useconds_t>(moment))
                      ? 1
                      : 0;
        team.open(0);
        merged = told(team.at(0).state()) != before;
        if (merged) BOOST_TEST(team.at(0).state().codings.size() == there);
        BOOST_TEST(team.at(0).project->check().empty());
        team.at(0).project.reset();
    }
    BOOST_TEST(merged);
    BOOST_TEST(killed > 0);
}

BOOST_AUTO_TEST_CASE(Killed_WhileMakingANewFile_ThatIsWholeOrNotThere)
{
    Team team({0, 0});
    for (int i = 0; i < 100; ++i) team.codePassage(1, {i % 30, i % 30 + 1 + i / 30}, "calm");
    const auto to = team.study().folder / "samen.draad";
    std::mt19937 random(20261129);
    std::uniform_int_distribution<useconds_t> moment(2'000, 60'000);
    for (int i = 0; i < 10; ++i) {
        killedIn([&] { rd::project::mergeToNew(to, team.at(0).path, {team.at(1).path}, {}, {}); },
                 moment(random));
        if (!std::filesystem::exists(to)) continue;
        const auto project = rd::project::Project::open(to);
        BOOST_TEST(project->state().codings.size() == team.at(1).state().codings.size());
        BOOST_TEST(project->check().empty());
        std::filesystem::remove(to);
    }
    rd::project::mergeToNew(to, team.at(0).path, {team.at(1).path}, {}, {}); // what was left is no hindrance
    BOOST_TEST(std::filesystem::exists(to));
}

BOOST_AUTO_TEST_SUITE_END()
