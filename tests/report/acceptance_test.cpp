// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/acceptance_world.h"
#include "report/writers.h"

#include <boost/test/unit_test.hpp>

#include <iostream>
#include <set>

using namespace rd;
using namespace rd::analysis;
using coding::TableDefinition;
using coding::TableKind;
using rd::test::acceptanceFolder;
using rd::test::AcceptanceWorld;
using rd::test::CsvRow;
using rd::test::csvRows;
using rd::test::xOf;

namespace
{

bool isThere()
{
    if (std::filesystem::exists(acceptanceFolder() / "matrix.csv")) return true;
    std::cout << "skipped: " << acceptanceFolder() << " is not there\n";
    return false;
}

const std::vector<std::string> printed{"interview_1_5", "interview_6_7"};

TableDefinition ofLabel(const AcceptanceWorld& world, int number, const std::vector<std::string>& groups)
{
    TableDefinition definition;
    definition.theme = world.codes.at("l" + std::to_string(number));
    definition.groupBy = world.group;
    definition.groups = groups;
    return definition;
}

/// Label 1 shows one of its codes for the group of all only.
std::string labelText(const AcceptanceWorld& world, int number, Language language)
{
    const CountOptions options{language, {}, false};
    const report::WriteOptions bare{false, true};
    TableDefinition definition = ofLabel(world, number, printed);
    if (number == 1) definition.hidden = {world.codes.at("f1_click")};
    std::string text = report::write(world.count(definition, options), report::Form::text, bare);
    if (number != 1) return text;
    definition = ofLabel(world, 1, {"all"});
    definition.shown = {world.codes.at("f1_click")};
    const std::string click = report::write(world.count(definition, options), report::Form::text, bare);
    return text + click.substr(click.find('\n') + 1);
}

std::string allLabels(const AcceptanceWorld& world, Language language)
{
    std::string text;
    for (int number = 1; number <= 7; ++number)
        text += (number == 1 ? "" : "\n") + labelText(world, number, language);
    return text;
}

const Described& meanOf(const Table& table, const std::string& group, std::size_t attribute)
{
    const auto& answer = std::get<Summary>(table.answer);
    for (const auto& of : answer.groups)
        if (table.grouping.groups[of.group].name == group) return of.attributes.at(attribute);
    throw std::out_of_range(group);
}

}

BOOST_AUTO_TEST_SUITE(Acceptance)

BOOST_AUTO_TEST_CASE(EveryFigureOfTheStudy_IsCounted)
{
    if (!isThere()) return;
    const AcceptanceWorld world;
    TableDefinition definition;
    definition.groupBy = world.group;
    const Table table = world.count(definition);
    const std::map<std::string, std::size_t> places{{"interview_1_5", 0}, {"interview_6_7", 1}, {"all", 2}};
    const auto rows = csvRows(acceptanceFolder() / "counts.csv");
    BOOST_TEST(rows.size() == 102U);
    for (const CsvRow& row : rows) {
        const std::size_t group = places.at(row.at("group"));
        BOOST_TEST(xOf(table, group, row.at("factor_id")) == std::stoi(row.at("x")), row.at("factor_id"));
        BOOST_TEST(table.grouping.groups[group].n == static_cast<unsigned>(std::stoi(row.at("n"))));
    }
}

BOOST_AUTO_TEST_CASE(Text_IsWhatTheStudyPrinted)
{
    if (!isThere()) return;
    const AcceptanceWorld world;
    BOOST_TEST(allLabels(world, Language::dutch) == test::fileText(acceptanceFolder() / "expected_nl.txt"));
    BOOST_TEST(allLabels(world, Language::english) == test::fileText(acceptanceFolder() / "expected_en.txt"));
}

BOOST_AUTO_TEST_CASE(Crosstab_HasCountsAndPercentagesOfEachGroup)
{
    if (!isThere()) return;
    const AcceptanceWorld world;
    TableDefinition definition;
    definition.kind = TableKind::crosstab;
    definition.columns = world.group;
    definition.columnPercent = true;
    const Table table = world.count(definition);
    std::map<std::string, const Row*> byKey;
    for (const Row& row : table.parts.front().rows) byKey[row.key] = &row;
    const auto rows = csvRows(acceptanceFolder() / "derived_crosstab.csv");
    BOOST_TEST(rows.size() == 84U);
    const std::vector<std::string> tails{"1_5", "6_7", "all"};
    for (const CsvRow& row : rows)
        for (std::size_t column = 0; column < tails.size(); ++column) {
            const std::string wanted =
                fmt::format("{} ({}% of {})", row.at("x_" + tails[column]), row.at("pct_" + tails[column]),
                            row.at("n_" + tails[column]));
            BOOST_TEST(byKey.at(row.at("factor_id"))->cells[column].text == wanted);
        }
}

BOOST_AUTO_TEST_CASE(Means_ArePerPersonAndPerCase)
{
    if (!isThere()) return;
    const AcceptanceWorld world;
    const std::vector<std::string> columns{"l1", "l3", "l2", "l4"};
    TableDefinition definition;
    definition.kind = TableKind::summary;
    definition.groupBy = world.group;
    for (const auto& key : columns) definition.summarised.push_back(world.shares.at(key));
    definition.unit = coding::CountUnit::respondents;
    const CountOptions options{Language::english, 100.0, false};
    const Table persons = world.count(definition, options);
    definition.unit = coding::CountUnit::cases;
    const Table perCase = world.count(definition, options);
    BOOST_TEST(test::saysNote(persons, "All values add up to 100."));
    std::set<std::string> checked;
    for (const CsvRow& row : csvRows(acceptanceFolder() / "percentages_means.csv")) {
        const std::string& id = row.at("id");
        const bool whole = id == "printed" || id == "persons" || id == "cases";
        const std::string group = whole ? "all" : id == "interview_6_7_cases" ? "interview_6_7" : id;
        const Table& table = row.at("unit") == "person" ? persons : perCase;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Described& found = meanOf(table, group, i);
            BOOST_TEST(found.n == static_cast<unsigned>(std::stoi(row.at("n"))));
            BOOST_TEST(std::abs(found.mean - std::stod(row.at(columns[i]))) < 0.0051, id);
        }
        checked.insert(id);
    }
    BOOST_TEST(checked.size() == 6U);
}

BOOST_AUTO_TEST_SUITE_END()
