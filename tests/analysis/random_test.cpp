// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/opening.h"
#include "analysis/presence.h"
#include "analysis/slow_count.h"
#include "analysis/sql_oracle.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::analysis;
using coding::CountUnit;
using coding::TableDefinition;
using rd::test::RandomWorld;
using rd::test::SlowCount;
using rd::test::SqlOracle;

namespace
{

constexpr unsigned projects = 300;

/// Each project is asked its questions with other coders and turns.
Filter filterOf(RandomWorld& world)
{
    Filter filter;
    if (world.below(2) == 0) filter.coders.push_back(world.oneOf(world.coderIds));
    if (world.below(2) == 0) filter.turns = coding::TurnChoice::withoutInterviewer;
    return filter;
}

TableDefinition definitionOf(const Filter& filter)
{
    TableDefinition definition;
    definition.coders = filter.coders;
    definition.turns = filter.turns;
    return definition;
}

/// What the slow count says of one row in the group of all.
std::uint32_t slowX(const SlowCount& slow, CountUnit unit, CodeId code, CodeId qualifier)
{
    std::set<std::string> units;
    for (const coding::Coding* coding : slow.codings(code, qualifier)) {
        const std::string transcript = coding->transcript.uuid.toString();
        if (unit == CountUnit::cases) units.insert(slow.caseOf(*coding));
        if (unit == CountUnit::transcripts) units.insert(transcript);
        if (unit == CountUnit::passages)
            units.insert(fmt::format("{} {} {}", transcript, coding->span.start, coding->span.end));
        if (unit == CountUnit::respondents) units.merge(slow.people(*coding));
    }
    return static_cast<std::uint32_t>(units.size());
}

/// The cases of a row in a group: those in it that the slow count finds.
std::set<std::string> slowCases(const RandomWorld& world, const SlowCount& slow, CodeId code,
                                const std::string& value)
{
    std::set<std::string> names;
    for (const coding::Coding* coding : slow.codings(code, {})) {
        const CaseId owner = world.transcripts.find(coding->transcript)->caseId;
        const auto* own = owner ? world.cases.value(world.group, owner.uuid) : nullptr;
        if (value == "all" || (own != nullptr && own->value == value)) names.insert(slow.caseOf(*coding));
    }
    return names;
}

}

BOOST_AUTO_TEST_SUITE(RandomProjects)

