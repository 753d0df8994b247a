// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/signal.h"

#include <boost/test/unit_test.hpp>

#include <optional>

BOOST_AUTO_TEST_SUITE(SignalSuite)

BOOST_AUTO_TEST_CASE(Listener_HearsNothingOnceItsConnectionIsGone)
{
    rd::Signal<int> signal;
    int heard = 0;
    std::optional<rd::Connection> connection = signal.connect([&](int n) { heard += n; });
    signal(1);
    connection.reset();
    signal(10);
    BOOST_TEST(heard == 1);
}

BOOST_AUTO_TEST_CASE(Listener_ThatDisconnectsTheNextOneIsObeyed)
{
    rd::Signal<> signal;
    bool secondHeard = false;
    std::optional<rd::Connection> second;
    const rd::Connection first = signal.connect([&] { second.reset(); });
    second = signal.connect([&] { secondHeard = true; });
    signal();
    BOOST_TEST(!secondHeard);
}

BOOST_AUTO_TEST_SUITE_END()
