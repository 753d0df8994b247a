// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/co_occurrence.h"
#include "analysis/opening.h"
#include "analysis/presence.h"
#include "analysis/theme_overlap.h"
#include "bench/measurements.h"

#include <benchmark/benchmark.h>

namespace rd::test
{

namespace
{

using namespace rd::analysis;
using coding::CountUnit;
using coding::TableDefinition;
using coding::TableKind;

const Snapshot& bigSnapshot()
{
    static const Snapshot snapshot = bigProject().snapshot();
    return snapshot;
}

void measureSnapshot(benchmark::State& state)
{
    const Parts parts = bigProject().parts();
    for (auto _ : state) {
        const Snapshot snapshot = Snapshot::build(parts);
        benchmark::DoNotOptimize(snapshot.codingCount());
    }
    state.counters["codings"] = static_cast<double>(bigSnapshot().codingCount());
}

void measurePresence(benchmark::State& state, CountUnit unit, coding::TurnChoice turns)
{
    const Snapshot& snapshot = bigSnapshot();
    analysis::Filter filter;
    filter.turns = turns;
    for (auto _ : state) benchmark::DoNotOptimize(presence(snapshot, filter, unit).ordinary.data());
}

void measureTable(benchmark::State& state, TableDefinition definition)
{
    const Snapshot& snapshot = bigSnapshot();
    for (auto _ : state)
        benchmark::DoNotOptimize(count(snapshot, definition, {Language::dutch, {}, false}).parts.data());
}

void measureFrequencies(benchmark::State& state)
{
    const Snapshot& snapshot = bigSnapshot();
    for (auto _ : state) benchmark::DoNotOptimize(frequencies(snapshot, {}, CountUnit::cases).data());
}

void measureCodeUse(benchmark::State& state)
{
    const Snapshot& snapshot = bigSnapshot();
    for (auto _ : state) benchmark::DoNotOptimize(codeUse(snapshot, {}).data());
}

void measureCoOccurrence(benchmark::State& state)
{
    const Snapshot& snapshot = bigSnapshot();
    double overlaps = 0;
    for (auto _ : state) {
        const auto pairs = coOccurrence(snapshot, {});
        overlaps = 0;
        for (const CodePair& pair : pairs) overlaps += pair.overlaps;
    }
    state.counters["overlaps"] = overlaps;
}

/// Opens the first number of a table: its cases and codings.
void measureOpening(benchmark::State& state)
{
    const Table table = count(bigSnapshot(), {}, {Language::dutch, {}, false});
    for (auto _ : state) benchmark::DoNotOptimize(open(table, 0, 0, 0).cases.data());
}

/// One coding is made, and the counts of the codebook tree and the table of one theme are made anew.
void measureOneCoding(benchmark::State& state)
{
    const BigProject& big = bigProject();
    CountingWorld world = big;
    TableDefinition definition;
    definition.theme = big.themeIds.front();
    Snapshot snapshot = bigSnapshot();
    coding::Coding coding{CodingId::make(),
                          big.transcriptIds.front(),
                          {100, 200},
                          big.codeIds.back(),
                          big.coderIds.front(),
                          {},
                          "",
                          false};
    for (auto _ : state) {
        coding.id = CodingId::make();
        world.codings.put(coding);
        snapshot = snapshot.patched(world.parts(), {coding.transcript});
        benchmark::DoNotOptimize(codeUse(snapshot, {}).data());
        benchmark::DoNotOptimize(count(snapshot, definition, {Language::dutch, {}, false}).parts.data());
        state.PauseTiming();
        coding.deleted = true;
        world.codings.put(coding);
        coding.deleted = false;
        state.ResumeTiming();
    }
}

TableDefinition table(TableKind kind, CountUnit unit = CountUnit::cases)
{
    TableDefinition definition;
    definition.kind = kind;
    definition.unit = unit;
    return definition;
}

template <class Measure, class... Args>
void add(const char* name, Measure measure, Args... args)
{
    benchmark::RegisterBenchmark(name, measure, args...)->Unit(benchmark::kMillisecond);
}

}

const BigProject& bigProject()
{
    static const BigProject project;
    return project;
}

void addCountingMeasurements()
{
    TableDefinition grouped = table(TableKind::xOfN);
    grouped.groupBy = bigProject().group;
    TableDefinition crosstab = table(TableKind::crosstab);
    crosstab.columns = bigProject().group;
    TableDefinition summary = table(TableKind::summary, CountUnit::respondents);
    summary.summarised = {bigProject().age};
    add("snapshot", measureSnapshot);
    add("x of n, cases", measurePresence, CountUnit::cases, coding::TurnChoice::all);
    add("x of n, respondents", measurePresence, CountUnit::respondents, coding::TurnChoice::all);
    add("x of n, without interviewer", measurePresence, CountUnit::cases,
        coding::TurnChoice::withoutInterviewer);
    add("frequencies", measureFrequencies);
    add("counts of the codebook tree", measureCodeUse);
    add("table x of n", measureTable, table(TableKind::xOfN));
    add("table x of n by group", measureTable, grouped);
    add("table x of n, passages", measureTable, table(TableKind::xOfN, CountUnit::passages));
    add("table codes by group", measureTable, crosstab);
    add("table themes by themes", measureTable, table(TableKind::crosstab));
    add("table summary", measureTable, summary);
    add("table matrix", measureTable, table(TableKind::matrix));
    add("table frequencies", measureTable, table(TableKind::frequencies));
    add("co-occurrence", measureCoOccurrence);
    add("opening a number", measureOpening);
    add("one coding and its counts", measureOneCoding);
}

std::vector<Limit> countingLimits()
{
    return {{"snapshot", 100},
            {"x of n, cases", 5},
            {"x of n, respondents", 5},
            {"x of n, without interviewer", 5},
            {"frequencies", 5},
            {"counts of the codebook tree", 5},
            {"table x of n", 5},
            {"table x of n by group", 5},
            {"table x of n, passages", 5},
            {"table codes by group", 5},
            {"table summary", 5},
            {"co-occurrence", 50},
            {"table themes by themes", 50},
            {"opening a number", 5},
            {"one coding and its counts", 5}};
}

}
