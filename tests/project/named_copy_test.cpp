// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/named_copy.h"

#include <boost/test/unit_test.hpp>

using rd::project::copyMeant;

BOOST_AUTO_TEST_SUITE(NamedCopy)

BOOST_AUTO_TEST_CASE(CopyOfAnotherFolder_IsTakenByItsFileName)
{
    BOOST_TEST(copyMeant("stick/ann.draad", {"/home/team/ann.draad", "/home/team/bob.draad"}) ==
               "/home/team/ann.draad");
}

BOOST_AUTO_TEST_CASE(CopiesOfOneFileName_AreToldApartByTheirFolders)
{
    const std::vector<std::string> files{"/mail/ann/p.draad", "/mail/bob/p.draad"};
    BOOST_TEST(copyMeant("bob/p.draad", files) == "/mail/bob/p.draad");
    BOOST_TEST(copyMeant("/stick/ann/p.draad", files) == "/mail/ann/p.draad");
    BOOST_TEST(copyMeant("/mail/bob/p.draad", files) == "/mail/bob/p.draad");
}

BOOST_AUTO_TEST_CASE(CopyThatMayBeEither_IsNone)
{
    BOOST_TEST(copyMeant("p.draad", {"/mail/ann/p.draad", "/mail/bob/p.draad"}).empty());
    BOOST_TEST(copyMeant("q.draad", {"/mail/ann/p.draad"}).empty());
    BOOST_TEST(copyMeant("", {"/mail/ann/p.draad"}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
