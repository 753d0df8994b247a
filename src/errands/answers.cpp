// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/answers.h"

#include "base/i18n.h"
#include "exchange/reader.h"
#include "history/project_edits.h"
#include "text/fold.h"

#include <algorithm>
#include <array>

namespace rd::errands
{

namespace
{

/// Else every answer would stand there twice.
void demandNew(const std::vector<exchange::PreparedTranscript>& answers, const history::State& state,
               const std::string& file)
{
    for (const transcript::Transcript* known : state.transcripts.list())
        if (!answers.empty() && known->sourceSha256 == answers.front().transcript.sourceSha256)
            throw Refusal({file, "", tr("The answers of this file are in the project already."),
                           tr("Delete their transcripts first to import them in another way.")});
}

}

bool isTableFile(const std::filesystem::path& path)
{
    constexpr std::array endings{".xlsx", ".xlsm", ".csv", ".tsv"};
    const std::string ending = text::folded(path.extension().string());
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

AnswersToImport answersToImport(const history::State& state, const std::filesystem::path& path,
                                const exchange::AnswersWish& wish)
{
    const std::string name = path.filename().string();
    auto read = exchange::readAnswers(exchange::readTextFile(path), name, wish, state.cases,
                                      state.transcripts, state.info.language);
    demandNew(read.transcripts, state, name);
    AnswersToImport answers;
    std::vector<history::NewTranscript> made;
    for (auto& prepared : read.transcripts) {
        answers.names.push_back(prepared.transcript.name);
        made.push_back({std::move(prepared.transcript), std::move(prepared.body),
                        std::move(prepared.speakers), std::move(prepared.turns), std::move(prepared.source)});
    }
    std::vector<history::Row> cases;
    read.cases.each([&](const auto& row) { cases.emplace_back(row); });
    answers.edit = history::importAnswers(state, std::move(made), std::move(cases), name);
    answers.notes = std::move(read.notes);
    return answers;
}

}
