// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/import_answers.h"

#include "base/i18n.h"
#include "cli/transcript_listing.h"
#include "errands/answers.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rd::cli
{

namespace
{

exchange::AnswersWish wishOf(const AnswersOptions& options)
{
    exchange::AnswersWish wish;
    wish.table = {options.sheet, options.headerRow, options.encoding};
    wish.answers = options.answers;
    wish.caseColumn = options.caseColumn;
    wish.perQuestion = options.perQuestion;
    const bool rest = options.attributes.size() == 1 && options.attributes.front() == "rest";
    if (!options.attributes.empty() && !rest) wish.attributes = options.attributes;
    if (wish.attributes == std::vector<std::string>{"none"}) wish.attributes->clear();
    return wish;
}

/// The transcripts of the answers as the state has them.
Listing answersListing(const history::State& state, const errands::AnswersToImport& answers)
{
    std::vector<const transcript::Transcript*> imported;
    for (const std::string& known : answers.names) imported.push_back(state.transcripts.byName(known));
    Listing listing = transcriptListing(state, imported);
    listing.notes = answers.notes;
    (*listing.json)["notes"] = answers.notes;
    return listing;
}

history::State stateWith(const history::State& state, const history::Edit& edit)
{
    history::State changed = state;
    for (const history::Row& row : edit.rows) changed.put(row);
    return changed;
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
           std::any_of(paths.begin(), paths.end(), errands::isTableFile);
}

void importAnswers(const Session& session, const AnswersOptions& options,
                   const std::vector<std::string>& paths)
{
    if (paths.size() != 1) throw UsageError(tr("Import a table of answers by itself, one at a time."));
    const auto project = session.openToWrite();
    const auto answers = errands::answersToImport(project->state(), paths.front(), wishOf(options));
    project->apply(answers.edit, consoleProgress());
    session.print(answersListing(project->state(), answers));
}

void previewAnswers(const Session& session, const AnswersOptions& options,
                    const std::vector<std::string>& paths)
{
    if (paths.size() != 1) throw UsageError(tr("Import a table of answers by itself, one at a time."));
    const auto project = session.openToRead();
    const auto answers = errands::answersToImport(project->state(), paths.front(), wishOf(options));
    Listing listing = answersListing(stateWith(project->state(), answers.edit), answers);
    listing.notes.insert(listing.notes.begin(), tr("Nothing was imported; this is what would come in."));
    (*listing.json)["dry_run"] = true;
    session.print(listing);
}

}
