// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "errands/delivery.h"
#include "errands/exports.h"
#include "errands/project_import.h"
#include "exchange/foreign_project/project_files.h"
#include "gui/actions/long_change.h"
#include "gui/actions/open_project.h"
#include "gui/actions/pick.h"
#include "gui/actions/report_names.h"
#include "gui/counts.h"
#include "gui/dialogs/deliver_form.h"
#include "project/delivering.h"

namespace rd::gui
{

namespace
{

using Notes = std::vector<std::string>;

void giveAway(Context& context)
{
    context.workspace.counts().demandSeeing();
    DeliverForm form(context.ask.window(), context.state());
    context.ask.show(form);
    FileQuestion question{
        tr("Make the copy"),
        {projectFileKind()},
        say("{name} to give away", fmt::arg("name", context.project().path().stem().string())) + ".draad",
        ".draad"};
    question.replaces = false;
    const auto to = context.ask.saveFile(question);
    context.ask.work(tr("Making the copy…"), [&](Progress&) {
        project::deliver(context.project(), form.value(), to, systemClock().nowMs());
    });
    context.ask.inform(say("{file} holds codes, counts and memos, and no words of the transcripts.",
                           fmt::arg("file", to.filename().string())),
                       errands::staysIn(context.state(), form.value()));
}

FileKind foreignKind()
{
    std::string pattern = "data.qda"; // in QualCoder's folder
    for (const auto& kind : exchange::projectFileKinds()) pattern += ";*" + kind.ending;
    return {tr("Projects of other programs"), pattern};
}

/// QualCoder's project is the folder in which its file lies.
std::filesystem::path projectOf(const std::filesystem::path& chosen)
{
    return chosen.filename() == "data.qda" ? chosen.parent_path() : chosen;
}

std::string countsOf(const exchange::Import& import)
{
    using history::Kind;
    const auto counts = import.counts();
    const auto of = [&](Kind kind) {
        const auto found = counts.find(kind);
        return found == counts.end() ? 0 : found->second;
    };
    return say(
        "New: {transcripts} transcripts, {codes} codes, {codings} codings, {cases} cases, {memos} memos.",
        fmt::arg("transcripts", of(Kind::transcripts)), fmt::arg("codes", of(Kind::codes)),
        fmt::arg("codings", of(Kind::codings)), fmt::arg("cases", of(Kind::cases)),
        fmt::arg("memos", of(Kind::memos)));
}

void bringIn(Context& context)
{
    const std::string title = tr("Import another program's project");
    if (!hasProject(context)) {
        confirm(context.ask, title, tr("It is taken into a project of Rode Draad, and none is open."),
                tr("Make a new project…"), tr("To take it into one that you have, open that first."));
        newProject(context);
    }
    const auto path = projectOf(context.ask.openFile({title, {foreignKind()}, "", ""}));
    exchange::Import import;
    context.ask.work(tr("Reading the project…"), [&](Progress& progress) {
        import = errands::readProjectFile(context.project(), path, progress);
    });
    if (import.edit.empty())
        return context.ask.inform(tr("The project has all of this file already; nothing was added."), {});
    const Notes notes = errands::notesOf(import.report);
    confirm(context.ask, title, countsOf(import), tr("Import"), fmt::format("{}", fmt::join(notes, "\n")));
    applyLong(context, import.edit, tr("Importing…"));
    context.ask.inform(
        say("{file} was imported; undo takes it out again.", fmt::arg("file", path.filename().string())),
        notes);
}

/// Exports in another thread, and tells what the file cannot hold.
void exportNow(Context& context, const std::filesystem::path& path, const errands::ExportOptions& options)
{
    Notes losses;
    context.ask.work(tr("Exporting…"), [&](Progress& progress) {
        losses = errands::exportTo(context.project(), path, options, progress);
    });
    context.ask.inform(say("The export stands in {file}.", fmt::arg("file", path.filename().string())),
                       losses);
}

std::string readerOf(Context& context)
{
    const std::vector<std::string> readers{"", "nvivo", "qualcoder"};
    return readers.at(context.ask.choose({tr("Export the project"),
                                          tr("Which program will read it?"),
                                          tr("Some read REFI-QDA in ways of their own."),
                                          {tr("Any"), "NVivo", "QualCoder"}}));
}

void exportProject(Context& context)
{
    const auto path = context.ask.saveFile({tr("Export the project"),
                                            {{tr("REFI-QDA project, for other programs (*.qdpx)"), "*.qdpx"},
                                             {tr("REFI-QDA codebook (*.qdc)"), "*.qdc"},
                                             {tr("Excel workbook with data (*.xlsx)"), "*.xlsx"},
                                             {tr("JSON (*.json)"), "*.json"}},
                                            fileNameOf(context.state().info.title) + ".qdpx",
                                            ".qdpx"});
    if (path.extension() != ".qdc") context.workspace.counts().demandSeeing();
    errands::ExportOptions options;
    if (path.extension() == ".qdpx") options.reader = readerOf(context);
    exportNow(context, path, options);
}

void exportData(Context& context)
{
    context.workspace.counts().demandSeeing();
    const std::vector<std::string> programs{"r", "spss", "csv"};
    errands::ExportOptions options;
    options.reader = programs.at(
        context.ask.choose({tr("Export data"),
                            tr("For which program?"),
                            tr("A folder of tables is made, with a script that counts x of n again."),
                            {"R", "SPSS", "CSV"}}));
    FileQuestion question{tr("Name the new folder"),
                          {{tr("Folder"), "*"}},
                          fileNameOf(context.state().info.title) + " " + options.reader,
                          ""};
    question.replaces = false;
    exportNow(context, context.ask.saveFile(question), options);
}

void printTranscripts(Context& context)
{
    const auto transcripts = context.state().transcripts.list();
    PickQuestion which{tr("Coded transcripts"), tr("Which transcripts?"), tr("Go on"), {}, {}, true, {}};
    for (std::size_t line = 0; line < transcripts.size(); ++line) {
        which.rows.push_back({transcripts[line]->name});
        which.chosen.push_back(line);
    }
    errands::ExportOptions options;
    options.transcripts.emplace();
    for (const std::size_t line : pick(context, which))
        options.transcripts->push_back(transcripts.at(line)->name);
    if (options.transcripts->empty())
        throw Refusal({"", "", tr("No transcript was chosen."), tr("Tick one or more.")});
    options.withoutCodes = context.ask.choose({tr("Coded transcripts"),
                                               tr("With the codes in the margin?"),
                                               tr("Without them a respondent can check the words."),
                                               {tr("With codes"), tr("Without codes")}}) == 1;
    if (!options.withoutCodes) context.workspace.counts().demandSeeing();
    const auto path =
        context.ask.saveFile({tr("Coded transcripts"),
                              {wordKind(), {tr("PDF (*.pdf)"), "*.pdf"}, {tr("Web page (*.html)"), "*.html"}},
                              tr("transcripts") + ".docx",
                              ".docx"});
    exportNow(context, path, options);
}

}

void addExchangeActions(Actions& actions)
{
    actions.add({"project/deliver", mark("A copy to gi&ve away…"),
                 mark("Make a copy without texts, recordings and names, with codes, counts and codebook."),
                 "", giveAway, hasProject});
    actions.add({"project/bring", mark("&Import another program's project…"),
                 mark("Take in a project of NVivo, ATLAS.ti, MAXQDA, QualCoder, Taguette or RQDA."), "",
                 bringIn, [](const Context& context) { return !hasProject(context) || canWrite(context); }});
    actions.add({"project/export", mark("&Export the project…"),
                 mark("Write it for other programs, or its data as a workbook."), "", exportProject,
                 hasProject});
    actions.add({"project/data", mark("Export &data for R or SPSS…"),
                 mark("Make a folder of tables with a script that counts x of n again."), "", exportData,
                 hasProject});
    actions.add({"transcript/coded", mark("Print c&oded transcripts…"),
                 mark("Write transcripts with numbered turns, and their codes in the margin."), "",
                 printTranscripts, hasTranscript});
}

}
