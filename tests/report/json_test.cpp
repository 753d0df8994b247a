// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/world.h"
#include "report/writers.h"

#include <nlohmann/json.hpp>

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using coding::TableDefinition;
using coding::TableKind;
using rd::test::Families;
using Json = nlohmann::ordered_json;

namespace
{

struct Coded : Families {
    AttributeId group = addAttribute("group", transcript::Level::caseLevel);

    Coded()
    {
        setValue(group, a.uuid, "x");
        setValue(group, b.uuid, "y");
        code(a1, {30, 40}, nods, marit);
        code(b1, {30, 40}, nods, marit);
        code(b1, {35, 45}, honest, marit);
        code(b2, {35, 45}, honest, joost, notDone);
    }
    [[nodiscard]] Json json(const TableDefinition& definition,
                            CountOptions options = {Language::english, {}, false}) const
    {
        return Json::parse(report::write(count(definition, options), report::Form::json));
    }
    [[nodiscard]] Json json(TableKind kind) const
    {
        TableDefinition definition;
        definition.kind = kind;
        return json(definition);
    }
};

}

BOOST_AUTO_TEST_SUITE(JsonTable)

BOOST_AUTO_TEST_CASE(XOfN_ToTheLetter)
{
    const Coded world;
    TableDefinition definition;
    definition.groupBy = world.group;
    definition.theme = world.relation;
    const Json json = world.json(definition);
    BOOST_TEST(json["unit"].dump() == R"({"one":"family","many":"families"})");
    BOOST_TEST(json.size() == 3U);
    BOOST_TEST(json.back().dump() == json["notes"].dump());
    BOOST_TEST(json["notes"].dump() ==
               R"(["Counted are families: each counts once, whatever the number of passages.",)"
               R"("Codings by all coders together: Joost, Marit.","The interviewer's turns count too.",)"
               R"("1 of the families has no transcript; it counts in n.",)"
               R"("group is unknown for 1 of the families; they are in none of its groups.",)"
               R"("Codings with not_done stand in rows of their own and not in the others."])");
    BOOST_REQUIRE(json["groups"].size() == 3U);
    BOOST_TEST(json["groups"][0]["name"] == "x");
    BOOST_TEST(json["groups"][0]["n"] == 1);
    BOOST_TEST(json["groups"][2]["name"] == "all");
    BOOST_TEST(
        json["groups"][1]["rows"].dump() ==
        R"([{"code":"relation","path":["relation"],"x":1,"cases":["B"],"qualifier":null},)"
        R"({"code":"listens","path":["relation","listens"],"x":1,"cases":["B"],"qualifier":null},)"
        R"({"code":"nods","path":["relation","listens","nods"],"x":1,"cases":["B"],"qualifier":null},)"
        R"({"code":"honest","path":["relation","honest"],"x":1,"cases":["B"],"qualifier":null},)"
        R"({"code":"relation","path":["relation"],"x":1,"cases":["B"],"qualifier":"not_done"},)"
        R"({"code":"honest","path":["relation","honest"],"x":1,"cases":["B"],"qualifier":"not_done"}])");
    BOOST_TEST(json["groups"][0]["rows"][3]["x"] == 0);
    BOOST_TEST(json["groups"][0]["rows"][3]["cases"].dump() == "[]");
}

BOOST_AUTO_TEST_CASE(XOfN_AllIsCalledAllInEveryLanguage)
{
    const Coded world;
    const Json json = world.json({}, {Language::dutch, {}, false});
    BOOST_TEST(json["groups"][0]["name"] == "all");
    BOOST_TEST(json["unit"]["many"] == "gezinnen");
    BOOST_TEST(json["groups"][0]["rows"].size() == 10U); // eight codes and two rows of not_done
}

BOOST_AUTO_TEST_CASE(Frequencies_ToTheLetter)
{
    const Coded world;
    const Json json = world.json(TableKind::frequencies);
    BOOST_TEST(json.size() == 2U);
    BOOST_TEST(json["notes"].dump() ==
               R"(["Counted are codings, whatever their qualifier; a passage may carry several.",)"
               R"("Codings by all coders together: Joost, Marit.","The interviewer's turns count too.",)"
               R"("1 of the families has no transcript."])");
    BOOST_REQUIRE(json["rows"].size() == 8U);
    BOOST_TEST(json["rows"][0].dump() ==
               R"({"code":"relation","total":0,"total_with_descendants":4,"cases":{}})");
    BOOST_TEST(json["rows"][2].dump() ==
               R"({"code":"nods","total":2,"total_with_descendants":2,"cases":{"A":1,"B":1}})");
}

