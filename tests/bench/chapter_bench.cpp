// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measurements.h"
#include "exchange/write_document.h"
#include "report/chapter/chapter.h"

namespace rd::test
{

namespace
{

/// The results chapter of the whole project as a Word document, with every coding quoted; the words of each
/// are of usual length, but are not read from a file.
void measureChapter(benchmark::State& state)
{
    const auto snapshot = bigProject().snapshot();
    const auto words = [](TranscriptId, text::Span span) { return std::string(40 + span.start % 100, 'w'); };
    for (auto _ : state) {
        std::vector<analysis::Table> tables;
        for (const auto& definition : report::chapterTables({}, bigProject().codebook))
            tables.push_back(analysis::count(snapshot, definition, {Language::dutch, {}, false}));
        const auto chapter =
            report::makeChapter({"Study", snapshot, tables, words, {}, Language::dutch, {}, 1, {}});
        benchmark::DoNotOptimize(exchange::documentBytes(chapter, "chapter.docx").data());
    }
}

}

void addChapterMeasurement()
{
    benchmark::RegisterBenchmark("chapter in Word", measureChapter)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1);
}

std::vector<Limit> chapterLimits()
{
    return {{"chapter in Word", 20000}};
}

}
