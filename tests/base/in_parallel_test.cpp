// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/in_parallel.h"

#include <boost/test/unit_test.hpp>

#include <stdexcept>
#include <string>
#include <vector>

using rd::inParallel;

BOOST_AUTO_TEST_SUITE(WorkOnAllCores)

BOOST_AUTO_TEST_CASE(EachPlace_IsDoneOnce)
{
    std::vector<int> done(1000, 0);
    inParallel(done.size(), [&](std::size_t at) { ++done[at]; });
    BOOST_TEST(done == std::vector<int>(1000, 1), boost::test_tools::per_element());
    inParallel(0, [](std::size_t) { throw std::runtime_error("there is nothing to do"); });
}

BOOST_AUTO_TEST_CASE(OfSeveralFailures_TheFirstPlaceIsThrown)
{
    for (int again = 0; again < 20; ++again)
        BOOST_CHECK_EXCEPTION(inParallel(100,
                                         [](std::size_t at) {
                                             if (at >= 7) throw std::runtime_error(std::to_string(at));
                                         }),
                              std::runtime_error, [](const std::runtime_error& failure) {
                                  return failure.what() == std::string("7");
                              });
}

BOOST_AUTO_TEST_CASE(WhoIsToldMayStopIt)
{
    const auto stop = [](std::size_t) { throw std::logic_error("stop"); };
    BOOST_CHECK_THROW(inParallel(
                          1000, [](std::size_t) {}, stop),
                      std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