BOOST_AUTO_TEST_CASE(CoOccurrence_ToTheLetter)
{
    const Coded world;
    BOOST_TEST(
        world.json(TableKind::coOccurrence).dump() ==
        R"({"pairs":[{"a":"honest","b":"nods","overlaps":1,"cases":1}],)"
        R"("notes":["Codings by all coders together: Joost, Marit.","The interviewer's turns count too.",)"
        R"("1 of the families has no transcript.",)"
        R"("An overlap is a pair of codings of two different codes by the same coder that share at least )"
        R"(one character."]})");
}

BOOST_AUTO_TEST_CASE(Crosstab_CountsPerColumn)
{
    const Coded world;
    TableDefinition definition;
    definition.kind = TableKind::crosstab;
    definition.columns = world.group;
    const Json json = world.json(definition);
    BOOST_TEST(json["attribute"] == "group");
    BOOST_TEST(json["columns"].dump() == R"([{"name":"x","n":1},{"name":"y","n":1},{"name":"all","n":3}])");
    BOOST_TEST(json["rows"][3].dump() ==
               R"({"code":"honest","path":["relation","honest"],"counts":[0,1,1],"qualifier":null})");
    BOOST_TEST(json["rows"].back().dump() ==
               R"({"code":"honest","path":["relation","honest"],"counts":[0,1,1],"qualifier":"not_done"})");
}

BOOST_AUTO_TEST_CASE(ThemesMatrixAndPoles_HaveTheirShapes)
{
    const Coded world;
    const Json themes = world.json(TableKind::crosstab);
    BOOST_TEST(themes["codes"].dump() == R"(["relation","hope"])");
    BOOST_TEST(themes["same_passage"].dump() == "[[1,0],[0,0]]");
    BOOST_TEST(themes["same_unit"].dump() == "[[2,0],[0,0]]");
    const Json matrix = world.json(TableKind::matrix);
    BOOST_TEST(matrix["codes"].dump() == R"(["listens","nods","honest"])");
    BOOST_TEST(matrix["rows"][1].dump() == R"({"name":"B","case":"B","values":[1,1,1]})");
    const Json poles = world.json(TableKind::poles);
    BOOST_TEST(poles["poles"].dump() == R"(["positive"])");
}

BOOST_AUTO_TEST_CASE(Summary_HasNumbersUnroundedAndNullForUnknown)
{
    Coded world;
    const AttributeId hours =
        world.addAttribute("hours", transcript::Level::caseLevel, transcript::ValueType::number);
    world.setValue(hours, world.a.uuid, "1");
    world.setValue(hours, world.b.uuid, "2");
    TableDefinition definition;
    definition.kind = TableKind::summary;
    definition.summarised = {hours};
    const Json json = world.json(definition, {Language::english, 2.0, false});
    BOOST_TEST(
        json["groups"][0]["attributes"][0].dump() ==
        R"({"attribute":"hours","n":2,"mean":1.5,"median":1.5,"sd":0.7071067811865476,"min":1.0,"max":2.0})");
    BOOST_TEST(json["values"][2].dump() == R"({"name":"C","values":{"hours":null}})");
    BOOST_TEST(json["wrong_sums"].dump() == R"(["A"])");
}

BOOST_AUTO_TEST_CASE(SeveralTables_StandInOneList)
{
    const Coded world;
    const std::vector<Table> tables{world.count({}), world.count({})};
    const Json json = Json::parse(report::write(tables, report::Form::json));
    BOOST_REQUIRE(json["tables"].size() == 2U);
    BOOST_TEST(json["tables"][1]["table"].contains("groups"));
}

BOOST_AUTO_TEST_CASE(Names_ThatAreNoUtf8AreReplaced)
{
    Coded world;
    world.change(world.honest, [](codebook::Code& code) { code.name = {"\xff", "\xff"}; });
    BOOST_CHECK_NO_THROW(world.json({}));
}

BOOST_AUTO_TEST_CASE(Passages_WithoutQualifierOrTurnHaveNull)
{
    analysis::Passage passage;
    passage.code = "honest";
    const Json json = Json::parse(report::write(std::vector{passage}, report::Form::json, Language::english));
    BOOST_TEST(json["passages"][0]["qualifier"].is_null());
    BOOST_TEST(json["passages"][0]["turn"].is_null());
    BOOST_TEST(json["passages"][0]["code"] == "honest");
}

BOOST_AUTO_TEST_SUITE_END()
