// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count.h"
#include "bench/measurements.h"
#include "project/project.h"

#include <benchmark/benchmark.h>

namespace rd::test
{

namespace
{

void measureOpen(benchmark::State& state, const std::string& file)
{
    for (auto _ : state) {
        const auto project = project::Project::open(file);
        const auto& now = project->state();
        const auto snapshot =
            analysis::Snapshot::build({now.codebook, now.cases, now.transcripts, now.codings, now.coders,
                                       now.info.unitOne, now.info.unitMany});
        benchmark::DoNotOptimize(analysis::count(snapshot, {}, {Language::dutch, {}, false}).parts.data());
    }
}

}

void addOpeningMeasurement(const std::string& file)
{
    if (!file.empty())
        benchmark::RegisterBenchmark("open to first table", measureOpen, file)->Unit(benchmark::kMillisecond);
}

std::vector<Limit> openingLimits()
{
    return {{"open to first table", 500}};
}

}
