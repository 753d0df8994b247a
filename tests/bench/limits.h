// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace rd::test
{

/// Shows the measurements as Google Benchmark does and keeps each one's time, so that it can be set beside
/// its limit afterwards.
class LimitReporter : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run>& runs) override
    {
        benchmark::ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            if (run.error_occurred || run.run_type != Run::RT_Iteration) continue;
            const double took = run.GetAdjustedRealTime();
            const auto [kept, isFirst] = m_milliseconds.emplace(run.run_name.function_name, took);
            if (!isFirst) kept->second = std::min(kept->second, took);
        }
    }
    /// Milliseconds of each measurement (of its quickest repetition); they are all made with that unit.
    [[nodiscard]] const std::map<std::string, double>& milliseconds() const { return m_milliseconds; }

private:
    std::map<std::string, double> m_milliseconds;
};

/// A measurement and what it may take.
struct Limit {
    std::string name;
    double milliseconds;
};

}
