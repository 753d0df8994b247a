// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/import_answers.h"

#include "base/i18n.h"
#include "cli/transcript_listing.h"
#include "exchange/reader.h"
#include "exchange/sheet/answers.h"
#include "history/project_edits.h"
#include "text/fold.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace rd::cli
{

namespace
{

bool isTable(const std::string& path)
{
    constexpr std::array endings{".xlsx", ".xlsm", ".csv", ".tsv"};
    const std::string ending = text::folded(std::filesystem::path(path).extension().string());
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

exchange::AnswersWish wishOf(const AnswersOptions& options)
{
    exchange::AnswersWish wish;
    wish.table = {options.sheet, options.headerRow};
    wish.answers = options.answers;
    wish.caseColumn = options.caseColumn;
    wish.perQuestion = options.perQuestion;
    const bool rest = options.attributes.size() == 1 && options.attributes.front() == "rest";
    if (!options.attributes.empty() && !rest) wish.attributes = options.attributes;
    if (wish.attributes == std::vector<std::string>{"none"}) wish.attributes->clear();
    return wish;
}

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

void addAnswersOptions(CLI::App& command, AnswersOptions& options)
{
    command
        .add_option("--answers", options.answers,
                    tr("Of a table: the columns with answers to be coded; by default those with long texts."))
        ->option_text(tr("COLUMNS"))
        ->allow_extra_args(false);
    command
        .add_option("--case-column", options.caseColumn, tr("Of a table: the column that names the cases."))
        ->option_text(tr("COLUMN"));
    command
        .add_option("--attributes", options.attributes,
                    tr("Of a table: the columns that are attributes, rest or none; by default the rest."))
        ->option_text(tr("COLUMNS"))
        ->allow_extra_args(false);
    command.add_option("--sheet", options.sheet, tr("Of a workbook: the sheet; by default the first."))
        ->option_text(tr("NAME"));
    command
        .add_option("--header-row", options.headerRow,
                    tr("Of a table: the row with the names of the columns; by default it is found."))
        ->option_text(tr("NUMBER"))
        ->check(wholeNumber(1));
    command.add_flag("--transcript-per-question", options.perQuestion,
                     tr("Of a table: a transcript for each answer, not one for all answers of a case."));
}

bool wantsAnswers(const AnswersOptions& options, const std::vector<std::string>& paths)
{
    return !options.answers.empty() || !options.caseColumn.empty() || !options.sheet.empty() ||
           std::any_of(paths.begin(), paths.end(), isTable);
}

void importAnswers(const Session& session, const AnswersOptions& options,
                   const std::vector<std::string>& paths)
{
    if (paths.size() != 1) throw UsageError(tr("Import a table of answers by itself, one at a time."));
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const std::string name = std::filesystem::path(paths.front()).filename().string();
    auto read = exchange::readAnswers(exchange::readTextFile(paths.front()), name, wishOf(options),
                                      state.cases, state.transcripts, state.info.language);
    demandNew(read.transcripts, state, name);
    std::vector<history::NewTranscript> made;
    std::vector<std::string> names;
    for (auto& prepared : read.transcripts) {
        names.push_back(prepared.transcript.name);
        made.push_back({std::move(prepared.transcript), std::move(prepared.body),
                        std::move(prepared.speakers), std::move(prepared.turns), std::move(prepared.source)});
    }
    std::vector<history::Row> cases;
    read.cases.each([&](const auto& row) { cases.emplace_back(row); });
    project->apply(history::importAnswers(state, std::move(made), std::move(cases), name), consoleProgress());
    std::vector<const transcript::Transcript*> imported;
    for (const std::string& known : names) imported.push_back(state.transcripts.byName(known));
    Listing listing = transcriptListing(state, imported);
    listing.notes = read.notes;
    (*listing.json)["notes"] = read.notes;
    session.print(listing);
}

}
