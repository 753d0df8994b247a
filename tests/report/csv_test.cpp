// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"
#include "report/writers.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using coding::TableDefinition;
using coding::TableKind;
using rd::test::Families;

namespace
{

std::string csvOf(const Families& world, const TableDefinition& definition)
{
    return report::write(world.count(definition), report::Form::csv);
}

}

BOOST_AUTO_TEST_SUITE(CsvTable)

BOOST_AUTO_TEST_CASE(XOfN_OneRowAFigureWithItsCases)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.b1, {30, 40}, world.honest, world.marit);
    world.code(world.b1, {50, 60}, world.honest, world.marit, world.notDone);
    BOOST_TEST(csvOf(world, {}) == "theme,group,qualifier,code,label,x,n,cases,explanation\r\n"
                                   "relation,all,,honest,honest,2,3,A; B,\r\n"
                                   "relation,all,not_done,honest,honest,1,3,B,\r\n");
}

BOOST_AUTO_TEST_CASE(Texts_ThatLookLikeFormulasAreHarmless)
{
    Families world;
    transcript::Case named = *world.cases.find(world.a);
    named.name = "=HYPERLINK(\"http://x\",\"y\")";
    world.cases.put(named);
    for (const char* name : {"+1", "-1", "@sum", "\tcmd"}) {
        world.change(world.honest, [&](codebook::Code& code) { code.name = {"", name}; });
        world.code(world.a1, {30, 40}, world.honest, world.marit);
        const std::string csv = csvOf(world, {});
        BOOST_TEST(csv.find(std::string(",honest,'") + name + ",1,3,") != std::string::npos, csv);
        BOOST_TEST(csv.find("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(Numbers_KeepTheirSignAndHaveAPoint)
{
    Families world;
    const AttributeId hours =
        world.addAttribute("hours", transcript::Level::caseLevel, transcript::ValueType::number);
    world.setValue(hours, world.a.uuid, "-1.5");
    TableDefinition definition;
    definition.kind = TableKind::summary;
    definition.summarised = {hours};
    const std::string csv =
        report::write(world.count(definition, {Language::dutch, {}, false}), report::Form::csv);
    BOOST_TEST(csv.find("hours,hours,1,-1.5,-1.5,,-1.5,-1.5\r\n") != std::string::npos, csv);
}

BOOST_AUTO_TEST_CASE(Fields_WithCommasQuotesAndLineEndsAreQuoted)
{
    Families world;
    world.change(world.honest, [](codebook::Code& code) { code.name = {"", "says \"no\",\nand means it"}; });
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    BOOST_TEST(csvOf(world, {}).find(",\"says \"\"no\"\",\nand means it\",1,") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(Crosstab_PercentagesAreColumnsOfTheirOwn)
{
    Families world;
    const AttributeId group = world.addAttribute("group", transcript::Level::caseLevel);
    world.setValue(group, world.a.uuid, "x");
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    TableDefinition definition;
    definition.kind = TableKind::crosstab;
    definition.columns = group;
    definition.shown = {world.honest};
    definition.columnPercent = true;
    BOOST_TEST(
        csvOf(world, definition) ==
        "code,label,x (n = 1),x (n = 1): percentage of the column,all (n = 3),all (n = 3): percentage of "
        "the column\r\nhonest,honest,1,100,1,33.333333333333336\r\n");
}

BOOST_AUTO_TEST_CASE(CodesInColumns_AreNamedByTheirKeys)
{
    Families world;
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.a1, {35, 50}, world.nods, world.marit);
    TableDefinition definition;
    definition.kind = TableKind::coOccurrence;
    BOOST_TEST(csvOf(world, definition) ==
               "a,label_a,b,label_b,overlaps,cases\r\nhonest,honest,nods,nods,1,1\r\n");
    definition.kind = TableKind::matrix;
    const std::string matrix = csvOf(world, definition);
    BOOST_TEST(matrix.substr(0, matrix.find('\r')) == "family,listens,nods,honest");
}

BOOST_AUTO_TEST_CASE(Passages_OneRowEach)
{
    analysis::Passage passage;
    passage.caseName = "A";
    passage.document = "a1";
    passage.turn = 3;
    passage.span = {5, 9};
    passage.code = "honest";
    passage.path = {"relation", "honest"};
    passage.coder = "Marit";
    passage.text = "-- nee";
    BOOST_TEST(report::write(std::vector{passage}, report::Form::csv, Language::english) ==
               "case,person,document,turn,speaker,start,end,code,path,coder,qualifier,memo,text\r\n"
               "A,,a1,3,,5,9,honest,relation › honest,Marit,,,'-- nee\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
