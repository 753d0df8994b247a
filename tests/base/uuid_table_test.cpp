// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid_table.h"

#include <boost/test/unit_test.hpp>

#include <map>
#include <utility>

using rd::Uuid;

namespace
{

/// As programs that count their ids on give them, the number at that byte.
Uuid counted(std::uint32_t number, std::size_t at)
{
    Uuid id;
    for (std::size_t i = 0; i < 4; ++i) id.bytes[at + i] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
    return id;
}

}

BOOST_AUTO_TEST_SUITE(UuidTable)

BOOST_AUTO_TEST_CASE(ManyIdsThatCountOn_AreAllFoundAndNoOthers)
{
    rd::UuidTable<std::uint32_t> table;
    for (std::uint32_t i = 0; i < 20000; ++i)
        for (const std::size_t at : {0U, 4U, 8U, 12U}) table.tryEmplace(counted(i + 1, at), i);
    BOOST_TEST(table.size() == 80000U);
    for (std::uint32_t i = 0; i < 20000; ++i)
        for (const std::size_t at : {0U, 4U, 8U, 12U})
            BOOST_REQUIRE_EQUAL(*table.find(counted(i + 1, at)), i);
    BOOST_TEST(table.find(counted(20001, 12)) == nullptr);
    BOOST_TEST(table.find(Uuid()) == nullptr);
}

BOOST_AUTO_TEST_CASE(IdThatIsThere_KeepsItsValueAndIsToldAsKnown)
{
    rd::UuidTable<int> table;
    BOOST_TEST(table.tryEmplace(counted(7, 0), 1).second);
    const auto [value, isNew] = table.tryEmplace(counted(7, 0), 2);
    BOOST_TEST(!isNew);
    BOOST_TEST(*value == 1);
}

BOOST_AUTO_TEST_CASE(NullId_IsAnIdLikeOthers)
{
    rd::UuidSet set;
    BOOST_TEST(!set.contains(Uuid()));
    BOOST_TEST(set.insert(Uuid()));
    BOOST_TEST(set.contains(Uuid()));
    BOOST_TEST(!set.contains(counted(1, 0)));
}

BOOST_AUTO_TEST_CASE(Each_GivesEveryIdOnce)
{
    rd::UuidTable<std::uint32_t> table;
    for (std::uint32_t i = 0; i < 500; ++i) table.tryEmplace(counted(i, 12), i);
    std::map<Uuid, std::uint32_t> given;
    table.each([&](const Uuid& id, std::uint32_t value) { BOOST_TEST(given.emplace(id, value).second); });
    BOOST_TEST(given.size() == 500U);
    BOOST_TEST(given.at(counted(499, 12)) == 499U);
}

BOOST_AUTO_TEST_SUITE_END()
