// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/opening.h"
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace rd;
using namespace rd::analysis;
using coding::CountUnit;
using coding::TableDefinition;
using coding::TableKind;
using rd::test::Families;

namespace
{

struct Coded : Families {
    CodingId first = code(a1, {30, 40}, nods, marit);
    CodingId second = code(b1, {30, 40}, nods, marit);
    CodingId third = code(b2, {10, 20}, listens, joost);
    CodingId apart = code(a1, {50, 60}, nods, marit, notDone);
    CodingId plan = code(b1, {35, 45}, plans, marit);
    CodingId asked = code(a1, {0, 10}, honest, marit);
    AttributeId role = addAttribute("role", transcript::Level::respondentLevel);

    Coded()
    {
        setValue(role, anna.uuid, "mother");
        setValue(role, piet.uuid, "father");
        setValue(role, truus.uuid, "mother");
    }
};

/// Row and column of the first part whose row has that label, opened.
Opened opened(const Table& table, const std::string& label, std::size_t column = 0, std::size_t part = 0)
{
    const auto& rows = table.parts.at(part).rows;
    for (std::size_t r = 0; r < rows.size(); ++r)
        if (rows[r].label == label) return open(table, part, r, column);
    throw std::out_of_range(label);
}

std::vector<CodingId> ids(const Table& table, const Opened& opened)
{
    return codingIds(table.snapshot, opened.places());
}

}

BOOST_AUTO_TEST_SUITE(Opening)

BOOST_AUTO_TEST_CASE(XOfN_GivesTheCasesAndEachItsCodingsWithThoseBelow)
{
    const Coded world;
    const Table table = world.count({});
    const Opened number = opened(table, "listens");
    BOOST_REQUIRE(number.cases.size() == 2U);
    BOOST_TEST(number.cases[0].name == "A");
    BOOST_TEST(number.cases[1].places.size() == 2U);
    BOOST_TEST((ids(table, number) == std::vector{world.first, world.second, world.third}));
    BOOST_TEST(number.title == "listens, all: 2 of 3");
}

BOOST_AUTO_TEST_CASE(Qualifier_OpensToItsCodingsOnly)
{
    const Coded world;
    const Table table = world.count({});
    BOOST_REQUIRE(table.parts[1].qualifier == "not_done");
    BOOST_TEST((ids(table, opened(table, "nods", 0, 1)) == std::vector{world.apart}));
}

BOOST_AUTO_TEST_CASE(Crosstab_OpensToTheGroupOfItsColumn)
{
    const Coded world;
    TableDefinition definition;
    definition.kind = TableKind::crosstab;
    definition.columns = world.role;
    definition.unit = CountUnit::respondents;
    const Table table = world.count(definition);
    BOOST_TEST((ids(table, opened(table, "listens", 0)) == std::vector{world.second, world.third}));
    BOOST_TEST((ids(table, opened(table, "listens", 1)) == std::vector{world.first}));
    // What the interviewer says is nobody's: no row.
    BOOST_CHECK_THROW(opened(table, "honest"), std::out_of_range);
}

BOOST_AUTO_TEST_CASE(Frequencies_OpenPerUnitWithoutThoseBelow)
{
    const Coded world;
    TableDefinition definition;
    definition.kind = TableKind::frequencies;
    const Table table = world.count(definition);
    BOOST_TEST((ids(table, opened(table, "listens", 0)) == std::vector{world.third}));
    BOOST_TEST(ids(table, opened(table, "listens", 1)).size() == 4U);
    BOOST_TEST((ids(table, opened(table, "nods", 2)) == std::vector{world.first, world.apart}));
    BOOST_TEST(opened(table, "honest", 3).cases.empty());
}

BOOST_AUTO_TEST_CASE(CoOccurrence_OpensToBothSides)
{
    const Coded world;
    TableDefinition definition;
    definition.kind = TableKind::coOccurrence;
    const Table table = world.count(definition);
    BOOST_TEST((ids(table, opened(table, "nods", 1)) == std::vector{world.second, world.plan}));
    BOOST_TEST(!canOpen(table, 0, 0, 0));
}

