// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/presence.h"
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using rd::test::Families;

namespace
{

const Frequency& of(const Table& table, const std::string& key)
{
    const auto& answer = std::get<analysis::Frequencies>(table.answer);
    for (const Index code : answer.codes)
        if (table.snapshot.frame().code(code).key == key) return answer.perCode[code];
    throw std::out_of_range(key);
}

Families worldWithCodings()
{
    Families world;
    world.code(world.a1, {30, 40}, world.listens, world.marit);
    world.code(world.a1, {50, 60}, world.listens, world.marit, world.notDone);
    world.code(world.b1, {50, 70}, world.nods, world.marit);
    world.code(world.b2, {50, 70}, world.nods, world.joost);
    return world;
}

}

BOOST_AUTO_TEST_SUITE(Frequencies_)

BOOST_AUTO_TEST_CASE(Codings_CountOncePerCodeAndAreAddedUpwards)
{
    const Families world = worldWithCodings();
    coding::TableDefinition definition;
    definition.kind = coding::TableKind::frequencies;
    const Table table = world.count(definition);
    BOOST_TEST(of(table, "listens").total == 2U);
    BOOST_TEST(of(table, "listens").totalWithDescendants == 4U);
    BOOST_TEST(of(table, "relation").total == 0U);
    BOOST_TEST(of(table, "relation").totalWithDescendants == 4U);
    BOOST_TEST(of(table, "plans").totalWithDescendants == 0U);
    BOOST_REQUIRE(of(table, "nods").units.size() == 1U);
    BOOST_TEST(of(table, "nods").units[0].first == 1U);
    BOOST_TEST(of(table, "nods").units[0].second == 2U);
}

BOOST_AUTO_TEST_CASE(Respondents_ACodingOfTwoCountsWithEach)
{
    const Families world = worldWithCodings();
    coding::TableDefinition definition;
    definition.kind = coding::TableKind::frequencies;
    definition.unit = coding::CountUnit::respondents;
    const Table table = world.count(definition);
    const auto& units = of(table, "nods").units;
    BOOST_REQUIRE(units.size() == 2U);
    BOOST_TEST(units[0].second == 2U); // Piet
    BOOST_TEST(units[1].second == 1U); // Truus
    BOOST_TEST(of(table, "nods").total == 2U);
}

BOOST_AUTO_TEST_CASE(Groups_ThatAreNamedNarrowTheTableDown)
{
    Families world = worldWithCodings();
    const AttributeId group = world.addAttribute("group", transcript::Level::caseLevel);
    world.setValue(group, world.a.uuid, "x");
    coding::TableDefinition definition;
    definition.kind = coding::TableKind::frequencies;
    definition.groupBy = group;
    definition.groups = {"x"};
    const Table table = world.count(definition);
    BOOST_TEST(of(table, "nods").total == 0U);
    BOOST_TEST(of(table, "listens").total == 2U);
    BOOST_TEST(rd::test::saysNote(table, "Only group: x (1 families)"));
}

BOOST_AUTO_TEST_CASE(Rows_StandInTheTreeWithAColumnAUnit)
{
    const Families world = worldWithCodings();
    coding::TableDefinition definition;
    definition.kind = coding::TableKind::frequencies;
    const Table table = world.count(definition);
    const Part& part = table.parts.front();
    BOOST_REQUIRE(part.columns.size() == 4U);
    BOOST_TEST(part.columns[2].head == "A");
    BOOST_REQUIRE(part.rows.size() == 3U);
    BOOST_TEST(part.rows[1].label == "listens");
    BOOST_TEST(part.rows[1].depth == 1);
    BOOST_TEST(part.rows[1].cells[2].text == "2");
    BOOST_TEST(part.rows[1].cells[3].text.empty());
}

BOOST_AUTO_TEST_CASE(CodeUse_CountsQualifiersByTheCodingsThatCarryThem)
{
    const Families world = worldWithCodings();
    const auto snapshot = world.snapshot();
    const auto use = codeUse(snapshot, {});
    const auto at = [&](CodeId code) { return use[snapshot.frame().codeIndex(code)]; };
    BOOST_TEST(at(world.relation).cases == 2U);
    BOOST_TEST(at(world.relation).codings == 4U);
    BOOST_TEST(at(world.notDone).codings == 1U);
    BOOST_TEST(at(world.notDone).cases == 1U);
    BOOST_TEST(at(world.plans).codings == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
