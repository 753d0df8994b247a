// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/transcript_import.h"

#include "errands/answers.h"
#include "errands/edits.h"
#include "exchange/reader.h"
#include "gui/actions/long_change.h"
#include "gui/actions/open_project.h"
#include "gui/dialogs/answers_form.h"
#include "gui/dialogs/import_dialog.h"
#include "gui/views/common/words.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

/// The files are read in another thread; what the project has is looked up here.
exchange::Proposal proposalFor(Context& context, const exchange::FoundFiles& found)
{
    const history::State& state = context.state();
    std::vector<exchange::ProposedTranscript> rows;
    context.ask.work(tr("Reading the files…"), [&](Progress& progress) {
        rows = exchange::readForProposal(found.files, {}, state.info.language, progress);
    });
    return exchange::propose(std::move(rows),
                             {state.transcripts, state.cases, state.info.language, state.textEdits,
                              [&context](TranscriptId id) { return context.project().sourceText(id); }});
}

ImportSurroundings surroundings(Context& context)
{
    ImportSurroundings around;
    around.unit = caseHead(&context.state());
    const history::State& state = context.state();
    for (const transcript::Case* one : state.cases.cases()) around.cases.push_back(one->name);
    for (const transcript::Attribute* one : state.cases.attributes()) around.attributes.push_back(one->key);
    for (const transcript::Transcript* one : state.transcripts.list()) around.transcripts.insert(one->name);
    const Language otherwise = state.info.language;
    around.reader = [&context, otherwise](const std::filesystem::path& path, const std::string& encoding) {
        std::vector<exchange::ProposedTranscript> rows;
        context.ask.work(tr("Reading the file again…"), [&](Progress& progress) {
            const auto named = encoding.empty() ? std::nullopt : std::optional(encoding);
            rows = exchange::readForProposal({{path, {}}}, named, otherwise, progress);
        });
        return std::move(rows.front());
    };
    return around;
}

/// Which sheet of a workbook; nothing to choose in a table of one.
exchange::TableChoice chosenSheet(Context& context, const std::vector<exchange::Sheet>& sheets)
{
    Question question{tr("Import a table of answers"), tr("On which sheet are the answers?"), "", {}, 0};
    for (const exchange::Sheet& sheet : sheets)
        if (!sheet.hidden && !sheet.rows.empty()) question.answers.push_back(sheet.name);
    if (question.answers.size() < 2) return {};
    return {question.answers.at(context.ask.choose(question)), 0};
}

void importAnswers(Context& context, const std::filesystem::path& path)
{
    const std::string file = path.filename().string();
    std::vector<exchange::Sheet> sheets;
    context.ask.work(tr("Reading the files…"),
                     [&](Progress&) { sheets = exchange::readSheets(exchange::readTextFile(path), file); });
    const auto proposal = exchange::answersProposal(sheets, file, chosenSheet(context, sheets));
    AnswersForm form(context.ask.window(), proposal);
    context.ask.show(form);
    errands::AnswersToImport answers;
    context.ask.work(tr("Reading the files…"), [&](Progress&) {
        answers = errands::answersToImport(context.state(), path, form.value());
    });
    applyLong(context, answers.edit, tr("Importing…"));
    if (const transcript::Transcript* shown = context.state().transcripts.byName(answers.names.front()))
        context.workspace.select({shown->id, {}, context.workspace.selection().code, {}});
    context.ask.inform(say("{file} was imported; undo takes it out again.", fmt::arg("file", file)),
                       answers.notes);
}

}

void importTranscripts(Context& context, const std::vector<std::filesystem::path>& paths)
{
    if (std::any_of(paths.begin(), paths.end(), errands::isTableFile)) {
        if (paths.size() == 1) return importAnswers(context, paths.front());
        throw Refusal(
            {"", "", tr("A table of answers is imported by itself."), tr("Choose that file alone.")});
    }
    const exchange::FoundFiles found = exchange::filesIn(paths, true);
    exchange::Proposal proposal = proposalFor(context, found);
    if (proposal.rows.size() == 1 && proposal.rows.front().problem)
        throw Refusal(*proposal.rows.front().problem);
    ImportDialog dialog(context.ask.window(), std::move(proposal), surroundings(context));
    context.ask.show(dialog);
    std::string first;
    for (const auto& row : dialog.value().rows)
        if (row.taken && first.empty()) first = row.prepared->transcript.name;
    applyLong(context, errands::editOf(context.state(), dialog.value()), tr("Importing…"));
    if (const transcript::Transcript* shown = context.state().transcripts.byName(first))
        context.workspace.select({shown->id, {}, context.workspace.selection().code, {}});
}

void takeDroppedFiles(Context& context, const std::vector<std::filesystem::path>& paths)
{
    if (paths.empty()) return;
    if (paths.front().extension() == ".draad") return openProject(context, paths.front());
    if (!hasProject(context))
        throw Refusal({"", "", tr("No project is open to import these files into."),
                       tr("Open a project first, or make a new one.")});
    if (!canWrite(context))
        throw Refusal({"", "", tr("The project is open to read only, so nothing can be imported."),
                       tr("Save a copy of it, and open that.")});
    importTranscripts(context, paths);
}

}
