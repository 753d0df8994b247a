// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/child_process.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <thread>
#include <vector>

using rd::exchange::ChildAnswer;
using rd::exchange::ChildLimits;
using rd::exchange::runInChild;
using End = ChildAnswer::End;

namespace
{

constexpr ChildLimits limits{256U << 20U, 1, 20, 1U << 20U};

}

BOOST_AUTO_TEST_SUITE(ChildProcess)

BOOST_AUTO_TEST_CASE(Answer_ComesBackWhole)
{
    const std::string bytes(900'000, 'a');
    const ChildAnswer answer = runInChild(limits, [&] { return bytes + std::string("\0b", 2); });
    BOOST_CHECK(answer.end == End::done);
    BOOST_CHECK(answer.bytes == bytes + std::string("\0b", 2));
}

BOOST_AUTO_TEST_CASE(WhatTheChildChanges_IsNotChangedHere)
{
    int value = 1;
    BOOST_CHECK(runInChild(limits, [&] { return std::to_string(++value); }).bytes == "2");
    BOOST_TEST(value == 1);
}

BOOST_AUTO_TEST_CASE(EndlessWork_IsStopped)
{
    std::atomic<unsigned> turns{0};
    BOOST_CHECK(runInChild(limits, [&]() -> std::string {
                    for (;;) ++turns;
                }).end == End::overLimit);
}

BOOST_AUTO_TEST_CASE(EndlessWaiting_IsStopped)
{
    constexpr ChildLimits short_{256U << 20U, 1, 1, 1U << 20U};
    BOOST_CHECK(runInChild(short_, []() -> std::string {
                    for (;;) std::this_thread::sleep_for(std::chrono::seconds(1));
                }).end == End::overLimit);
}

BOOST_AUTO_TEST_CASE(EndlessAnswer_IsStopped)
{
    BOOST_CHECK(runInChild(limits, [] { return std::string(2U << 20U, 'a'); }).end == End::overLimit);
}

/// A build with sanitizers ends the child itself instead of refusing it memory.
BOOST_AUTO_TEST_CASE(EndlessMemory_IsRefused)
{
    constexpr std::size_t much = 1U << 30U;
    BOOST_CHECK(runInChild(limits, [] { return std::string(much, 'a').substr(0, 1); }).end != End::done);
}

BOOST_AUTO_TEST_CASE(CrashAndException_StayInTheChild)
{
    BOOST_CHECK(runInChild(limits, []() -> std::string { std::abort(); }).end == End::failed);
    BOOST_CHECK(runInChild(limits, []() -> std::string { throw std::runtime_error("x"); }).end ==
                End::failed);
}

#ifndef __SANITIZE_ADDRESS__ // its locks may be held by another thread at the fork, and the child then waits
                             // for good
BOOST_AUTO_TEST_CASE(ManyThreads_GetTheirOwnAnswers)
{
    std::atomic<int> right{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&right, i] {
            const std::string expected(100'000, static_cast<char>('a' + i));
            if (runInChild(limits, [&] { return expected; }).bytes == expected) ++right;
        });
    for (std::thread& thread : threads) thread.join();
    BOOST_TEST(right == 8);
}
#endif

BOOST_AUTO_TEST_SUITE_END()