BOOST_AUTO_TEST_CASE(ThemesByThemes_OpenToWhatStandsTogether)
{
    const Coded world;
    TableDefinition definition;
    definition.kind = TableKind::crosstab;
    const Table table = world.count(definition);
    BOOST_TEST((ids(table, opened(table, "relation", 1, 0)) == std::vector{world.second, world.plan}));
    BOOST_TEST(
        (ids(table, opened(table, "relation", 1, 1)) == std::vector{world.second, world.plan, world.third}));
}

BOOST_AUTO_TEST_CASE(Matrix_OpensOneCase)
{
    const Coded world;
    TableDefinition definition;
    definition.kind = TableKind::matrix;
    const Table table = world.count(definition);
    BOOST_TEST((ids(table, opened(table, "B", 0)) == std::vector{world.second, world.third}));
}

BOOST_AUTO_TEST_CASE(Poles_OpenToTheCodesThatAreNamed)
{
    Families world;
    const CodeId inner = world.addTheme("inner", world.relation);
    const CodingId named = world.code(world.a1, {30, 40}, world.honest, world.marit, world.positive);
    world.code(world.a1, {30, 40}, inner, world.marit, world.positive);
    TableDefinition definition;
    definition.kind = TableKind::poles;
    definition.theme = world.relation;
    const Table table = world.count(definition);
    BOOST_TEST((ids(table, opened(table, "A", 0)) == std::vector{named}));
}

BOOST_AUTO_TEST_CASE(Summary_OpensToTheCasesOfTheGroup)
{
    Families world;
    const AttributeId hours =
        world.addAttribute("hours", transcript::Level::caseLevel, transcript::ValueType::number);
    world.setValue(hours, world.a.uuid, "3");
    TableDefinition definition;
    definition.kind = TableKind::summary;
    definition.summarised = {hours};
    const Table table = world.count(definition);
    BOOST_TEST(opened(table, "hours", 1).cases.size() == 3U);
    BOOST_TEST(opened(table, "A", 0, 1).cases.size() == 1U);
}

BOOST_AUTO_TEST_CASE(Table_StillOpensAfterTheProjectChanged)
{
    Coded world;
    const Table table = world.count({});
    world.code(world.a1, {60, 70}, world.nods, world.marit);
    BOOST_TEST(ids(table, opened(table, "nods")).size() == 2U);
}

BOOST_AUTO_TEST_CASE(Passage_CarriesCasePersonTurnAndWords)
{
    Coded world;
    const auto snapshot = world.snapshot();
    PassageQuestion question;
    question.code = world.plans;
    auto passages = describe(snapshot, findPassages(snapshot, question), Language::english);
    BOOST_REQUIRE(passages.size() == 1U);
    fillTexts(passages, [](TranscriptId, text::Span span) { return std::to_string(span.length()); });
    const Passage& passage = passages.front();
    BOOST_TEST(passage.caseName == "B");
    BOOST_TEST(passage.person == "Piet");
    BOOST_TEST(passage.document == "b1");
    BOOST_TEST(passage.turn == 2);
    BOOST_TEST(passage.speaker == "Man");
    BOOST_TEST(passage.coder == "Marit");
    BOOST_TEST(passage.text == "10");
    BOOST_TEST((passage.path == std::vector<std::string>{"hope", "plans"}));
}

BOOST_AUTO_TEST_CASE(Passages_OfAQualifierAreThoseThatCarryIt)
{
    const Coded world;
    const auto snapshot = world.snapshot();
    PassageQuestion question;
    question.code = world.notDone;
    BOOST_TEST((codingIds(snapshot, findPassages(snapshot, question)) == std::vector{world.apart}));
}

BOOST_AUTO_TEST_SUITE_END()
