// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using coding::CountUnit;
using coding::TableDefinition;
using coding::TableKind;
using rd::test::Families;
using rd::test::saysNote;
using transcript::Level;

namespace
{

using Names = std::vector<std::string>;

std::vector<std::string> cells(const Row& row)
{
    std::vector<std::string> result{row.label};
    for (const Cell& cell : row.cells) result.push_back(cell.text);
    return result;
}

struct Grouped : Families {
    AttributeId group = addAttribute("group", Level::caseLevel);

    Grouped()
    {
        setValue(group, a.uuid, "x");
        setValue(group, b.uuid, "y");
        setValue(group, c.uuid, "y");
        code(a1, {30, 40}, nods, marit);
        code(b1, {30, 40}, nods, marit);
        code(b1, {30, 40}, honest, marit);
        code(a1, {30, 40}, honest, marit, notDone);
    }
};

}

BOOST_AUTO_TEST_SUITE(Tables)

BOOST_AUTO_TEST_CASE(Crosstab_CodesByTheValuesOfAnAttribute)
{
    const Grouped world;
    TableDefinition definition;
    definition.kind = TableKind::crosstab;
    definition.columns = world.group;
    const Table table = world.count(definition);
    const Part& part = table.parts.front();
    BOOST_TEST(part.columns[0].head == "x (n = 1)");
    BOOST_TEST(part.columns[1].head == "y (n = 2)");
    BOOST_REQUIRE(part.rows.size() == 4U);
    BOOST_TEST(cells(part.rows[0]) == (Names{"relation", "1", "1", "2"}), boost::test_tools::per_element());
    BOOST_TEST(part.rows[0].strong);
    BOOST_TEST(cells(part.rows[2]) == (Names{"nods", "1", "1", "2"}), boost::test_tools::per_element());
    BOOST_TEST(part.rows[2].depth == 2);
    BOOST_TEST(cells(part.rows[3]) == (Names{"honest", "0", "1", "1"}), boost::test_tools::per_element());
    BOOST_REQUIRE(table.parts.size() == 2U);
    BOOST_TEST(table.parts[1].qualifier == "not_done");
    BOOST_TEST(cells(table.parts[1].rows[1]) == (Names{"honest", "1", "0", "1"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Crosstab_HasCodesByNameForItHasNoLeadIn)
{
    Grouped world;
    world.change(world.nods, [](codebook::Code& code) { code.phrase.en = "who nods"; });
    TableDefinition definition;
    definition.kind = TableKind::crosstab;
    definition.columns = world.group;
    BOOST_TEST(world.count(definition).parts.front().rows[2].label == "nods");
}

BOOST_AUTO_TEST_CASE(Crosstab_PercentagesCarryTheirN)
{
    const Grouped world;
    TableDefinition definition;
    definition.kind = TableKind::crosstab;
    definition.columns = world.group;
    definition.shown = {world.nods};
    definition.columnPercent = true;
    definition.rowPercent = true;
    const Table table = world.count(definition);
    BOOST_TEST(cells(table.parts.front().rows.front()) ==
                   (Names{"nods", "1 (100.0% of 1; 50.0% of 2)", "1 (50.0% of 2; 50.0% of 2)",
                          "2 (66.7% of 3; 100.0% of 2)"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Matrix_OneRowACaseAndNumbersOnRequest)
{
    Grouped world;
    world.code(world.b2, {30, 40}, world.nods, world.joost);
    TableDefinition definition;
    definition.kind = TableKind::matrix;
    Table table = world.count(definition);
    BOOST_REQUIRE(table.parts.front().rows.size() == 3U);
    BOOST_TEST(table.parts.front().columns.size() == 3U); // listens, nods, honest
    BOOST_TEST(cells(table.parts.front().rows[1]) == (Names{"B", "1", "1", "1"}),
               boost::test_tools::per_element());
    BOOST_TEST(cells(table.parts.front().rows[2]) == (Names{"C", "0", "0", "0"}),
               boost::test_tools::per_element());
    table = world.count(definition, {Language::english, {}, true});
    BOOST_TEST(cells(table.parts.front().rows[1]) == (Names{"B", "2", "2", "1"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Matrix_ShowsAThemeThatWasUsedItself)
{
    Grouped world;
    world.code(world.a1, {30, 40}, world.hope, world.marit);
    TableDefinition definition;
    definition.kind = TableKind::matrix;
    definition.theme = world.hope;
    const Table table = world.count(definition);
    BOOST_REQUIRE(table.parts.front().columns.size() == 1U);
    BOOST_TEST(table.parts.front().columns[0].key == "hope");
    BOOST_TEST(cells(table.parts.front().rows[0]) == (Names{"A", "1"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(XOfN_DoesNotCallAThemeEmptyThatWasLeftOutOnPurpose)
{
    Grouped world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.a1, {30, 40}, world.plans, world.marit);
    TableDefinition definition;
    definition.shown = {world.honest};
    BOOST_TEST(!test::saysNote(world.count(definition), "hope"));
}

BOOST_AUTO_TEST_CASE(Summary_SaysAtWhichMoment)
{
    Grouped world;
    const AttributeId age =
        world.addAttribute("age", transcript::Level::caseLevel, transcript::ValueType::number);
    transcript::Attribute attribute = *world.cases.find(age);
    attribute.moments = {"then", "now"};
    world.cases.put(attribute);
    TableDefinition definition;
    definition.kind = TableKind::summary;
    definition.summarised = {age};
    BOOST_TEST(test::saysNote(world.count(definition), "age: moment now."));
    definition.moment = "then>now";
    BOOST_TEST(test::saysNote(world.count(definition), "age: the change from then to now."));
}

BOOST_AUTO_TEST_CASE(Poles_StandSideBySideAndAnEmptyCaseStays)
{
    Families world;
    const CodeId negative = world.addQualifier("negative", codebook::QualifierCounting::along);
    world.code(world.a1, {30, 40}, world.honest, world.marit, world.positive);
    world.code(world.a1, {50, 60}, world.nods, world.marit, world.positive);
    world.code(world.b1, {30, 40}, world.honest, world.marit, negative);
    world.code(world.b1, {30, 40}, world.listens, world.marit);
    TableDefinition definition;
    definition.kind = TableKind::poles;
    definition.theme = world.relation;
    const Table table = world.count(definition);
    const Part& part = table.parts.front();
    BOOST_REQUIRE(part.rows.size() == 3U);
    BOOST_TEST(cells(part.rows[0]) == (Names{"A", "nods; honest", ""}), boost::test_tools::per_element());
    BOOST_TEST(cells(part.rows[1]) == (Names{"B", "", "honest"}), boost::test_tools::per_element());
    BOOST_TEST(cells(part.rows[2]) == (Names{"C", "", ""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Poles_WithoutSuchQualifiersSaySo)
{
    Families world;
    world.change(world.positive, [](codebook::Code& code) { code.deleted = true; });
    TableDefinition definition;
    definition.kind = TableKind::poles;
    BOOST_TEST(saysNote(world.count(definition), "no qualifiers that count along"));
}

BOOST_AUTO_TEST_CASE(CoOccurrence_OfOneThemeHoldsPairsWithinIt)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    world.code(world.a1, {30, 40}, world.plans, world.marit);
    TableDefinition definition;
    definition.kind = TableKind::coOccurrence;
    BOOST_TEST(world.count(definition).parts.front().rows.size() == 3U);
    definition.theme = world.relation;
    const Table table = world.count(definition);
    BOOST_REQUIRE(table.parts.front().rows.size() == 1U);
    BOOST_TEST(cells(table.parts.front().rows[0]) == (Names{"honest", "nods", "1", "1"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Within_ACodeThatIsGoneCountsNobodyAndSaysWhy)
{
    Grouped world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    TableDefinition definition;
    definition.within = world.honest;
    world.change(world.honest, [](codebook::Code& code) { code.deleted = true; });
    const Table table = world.count(definition);
    BOOST_TEST(table.within.count() == 0U);
    BOOST_TEST(std::any_of(table.notes.begin(), table.notes.end(), [](const std::string& note) {
        return note.find("“honest”") != std::string::npos && note.find("deleted") != std::string::npos;
    }));
}

BOOST_AUTO_TEST_CASE(ChosenCode_ThatWasMergedBringsTheRowOfWhatItWentInto)
{
    Grouped world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    TableDefinition definition;
    definition.kind = TableKind::matrix;
    definition.shown = {world.honest};
    world.change(world.honest, [&](codebook::Code& code) {
        code.deleted = true;
        code.mergedInto = world.listens;
    });
    const Table table = world.count(definition);
    BOOST_REQUIRE(table.parts.front().columns.size() == 1U);
    BOOST_TEST(table.parts.front().columns[0].key == "listens");
}

BOOST_AUTO_TEST_CASE(Percentages_OfPairsOfPassagesAreOfNothingAndLeftOut)
{
    Grouped world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.a1, {30, 50}, world.nods, world.marit);
    TableDefinition definition;
    definition.kind = TableKind::crosstab;
    definition.unit = coding::CountUnit::passages;
    definition.rowPercent = true;
    for (const Part& part : world.count(definition).parts)
        for (const Row& row : part.rows)
            for (const Cell& cell : row.cells)
                BOOST_TEST(cell.text.find('%') == std::string::npos, cell.text);
}

BOOST_AUTO_TEST_CASE(ThingsThatAreGone_ArePassedOver)
{
    const Grouped world;
    for (const TableKind kind :
         {TableKind::xOfN, TableKind::frequencies, TableKind::crosstab, TableKind::coOccurrence,
          TableKind::matrix, TableKind::poles, TableKind::summary}) {
        TableDefinition definition;
        definition.kind = kind;
        definition.theme = CodeId::make();
        definition.groupBy = AttributeId::make();
        definition.columns = AttributeId::make();
        definition.within = CodeId::make();
        definition.coders = {CoderId::make()};
        definition.summarised = {AttributeId::make()};
        for (const Part& part : world.count(definition).parts)
            for (const Row& row : part.rows) BOOST_TEST(row.cells.size() == part.columns.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
