// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/summary.h"
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using coding::CountUnit;
using coding::TableDefinition;
using rd::test::Families;
using rd::test::saysNote;
using transcript::Known;
using transcript::Level;
using transcript::ValueType;

namespace
{

struct Hours : Families {
    AttributeId hours = addAttribute("hours", Level::respondentLevel, ValueType::number);

    Hours()
    {
        setValue(hours, anna.uuid, "2");
        setValue(hours, piet.uuid, "3.5");
        setValue(hours, truus.uuid, "4.5");
    }
    [[nodiscard]] TableDefinition definition(CountUnit unit) const
    {
        TableDefinition made;
        made.kind = coding::TableKind::summary;
        made.unit = unit;
        made.summarised = {hours};
        return made;
    }
};

const Described& firstOf(const Table& table, std::size_t group = 0)
{
    return std::get<analysis::Summary>(table.answer).groups.at(group).attributes.at(0);
}

}

BOOST_AUTO_TEST_SUITE(Summary_)

// Squared distances from the mean of 5 add up to 32; 32 / 7 = 4.571….
BOOST_AUTO_TEST_CASE(Described_ByHand)
{
    const Described what = described({9, 2, 4, 5, 4, 7, 4, 5});
    BOOST_TEST(what.n == 8U);
    BOOST_TEST(what.mean == 5.0);
    BOOST_TEST(what.median == 4.5);
    BOOST_TEST(*what.sd == 2.13808993529939, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(what.min == 2.0);
    BOOST_TEST(what.max == 9.0);
}

// Medians 19, 8.25 and 15.5; two decimals are needed by one of them.
BOOST_AUTO_TEST_CASE(NumbersOfAColumn_HaveAsManyDecimals)
{
    Families world;
    const auto add = [&](const char* key, const char* ofA, const char* ofB) {
        const AttributeId id = world.addAttribute(key, Level::caseLevel, ValueType::number);
        world.setValue(id, world.a.uuid, ofA);
        world.setValue(id, world.b.uuid, ofB);
        return id;
    };
    TableDefinition made;
    made.kind = coding::TableKind::summary;
    made.summarised = {add("x", "18", "20"), add("y", "8.5", "8"), add("z", "15", "16")};
    const Table table = world.count(made);
    const auto column = [&](const Part& part, std::size_t at) {
        std::string texts;
        for (const Row& row : part.rows) texts += row.cells[at].text + " ";
        return texts;
    };
    BOOST_TEST(column(table.parts.front(), 1) == "19.00 8.25 15.50 ", "means have two");
    BOOST_TEST(column(table.parts.front(), 2) == "19.00 8.25 15.50 ");
    BOOST_TEST(column(table.parts.front(), 4) == "18 8 15 ");
    BOOST_TEST(column(table.parts.front(), 5) == "20.0 8.5 16.0 ");
    BOOST_TEST(column(table.parts.back(), 1) == "8.5 8.0 – ");
}

BOOST_AUTO_TEST_CASE(Described_OfNothingAndOfOne)
{
    BOOST_TEST(described({}).n == 0U);
    const Described one = described({3});
    BOOST_TEST(one.mean == 3.0);
    BOOST_TEST(one.median == 3.0);
    BOOST_TEST(!one.sd);
}

BOOST_AUTO_TEST_CASE(PerRespondent_EveryoneCountsOnce)
{
    const Hours world;
    const Table table = world.count(world.definition(CountUnit::respondents));
    BOOST_TEST(firstOf(table).n == 3U);
    BOOST_TEST(firstOf(table).mean == 10.0 / 3, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(table.parts.front().columns[1].head == "mean per respondent");
    BOOST_TEST(table.parts.front().rows.front().cells[1].text == "3.33");
}

BOOST_AUTO_TEST_CASE(PerCase_CouplesAreAveragedFirst)
{
    const Hours world;
    const Table table = world.count(world.definition(CountUnit::cases));
    BOOST_TEST(firstOf(table).n == 2U);
    BOOST_TEST(firstOf(table).mean == 3.0);
    BOOST_TEST(table.parts.front().columns[1].head == "mean per family");
    BOOST_TEST(saysNote(table, "hours: unknown for 1"));
}

BOOST_AUTO_TEST_CASE(PerGroup_EachWithItsOwnN)
{
    Hours world;
    const AttributeId group = world.addAttribute("group", Level::caseLevel);
    world.setValue(group, world.a.uuid, "x");
    world.setValue(group, world.b.uuid, "y");
    TableDefinition definition = world.definition(CountUnit::respondents);
    definition.groupBy = group;
    const Table table = world.count(definition);
    BOOST_TEST(firstOf(table, 0).mean == 2.0);
    BOOST_TEST(firstOf(table, 1).mean == 4.0);
    BOOST_TEST(firstOf(table, 1).n == 2U);
    BOOST_TEST(firstOf(table, 2).n == 3U);
}

BOOST_AUTO_TEST_CASE(NotApplicable_AndUnknownAreToldApart)
{
    Hours world;
    world.setValue(world.hours, world.anna.uuid, "", Known::notApplicable);
    const Table table = world.count(world.definition(CountUnit::respondents));
    BOOST_TEST(firstOf(table).n == 2U);
    BOOST_TEST(saysNote(table, "hours: not applicable to 1"));
    BOOST_TEST(!saysNote(table, "unknown for"));
}

BOOST_AUTO_TEST_CASE(Sums_ThatAreWrongAreNamed)
{
    Hours world;
    const AttributeId rest = world.addAttribute("rest", Level::respondentLevel, ValueType::number);
    world.setValue(rest, world.anna.uuid, "98");
    world.setValue(rest, world.piet.uuid, "96.5");
    world.setValue(rest, world.truus.uuid, "90");
    TableDefinition definition = world.definition(CountUnit::respondents);
    definition.summarised.push_back(rest);
    const Table table = world.count(definition, {Language::english, 100.0, false});
    BOOST_TEST(saysNote(table, "These do not add up to 100: Truus."));
    world.setValue(rest, world.truus.uuid, "95.5");
    BOOST_TEST(
        saysNote(world.count(definition, {Language::english, 100.0, false}), "All values add up to 100."));
}

BOOST_AUTO_TEST_CASE(Moments_ChangeIsTheDifference)
{
    Families world;
    const AttributeId age = world.addAttribute("age", Level::respondentLevel, ValueType::number);
    transcript::Attribute attribute = *world.cases.find(age);
    attribute.moments = {"then", "now"};
    world.cases.put(attribute);
    world.setValue(age, world.anna.uuid, "30", Known::known, "then");
    world.setValue(age, world.anna.uuid, "34", Known::known, "now");
    const auto snapshot = world.snapshot();
    const auto at = [&](const char* moment) {
        return *numberValues(snapshot, age, CountUnit::respondents, moment).values[0];
    };
    BOOST_TEST(at("then") == 30.0);
    BOOST_TEST(at("") == 34.0);
    BOOST_TEST(at("then>now") == 4.0);
}

BOOST_AUTO_TEST_SUITE_END()