BOOST_AUTO_TEST_CASE(XOfN_EveryUnitAsTheSlowCountSays)
{
    for (unsigned seed = 0; seed < projects; ++seed) {
        RandomWorld world(seed);
        const Filter filter = filterOf(world);
        const SlowCount slow(world, filter);
        for (const CountUnit unit :
             {CountUnit::cases, CountUnit::respondents, CountUnit::transcripts, CountUnit::passages}) {
            TableDefinition definition = definitionOf(filter);
            definition.unit = unit;
            const Table table = world.count(definition);
            const auto& frame = table.snapshot.frame();
            for (const auto& row : std::get<XOfN>(table.answer).groups.front().rows) {
                const CodeId qualifier = row.qualifier == none ? CodeId{} : frame.code(row.qualifier).id;
                BOOST_REQUIRE_EQUAL(row.x, slowX(slow, unit, frame.code(row.code).id, qualifier));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(Groups_HoldTheCasesThatTheSlowCountFinds)
{
    for (unsigned seed = 0; seed < projects; ++seed) {
        RandomWorld world(seed);
        const Filter filter = filterOf(world);
        const SlowCount slow(world, filter);
        TableDefinition definition = definitionOf(filter);
        definition.groupBy = world.group;
        const Table table = world.count(definition);
        const auto& frame = table.snapshot.frame();
        for (const auto& group : std::get<XOfN>(table.answer).groups)
            for (const auto& row : group.rows) {
                if (row.qualifier != none) continue;
                std::set<std::string> names;
                for (const Index i : row.cases.members()) names.insert(frame.cases()[i].name);
                BOOST_REQUIRE(names == slowCases(world, slow, frame.code(row.code).id,
                                                 table.grouping.groups[group.group].name));
                BOOST_REQUIRE_EQUAL(row.x, row.cases.count());
            }
    }
}

BOOST_AUTO_TEST_CASE(XOfN_AsSqlSays)
{
    for (unsigned seed = 0; seed < projects; ++seed) {
        RandomWorld world(seed);
        const Filter filter = filterOf(world);
        SqlOracle sql(world);
        TableDefinition definition = definitionOf(filter);
        definition.groupBy = world.group;
        const Table table = world.count(definition);
        const auto& frame = table.snapshot.frame();
        for (const auto& group : std::get<XOfN>(table.answer).groups) {
            const std::string name = table.grouping.groups[group.group].name;
            auto wanted =
                sql.casesPerCode(filter.coders.empty() ? "" : filter.coders.front().uuid.toString(),
                                 filter.turns != coding::TurnChoice::all, name == "all" ? "" : name);
            for (const auto& row : group.rows)
                if (row.qualifier == none)
                    BOOST_REQUIRE_EQUAL(row.x, wanted[frame.code(row.code).id.uuid.toString()]);
        }
    }
}

BOOST_AUTO_TEST_CASE(Frequencies_AsSqlSays)
{
    for (unsigned seed = 0; seed < projects; ++seed) {
        const RandomWorld world(seed);
        SqlOracle sql(world);
        auto own = sql.codingsPerCode(false);
        auto below = sql.codingsPerCode(true);
        const auto snapshot = world.snapshot();
        const auto found = frequencies(snapshot, {}, CountUnit::cases);
        for (Index code = 0; code < found.size(); ++code) {
            const std::string id = snapshot.frame().code(code).id.uuid.toString();
            BOOST_REQUIRE_EQUAL(found[code].total, own[id]);
            BOOST_REQUIRE_EQUAL(found[code].totalWithDescendants, below[id]);
            std::uint32_t sum = 0;
            for (const auto& [unit, n] : found[code].units) sum += n;
            BOOST_REQUIRE_EQUAL(sum, found[code].total);
        }
    }
}

BOOST_AUTO_TEST_CASE(CoOccurrence_AsSqlSays)
{
    std::size_t seen = 0;
    for (unsigned seed = 0; seed < projects; ++seed) {
        const RandomWorld world(seed);
        SqlOracle sql(world);
        std::map<std::set<std::string>, std::pair<int, int>> wanted;
        for (const auto& line : sql.pairs())
            wanted[{line[0], line[1]}] = {std::stoi(line[2]), std::stoi(line[3])};
        const auto snapshot = world.snapshot();
        const auto pairs = coOccurrence(snapshot, {});
        BOOST_REQUIRE_EQUAL(pairs.size(), wanted.size());
        for (const CodePair& pair : pairs) {
            const auto& a = snapshot.frame().code(pair.a);
            const auto& b = snapshot.frame().code(pair.b);
            BOOST_REQUIRE(a.key < b.key);
            const auto& [overlaps, cases] = wanted.at({a.id.uuid.toString(), b.id.uuid.toString()});
            BOOST_REQUIRE_EQUAL(pair.overlaps, overlaps);
            BOOST_REQUIRE_EQUAL(pair.cases, cases);
        }
        seen += pairs.size();
    }
    BOOST_TEST(seen > 1000U);
}

BOOST_AUTO_TEST_CASE(ThemeOverlap_AsEveryPairSays)
{
    for (unsigned seed = 0; seed < projects / 6; ++seed) {
        const RandomWorld world(seed);
        const SlowCount slow(world, {});
        TableDefinition definition;
        definition.kind = coding::TableKind::crosstab;
        definition.unit = CountUnit::passages;
        const Table table = world.count(definition);
        const auto& grid = std::get<Grid>(table.answer);
        const auto& frame = table.snapshot.frame();
        for (std::size_t a = 0; a < grid.rows.size(); ++a)
            for (std::size_t b = a; b < grid.rows.size(); ++b) {
                std::set<std::pair<CodingId, CodingId>> pairs;
                for (const auto* one : slow.codings(frame.code(grid.rows[a]).id, {}))
                    for (const auto* other : slow.codings(frame.code(grid.rows[b]).id, {}))
                        if (one->transcript == other->transcript && one->coder == other->coder &&
                            one->code != other->code && SlowCount::shareCharacter(one->span, other->span))
                            pairs.insert(std::minmax(one->id, other->id));
                BOOST_REQUIRE_EQUAL(grid.samePassage[a][b], pairs.size());
                BOOST_REQUIRE_EQUAL(grid.samePassage[b][a], pairs.size());
            }
    }
}

BOOST_AUTO_TEST_CASE(EveryNumber_OpensToItsCases)
{
    for (unsigned seed = 0; seed < projects; ++seed) {
        RandomWorld world(seed);
        TableDefinition definition = definitionOf(filterOf(world));
        definition.groupBy = seed % 2 == 0 ? world.group : world.role;
        definition.unit = seed % 3 == 0 ? CountUnit::respondents : CountUnit::cases;
        const Table table = world.count(definition);
        for (std::size_t p = 0; p < table.parts.size(); ++p)
            for (std::size_t r = 0; r < table.parts[p].rows.size(); ++r) {
                const auto x = *table.parts[p].rows[r].cells[0].value;
                const Opened opened = open(table, p, r, 0);
                std::set<Index> people;
                for (const Place place : opened.places())
                    for (const Index person : table.snapshot.chunk(place.transcript).respondentsOf(place.row))
                        people.insert(person);
                if (definition.unit == CountUnit::cases)
                    BOOST_REQUIRE_EQUAL(opened.cases.size(), x);
                else
                    BOOST_REQUIRE_GE(people.size(), x);
            }
    }
}

BOOST_AUTO_TEST_CASE(Patched_CountsAsANewSnapshotDoes)
{
    for (unsigned seed = 0; seed < projects; ++seed) {
        RandomWorld world(seed);
        if (world.transcriptIds.empty()) continue;
        const auto before = world.snapshot();
        const TranscriptId id = world.oneOf(world.transcriptIds);
        world.code(id, {5, 30}, world.oneOf(world.codeIds), world.oneOf(world.coderIds));
        const auto patched = before.patched(world.parts(), {id});
        BOOST_REQUIRE(codeUse(patched, {}) == codeUse(world.snapshot(), {}));
        BOOST_REQUIRE(codeUse(patched, {}) != codeUse(before, {}));
    }
}

BOOST_AUTO_TEST_SUITE_END()
