// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using coding::CountUnit;
using coding::TableDefinition;
using rd::test::Families;
using rd::test::saysNote;
using rd::test::xOf;
using transcript::Known;
using transcript::Level;

namespace
{

std::vector<std::string> named(const Grouping& grouping)
{
    std::vector<std::string> result;
    for (const Group& group : grouping.groups) result.push_back(group.name + " " + std::to_string(group.n));
    return result;
}

using Names = std::vector<std::string>;

}

BOOST_AUTO_TEST_SUITE(Groups)

BOOST_AUTO_TEST_CASE(Values_StandInTheOrderOfTheChoicesAndThenAll)
{
    Families world;
    const AttributeId group = world.addAttribute("group", Level::caseLevel, transcript::ValueType::choice);
    transcript::Attribute attribute = *world.cases.find(group);
    attribute.choices = {{"z", {"zet", "zed"}}, {"y", {}}};
    attribute.allLabel = {"alle drie", "all three"};
    world.cases.put(attribute);
    world.setValue(group, world.a.uuid, "y");
    world.setValue(group, world.b.uuid, "z");
    world.setValue(group, world.c.uuid, "z");
    TableDefinition definition;
    definition.groupBy = group;
    const Table table = world.count(definition);
    BOOST_TEST(named(table.grouping) == (Names{"z 2", "y 1", "all 3"}), boost::test_tools::per_element());
    BOOST_TEST(table.grouping.groups[0].label == "zed");
    BOOST_TEST(table.grouping.groups[2].label == "all three");
}

BOOST_AUTO_TEST_CASE(ValueCalledAll_IsNotTheGroupOfAll)
{
    Families world;
    const AttributeId group = world.addAttribute("group", Level::caseLevel);
    world.setValue(group, world.a.uuid, "all");
    TableDefinition definition;
    definition.groupBy = group;
    definition.groups = {"all"};
    BOOST_TEST(named(world.count(definition).grouping) == (Names{"all 3"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Values_OnlyTheNamedGroups)
{
    Families world;
    const AttributeId group = world.addAttribute("group", Level::caseLevel);
    world.setValue(group, world.a.uuid, "x");
    world.setValue(group, world.b.uuid, "y");
    TableDefinition definition;
    definition.groupBy = group;
    definition.groups = {"all", "y"};
    BOOST_TEST(named(world.count(definition).grouping) == (Names{"y 1", "all 3"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Unknown_IsInAllOnlyAndCounted)
{
    Families world;
    const AttributeId group = world.addAttribute("group", Level::caseLevel);
    world.setValue(group, world.a.uuid, "x");
    world.setValue(group, world.b.uuid, "", Known::notApplicable);
    TableDefinition definition;
    definition.groupBy = group;
    const Table table = world.count(definition);
    BOOST_TEST(named(table.grouping) == (Names{"x 1", "all 3"}), boost::test_tools::per_element());
    BOOST_TEST(saysNote(table, "group is unknown for 1 of the families"));
    BOOST_TEST(saysNote(table, "group does not apply to 1 of the families"));
}

BOOST_AUTO_TEST_CASE(RespondentLevel_PutsACaseInTheGroupOfEachOfItsRespondents)
{
    Families world;
    const AttributeId role = world.addAttribute("role", Level::respondentLevel);
    world.setValue(role, world.anna.uuid, "mother");
    world.setValue(role, world.piet.uuid, "father");
    world.setValue(role, world.truus.uuid, "mother");
    world.code(world.b1, {30, 40}, world.honest, world.marit); // Piet
    TableDefinition definition;
    definition.groupBy = role;
    Table table = world.count(definition);
    BOOST_TEST(named(table.grouping) == (Names{"father 1", "mother 2", "all 3"}),
               boost::test_tools::per_element());
    BOOST_TEST(xOf(table, 1, "honest") == 1);
    BOOST_TEST(saysNote(table, "when one of its respondents has the value"));
    definition.unit = CountUnit::respondents;
    table = world.count(definition);
    BOOST_TEST(named(table.grouping) == (Names{"father 1", "mother 2", "all 3"}),
               boost::test_tools::per_element());
    BOOST_TEST(xOf(table, 0, "honest") == 1);
    BOOST_TEST(xOf(table, 1, "honest") == 0);
    definition.unit = CountUnit::passages;
    table = world.count(definition);
    BOOST_TEST(named(table.grouping) == (Names{"father 1", "mother 0", "all 1"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(CaseLevel_CountsRespondentsOfTheCasesOfTheGroup)
{
    Families world;
    const AttributeId group = world.addAttribute("group", Level::caseLevel);
    world.setValue(group, world.a.uuid, "x");
    world.setValue(group, world.b.uuid, "y");
    TableDefinition definition;
    definition.groupBy = group;
    definition.unit = CountUnit::respondents;
    BOOST_TEST(named(world.count(definition).grouping) == (Names{"x 1", "y 2", "all 3"}),
               boost::test_tools::per_element());
    definition.unit = CountUnit::transcripts;
    BOOST_TEST(named(world.count(definition).grouping) == (Names{"x 1", "y 2", "all 3"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Moment_TheOneAskedForElseTheLastElseTheChange)
{
    Families world;
    const AttributeId work = world.addAttribute("work", Level::caseLevel);
    transcript::Attribute attribute = *world.cases.find(work);
    attribute.moments = {"then", "now"};
    world.cases.put(attribute);
    world.setValue(work, world.a.uuid, "none", Known::known, "then");
    world.setValue(work, world.a.uuid, "paid", Known::known, "now");
    world.setValue(work, world.b.uuid, "none", Known::known, "then");
    TableDefinition definition;
    definition.groupBy = work;
    BOOST_TEST(named(world.count(definition).grouping) == (Names{"none 1", "paid 1", "all 3"}),
               boost::test_tools::per_element());
    definition.moment = "then";
    BOOST_TEST(named(world.count(definition).grouping) == (Names{"none 2", "all 3"}),
               boost::test_tools::per_element());
    definition.moment = "then>now";
    BOOST_TEST(named(world.count(definition).grouping) == (Names{"none → paid 1", "all 3"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(SeveralChoices_PutACaseInEachOfThem)
{
    Families world;
    const AttributeId help = world.addAttribute("help", Level::caseLevel, transcript::ValueType::choices);
    world.setValue(help, world.a.uuid, "youth care; debt");
    world.setValue(help, world.b.uuid, "debt");
    TableDefinition definition;
    definition.groupBy = help;
    BOOST_TEST(named(world.count(definition).grouping) == (Names{"debt 2", "youth care 1", "all 3"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
