// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measurements.h"
#include "history/codebook_edits.h"
#include "history/coding_edits.h"
#include "history/project_edits.h"
#include "project/project.h"
#include "support/temp_folder.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <filesystem>
#include <memory>

namespace rd::test
{

namespace
{

constexpr int transcripts = 300;
constexpr int codingsEach = 1000;
constexpr int changesThere = 10'000;
constexpr int textLength = 2100;

/// A project of 300,000 codings and a copy of it in which 10,000 changes were made since.
class TwoCopies
{
public:
    TwoCopies()
    {
        const auto project = project::Project::create(m_here, {"Bench", Language::dutch, {}, {}});
        const CoderId coder = project->ensureCoder("Marit");
        project->apply(history::addCode(project->state(), code("een")));
        project->apply(history::importTranscripts(project->state(), texts()));
        project->apply(history::addCodings(project->state(), codings(project->state(), coder), "bench"));
        project->copyTo(there());
        workThere();
    }
    [[nodiscard]] std::filesystem::path there() const { return m_folder / "there.draad"; }
    [[nodiscard]] const std::filesystem::path& here() const { return m_here; }
    [[nodiscard]] std::filesystem::path scratch() const { return m_folder / "scratch.draad"; }

private:
    static codebook::Code code(const std::string& name)
    {
        codebook::Code made;
        made.name = Wording::both(name);
        return made;
    }
    static std::vector<history::NewTranscript> texts()
    {
        std::vector<history::NewTranscript> list;
        for (int i = 0; i < transcripts; ++i) {
            history::NewTranscript made;
            made.transcript.name = "interview " + std::to_string(i);
            made.body = std::string(textLength, 'a');
            list.push_back(std::move(made));
        }
        return list;
    }
    static std::vector<coding::Coding> codings(const history::State& state, CoderId coder)
    {
        const CodeId only = state.codebook.inOrder().front()->id;
        std::vector<coding::Coding> list;
        for (const auto* transcript : state.transcripts.list())
            for (int i = 0; i < codingsEach; ++i) {
                coding::Coding made;
                made.id = CodingId::make();
                made.transcript = transcript->id;
                made.span = {2 * i, 2 * i + 40};
                made.code = only;
                made.coder = coder;
                list.push_back(std::move(made));
            }
        return list;
    }
    void workThere() const
    {
        project::OpenOptions options;
        options.author = "Joost";
        const auto project = project::Project::open(there(), options);
        const CoderId coder = project->ensureCoder("Joost");
        const CodeId only = project->state().codebook.inOrder().front()->id;
        const auto list = project->state().transcripts.list();
        for (int i = 0; i < changesThere; ++i) {
            const int place = i / transcripts;
            project->apply(history::addCoding(project->state(),
                                              list[static_cast<std::size_t>(i % transcripts)]->id,
                                              {place, place + 30}, only, coder));
        }
    }

    TempFolder m_folder;
    std::filesystem::path m_here = m_folder / "here.draad";
};

void measureMerge(benchmark::State& state)
{
    static const TwoCopies copies;
    for (auto _ : state) {
        std::filesystem::copy_file(copies.here(), copies.scratch(),
                                   std::filesystem::copy_options::overwrite_existing);
        const auto project = project::Project::open(copies.scratch());
        const auto start = std::chrono::steady_clock::now();
        project->merge({copies.there()});
        state.SetIterationTime(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
}

}

void addMergingMeasurement()
{
    benchmark::RegisterBenchmark("merge 10,000 changes", measureMerge)
        ->Unit(benchmark::kMillisecond)
        ->UseManualTime();
}

std::vector<Limit> mergingLimits()
{
    return {{"merge 10,000 changes", 1000}};
}

}
