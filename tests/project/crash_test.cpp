// SPDX-License-Identifier: GPL-3.0-or-later
#include "study.h"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <random>

using rd::test::Study;

namespace
{

/// What the child said: how many changes it had been told were saved.
int acknowledged(int pipe)
{
    int count = 0;
    std::array<char, 4096> buffer{};
    for (ssize_t n = ::read(pipe, buffer.data(), buffer.size()); n > 0;
         n = ::read(pipe, buffer.data(), buffer.size()))
        count += static_cast<int>(n);
    return count;
}

/// Makes one change after another and says each when it is saved, until it is killed. Every third change
/// writes several rows, so that a half-written one would show.
[[noreturn]] void work(Study& study, int pipe)
{
    study.reopen();
    for (int i = 0;; ++i) {
        rd::codebook::Code code;
        code.name = {"code " + std::to_string(i), ""};
        code.key = "k" + std::to_string(study.state().codebook.all().size());
        study.project->apply(rd::history::addCodes(study.state(), {code}, "test"));
        if (::write(pipe, "x", 1) != 1) ::_exit(1);
        std::vector<rd::coding::Coding> codings;
        for (int n = 0; n < 3; ++n)
            codings.push_back(
                {{}, study.interview(), {n, n + 5}, study.code(code.key), study.marit, {}, "", false});
        study.project->apply(rd::history::addCodings(study.state(), codings, "test"));
        if (::write(pipe, "x", 1) != 1) ::_exit(1);
    }
}

/// Starts a child that works and kills it about `microseconds` after its first saved change, or (early) after
/// its start; gives how many changes it had acknowledged.
int killAfter(Study& study, useconds_t microseconds, bool early)
{
    std::array<int, 2> ends{};
    BOOST_REQUIRE(::pipe(ends.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        work(study, ends[1]);
    }
    ::close(ends[1]);
    char first = 0;
    const int waited = early ? 0 : static_cast<int>(::read(ends[0], &first, 1));
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    const int count = waited + acknowledged(ends[0]);
    ::close(ends[0]);
    return count;
}

}

BOOST_AUTO_TEST_SUITE(Crash)

BOOST_AUTO_TEST_CASE(Killed_AtRandomMoments_LosesNothingThatWasSaved)
{
    Study study;
    study.project.reset();
    std::mt19937 random(20261124);
    std::uniform_int_distribution<useconds_t> moment(0, 25'000);
    std::size_t changesBefore = 0;
    int killed = 0;
    int working = 0;
    study.reopen();
    changesBefore = study.project->history().size();
    for (; killed < 200; ++killed) {
        study.project.reset();
        const int saved = killAfter(study, moment(random), killed % 4 == 0);
        working += saved > 0 ? 1 : 0;
        study.reopen();
        const auto changes = study.project->history().size();
        const auto more = changes - changesBefore;
        BOOST_REQUIRE_GE(more, static_cast<std::size_t>(saved));
        BOOST_REQUIRE_LE(more, static_cast<std::size_t>(saved) + 1);
        BOOST_REQUIRE_EQUAL(study.codings() % 3, 0U);
        if (killed % 20 == 19) BOOST_REQUIRE(study.project->check().empty());
        changesBefore = changes;
    }
    BOOST_TEST(working > 100);
    BOOST_TEST(study.project->check().empty());
}

BOOST_AUTO_TEST_SUITE_END()
