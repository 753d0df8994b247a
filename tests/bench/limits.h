// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <utility>
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
        for (const Run& run : runs)
            if (!run.error_occurred) m_milliseconds[run.run_name.function_name] = run.GetAdjustedRealTime();
    }
    /// Milliseconds of each measurement; they are all made with that unit.
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
