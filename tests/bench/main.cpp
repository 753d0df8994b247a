// SPDX-License-Identifier: GPL-3.0-or-later
// bench [--write FOLDER] [--write-docx FOLDER] [--project FILE] [options of Google Benchmark]
#include "bench/measurements.h"
#include "bench/word_files.h"

#include <cstdio>
#include <cstring>
#include <utility>

namespace
{

using namespace rd::test;

/// Takes an option with its value out of the arguments; empty when it is not there.
std::string taken(int& argc, char** argv, const char* name)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], name) != 0) continue;
        std::string value = argv[i + 1];
        for (int j = i + 2; j <= argc; ++j) argv[j - 2] = argv[j];
        argc -= 2;
        return value;
    }
    return {};
}

/// True when nothing took longer than it may.
bool compareWithLimits(const std::map<std::string, double>& milliseconds)
{
    bool within = true;
    auto limits = countingLimits();
    for (const auto& more : {agreementLimits(), openingLimits()})
        limits.insert(limits.end(), more.begin(), more.end());
    std::printf("\n%-36s %13s %15s\n", "measured", "took", "may take");
    for (const auto& more : {openingLimits(), mergingLimits()})
        limits.insert(limits.end(), more.begin(), more.end());
    const auto more = openingLimits();
    limits.insert(limits.end(), more.begin(), more.end());
    const auto chapter = chapterLimits();
    limits.insert(limits.end(), chapter.begin(), chapter.end());
    std::printf("\n%-28s %13s %15s\n", "measured", "took", "may take");
    for (const Limit& limit : limits) {
        const auto found = milliseconds.find(limit.name);
        if (found == milliseconds.end()) continue;
        const bool good = found->second <= limit.milliseconds;
        within = within && good;
        std::printf("%-36s %10.2f ms %12.0f ms%s\n", limit.name.c_str(), found->second, limit.milliseconds,
                    good ? "" : "   TOO LONG");
    }
    return within;
}

}

int main(int argc, char** argv)
{
    const std::string folder = taken(argc, argv, "--write");
    const std::string words = taken(argc, argv, "--write-docx");
    const std::string file = taken(argc, argv, "--project");
    if (!folder.empty()) {
        bigProject().write(folder);
        return 0;
    }
    if (!words.empty()) {
        writeWordFiles(words);
        return 0;
    }
    benchmark::Initialize(&argc, argv);
    addCountingMeasurements();
    addAgreementMeasurements();
    addOpeningMeasurement(file);
    addMergingMeasurement();
    addChapterMeasurement();
    LimitReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    const bool within = compareWithLimits(reporter.milliseconds());
    compareWithSql(reporter.milliseconds());
    return within ? 0 : 1;
}
