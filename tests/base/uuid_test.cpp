// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"

#include <boost/test/unit_test.hpp>

#include <set>

using rd::Uuid;

BOOST_AUTO_TEST_SUITE(UuidSuite)

BOOST_AUTO_TEST_CASE(Parse_ReadsBracesCapitalsAndNoHyphens)
{
    const auto plain = Uuid::parse("0197a3c4-5e6f-7001-8203-0405060708ff");
    BOOST_REQUIRE(plain);
    BOOST_TEST(plain->toString() == "0197a3c4-5e6f-7001-8203-0405060708ff");
    BOOST_CHECK(Uuid::parse("{0197A3C4-5E6F-7001-8203-0405060708FF}") == plain);
    BOOST_CHECK(Uuid::parse("0197a3c45e6f700182030405060708ff") == plain);
}

BOOST_AUTO_TEST_CASE(Parse_RefusesWhatIsNoUuid)
{
    for (const char* text :
         {"", "0197", "0197a3c4-5e6f-7001-8203-0405060708fg", "0197a3c45e6f700182030405060708ff00"})
        BOOST_TEST(!Uuid::parse(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(Made_AreVersion7DifferentAndAscending)
{
    std::set<Uuid> made;
    Uuid last;
    for (int i = 0; i < 10000; ++i) {
        const Uuid uuid = rd::makeUuid();
        BOOST_REQUIRE(last < uuid);
        BOOST_REQUIRE_EQUAL(uuid.toString()[14], '7');
        BOOST_REQUIRE(std::string("89ab").find(uuid.toString()[19]) != std::string::npos);
        made.insert(uuid);
        last = uuid;
    }
    BOOST_TEST(made.size() == 10000U);
}

BOOST_AUTO_TEST_SUITE_END()
