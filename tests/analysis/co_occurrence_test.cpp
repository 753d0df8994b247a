// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/co_occurrence.h"
#include "analysis/theme_overlap.h"
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using rd::test::Families;

namespace
{

/// "a b overlaps/cases" of every pair.
std::vector<std::string> pairsOf(const Families& world, const Filter& filter = {})
{
    const auto snapshot = world.snapshot();
    std::vector<std::string> result;
    for (const CodePair& pair : coOccurrence(snapshot, filter))
        result.push_back(fmt::format("{} {} {}/{}", snapshot.frame().code(pair.a).key,
                                     snapshot.frame().code(pair.b).key, pair.overlaps, pair.cases));
    return result;
}

using Names = std::vector<std::string>;

}

BOOST_AUTO_TEST_SUITE(CoOccurrence_)

BOOST_AUTO_TEST_CASE(Touching_SharesNothingAndOneCharacterIsEnough)
{
    Families world;
    world.code(world.a1, {10, 20}, world.listens, world.marit);
    world.code(world.a1, {20, 30}, world.honest, world.marit);
    BOOST_TEST(pairsOf(world).empty());
    world.code(world.a1, {19, 21}, world.plans, world.marit);
    BOOST_TEST(pairsOf(world) == (Names{"honest plans 1/1", "listens plans 1/1"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(SameCodeAndOtherCoders_DoNotPair)
{
    Families world;
    world.code(world.a1, {10, 20}, world.listens, world.marit);
    world.code(world.a1, {12, 18}, world.listens, world.marit);
    world.code(world.a1, {12, 18}, world.honest, world.joost);
    BOOST_TEST(pairsOf(world).empty());
}

BOOST_AUTO_TEST_CASE(Pairs_AreOfCodingsAndCasesCountOnce)
{
    Families world;
    world.code(world.b1, {10, 20}, world.listens, world.marit);
    world.code(world.b1, {10, 20}, world.honest, world.marit);
    world.code(world.b1, {12, 14}, world.honest, world.marit);
    world.code(world.b2, {10, 20}, world.listens, world.joost);
    world.code(world.b2, {10, 20}, world.honest, world.joost);
    world.code(world.a1, {30, 40}, world.honest, world.marit);
    world.code(world.a1, {30, 40}, world.listens, world.marit);
    BOOST_TEST(pairsOf(world) == Names{"honest listens 4/2"}, boost::test_tools::per_element());
    BOOST_TEST(pairsOf(world, {{world.joost}, coding::TurnChoice::all, {}, {}}) ==
                   Names{"honest listens 1/1"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(LongCoding_OverlapsAllThatFollowUntilItEnds)
{
    Families world;
    world.code(world.a1, {0, 100}, world.listens, world.marit);
    for (int i = 0; i < 10; ++i) world.code(world.a1, {i * 10, i * 10 + 5}, world.honest, world.marit);
    BOOST_TEST(pairsOf(world) == Names{"honest listens 10/1"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Themes_ShareAPassageThroughTheirCodes)
{
    Families world;
    world.code(world.b1, {30, 40}, world.nods, world.marit);
    world.code(world.b1, {35, 45}, world.plans, world.marit);
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    world.code(world.a1, {50, 60}, world.plans, world.marit);
    coding::TableDefinition definition;
    definition.kind = coding::TableKind::crosstab;
    const Table table = world.count(definition);
    const auto& grid = std::get<Grid>(table.answer);
    BOOST_REQUIRE(grid.rows.size() == 2U);
    BOOST_TEST(grid.samePassage[0][1] == 1U);
    BOOST_TEST(grid.samePassage[1][0] == 1U);
    BOOST_TEST(grid.samePassage[0][0] == 0U);
    BOOST_TEST(grid.numbers[0][1] == 2U);
    BOOST_TEST(table.parts.size() == 2U);
}

BOOST_AUTO_TEST_CASE(Themes_StandByNameInRowsAsInColumns_AndNotesKnowNoN)
{
    Families world;
    world.change(world.relation, [](codebook::Code& code) { code.phrase.en = "The helper who"; });
    world.code(world.a1, {30, 40}, world.nods, world.marit);
    coding::TableDefinition definition;
    definition.kind = coding::TableKind::crosstab;
    definition.columnPercent = true;
    for (const auto unit : {coding::CountUnit::cases, coding::CountUnit::passages}) {
        definition.unit = unit;
        const Table table = world.count(definition);
        for (std::size_t i = 0; i < table.parts.front().rows.size(); ++i)
            BOOST_TEST(table.parts.front().rows[i].label == table.parts.front().columns[i].head);
        for (const std::string& note : table.notes) {
            BOOST_TEST(note.find(" n ") == std::string::npos, note);
            BOOST_TEST(note.find(" n.") == std::string::npos, note);
        }
    }
}

BOOST_AUTO_TEST_CASE(Themes_OneInsideTheOtherCountAPairOnce)
{
    Families world;
    const CodeId inner = world.addTheme("inner", world.relation);
    const CodeId deep = world.addCode("deep", inner);
    world.code(world.b1, {30, 40}, deep, world.marit);
    world.code(world.b1, {30, 40}, world.honest, world.marit);
    const auto snapshot = world.snapshot();
    const auto at = [&](CodeId code) { return snapshot.frame().codeIndex(code); };
    const auto overlap =
        themeOverlap(snapshot, {}, {at(world.relation), at(inner)}, coding::CountUnit::cases);
    BOOST_TEST(overlap.at(0, 0).overlaps == 1U);
    BOOST_TEST(overlap.at(0, 1).overlaps == 1U);
    BOOST_TEST(overlap.at(1, 0).overlaps == 1U);
    BOOST_TEST(overlap.at(1, 1).overlaps == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
