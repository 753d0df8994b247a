// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/compare.h"
#include "bench/measurements.h"

#include <benchmark/benchmark.h>

namespace rd::test
{

namespace
{

/// 300 interviews; of three coders the first two.
const BigProject& codersProject()
{
    static const BigProject project(BigSize{300, 60000, 300, 10, 198});
    return project;
}

void measureAgreement(benchmark::State& state, agreement::Level level, std::uint32_t draws)
{
    const BigProject& big = codersProject();
    static const analysis::Snapshot snapshot = big.snapshot();
    agreement::Question question;
    question.level = level;
    question.coders = {big.coderIds[0], big.coderIds[1]};
    for (auto _ : state) {
        const auto result = agreement::compare({snapshot, big.transcripts, {}}, question, {draws});
        benchmark::DoNotOptimize(result.rows.overall.all);
    }
}

void addLevel(const char* name, agreement::Level level, std::uint32_t draws = 0)
{
    benchmark::RegisterBenchmark(name, measureAgreement, level, draws)->Unit(benchmark::kMillisecond);
}

}

void addAgreementMeasurements()
{
    using agreement::Level;
    addLevel("agreement by turns", Level::turn);
    addLevel("agreement by characters", Level::character);
    addLevel("agreement by segments", Level::segment);
    addLevel("agreement, 1000 draws", Level::turn, 1000);
    addLevel("agreement by characters, 1000 draws", Level::character, 1000);
}

std::vector<Limit> agreementLimits()
{
    return {{"agreement by turns", 2000},
            {"agreement by characters", 2000},
            {"agreement by segments", 2000},
            {"agreement, 1000 draws", 10000},
            {"agreement by characters, 1000 draws", 10000}};
}

}
