// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/commands/import_answers.h"
#include "cli/import_proposal.h"
#include "cli/project_import.h"
#include "cli/transcript_listing.h"
#include "errands/answers.h"
#include "errands/edits.h"
#include "errands/project_import.h"
#include "exchange/foreign_project/project_files.h"
#include "exchange/prepare.h"
#include "history/project_edits.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

namespace rd::cli
{

namespace
{

struct ImportOptions {
    std::vector<std::string> paths;
    std::string encoding;
    AnswersOptions answers;
    std::string plan;
    std::string groupAttribute;
    bool recursive = false;
    bool dryRun = false;
    bool asProposed = false;
};

/// What the user should know of a file that was read.
void addNotes(const std::string& name, const std::vector<std::string>& doubts,
              std::vector<std::string>& notes)
{
    for (const std::string& doubt : doubts) notes.push_back(name + ": " + doubt);
}

/// The transcripts of these names, as the project has them now.
void printImported(const Session& session, const project::Project& project,
                   const std::vector<std::string>& names, const std::vector<std::string>& notes)
{
    std::vector<const transcript::Transcript*> imported;
    for (const std::string& name : names) imported.push_back(project.state().transcripts.byName(name));
    Listing listing = transcriptListing(project.state(), imported);
    listing.empty = tr("No transcript was imported.");
    listing.notes = notes;
    (*listing.json)["notes"] = notes;
    session.print(listing);
}

std::optional<std::string> encodingOf(const ImportOptions& options)
{
    return options.encoding.empty() ? std::nullopt : std::optional(options.encoding);
}

exchange::FoundFiles foundFiles(const ImportOptions& options)
{
    return exchange::filesIn({options.paths.begin(), options.paths.end()}, options.recursive);
}

constexpr std::size_t mostNamed = 5;

std::string firstOf(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(mostNamed, names.size()); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return text + (names.size() > mostNamed ? ", …" : "");
}

void notePassedOver(const exchange::FoundFiles& found, std::vector<std::string>& notes)
{
    for (const std::string& name : found.passedOver) notes.push_back(exchange::passedOverText(name));
    if (found.foldersBelow.empty()) return;
    const std::string folders = firstOf(found.foldersBelow);
    notes.push_back(sayn("The folder {names} was not looked into; --recursive does that.",
                         "The folders {names} were not looked into; --recursive does that.",
                         static_cast<long long>(found.foldersBelow.size()), fmt::arg("names", folders)));
}

/// One file as it is refused by itself; several by name, the first of them with what is wrong.
void refuseUnreadable(const std::vector<Complaint>& problems, std::size_t files)
{
    if (problems.empty()) return;
    if (problems.size() == 1) throw Refusal(problems.front());
    std::vector<std::string> names;
    for (const Complaint& problem : problems) names.push_back(problem.file);
    throw Refusal(
        {"", "",
         say("{count} of {all} files cannot be read, so nothing was imported: {names}.",
             fmt::arg("count", problems.size()), fmt::arg("all", files), fmt::arg("names", firstOf(names))),
         tr("--dry-run says what is wrong with each, --as-proposed imports the others.")});
}

/// A folder to which files were added: the others are there already, each under its name. One file is refused
/// when it is imported.
void refuseKnown(const project::Project& project, const std::vector<exchange::PreparedFile>& files)
{
    std::vector<std::string> known;
    for (const exchange::PreparedFile& file : files)
        if (project.state().transcripts.byName(file.prepared->transcript.name) != nullptr)
            known.push_back(file.prepared->transcript.name);
    if (known.empty() || files.size() == 1) return;
    throw Refusal(
        {"", "",
         sayn("{count} of {all} files has the name of a transcript of the project, so nothing was "
              "imported: {names}.",
              "{count} of {all} files have the names of transcripts of the project, so nothing was "
              "imported: {names}.",
              static_cast<long long>(known.size()), fmt::arg("count", known.size()),
              fmt::arg("all", files.size()), fmt::arg("names", firstOf(known))),
         tr("--as-proposed leaves out what the project has already and imports the others; --dry-run "
            "shows it first.")});
}

/// All files are read before anything is written, so that one bad file leaves the project as it was.
void importFiles(const Session& session, const ImportOptions& options)
{
    const auto found = foundFiles(options);
    const auto project = session.openToWrite();
    std::vector<history::NewTranscript> made;
    std::vector<std::string> names;
    std::vector<std::string> notes;
    notePassedOver(found, notes);
    std::vector<std::filesystem::path> paths;
    for (const exchange::FoundFile& file : found.files) paths.push_back(file.path);
    auto files =
        exchange::prepareEach(paths, encodingOf(options), project->state().info.language, consoleProgress());
    std::vector<Complaint> problems;
    for (const exchange::PreparedFile& file : files)
        if (file.problem) problems.push_back(*file.problem);
    refuseUnreadable(problems, files.size());
    refuseKnown(*project, files);
    exchange::NearTexts near = nearTextsOf(*project);
    std::map<std::string, std::string> byText;
    for (exchange::PreparedFile& file : files) {
        exchange::PreparedTranscript& prepared = *file.prepared;
        const std::string& name = prepared.transcript.name;
        if (const auto [same, fresh] = byText.emplace(prepared.body, name); !fresh)
            addNotes(name, {say("The same as “{name}”.", fmt::arg("name", same->second))}, notes);
        if (const auto remark = near.remarkOn(prepared)) addNotes(prepared.transcript.name, {*remark}, notes);
        addNotes(prepared.transcript.name, doubtsOf(prepared), notes);
        names.push_back(prepared.transcript.name);
        made.push_back({std::move(prepared.transcript), std::move(prepared.body),
                        std::move(prepared.speakers), std::move(prepared.turns), std::move(prepared.source)});
    }
    project->apply(history::importTranscripts(project->state(), std::move(made)), consoleProgress());
    printImported(session, *project, names, notes);
}

exchange::Proposal proposed(project::Project& project, const ImportOptions& options,
                            std::vector<std::string>& notes)
{
    exchange::Proposal proposal;
    if (options.plan.empty()) {
        const auto found = foundFiles(options);
        notePassedOver(found, notes);
        proposal = proposalFor(project, found, encodingOf(options));
    } else {
        proposal =
            proposalFor(project, exchange::ImportPlan(readFile(options.plan), shownName(options.plan)));
    }
    if (!options.groupAttribute.empty()) proposal.groupAttribute = options.groupAttribute;
    return proposal;
}

void printProposal(const Session& session, const ImportOptions& options)
{
    const auto project = session.openToRead();
    std::vector<std::string> notes;
    const exchange::Proposal proposal = proposed(*project, options, notes);
    Listing listing = proposalListing(proposal, session.format());
    listing.notes.insert(listing.notes.end(), notes.begin(), notes.end());
    if (listing.json) (*listing.json)["notes"] = listing.notes;
    session.print(listing);
}

bool namesProject(const ImportOptions& options)
{
    return std::any_of(options.paths.begin(), options.paths.end(),
                       [](const std::string& path) { return exchange::projectFileKindOf(path) != nullptr; });
}

void importOneProject(const Session& session, const ImportOptions& options)
{
    if (options.paths.size() != 1)
        throw UsageError(tr("Import another program's project by itself, not together with other files."));
    const std::string& path = options.paths.front();
    const auto project = options.dryRun ? session.openToRead() : session.openToWrite();
    session.print(importListing(options.dryRun
                                    ? errands::readProjectFile(*project, path, consoleProgress())
                                    : errands::importProjectFile(*project, path, consoleProgress()),
                                path, options.dryRun));
}

void importProposal(const Session& session, const ImportOptions& options)
{
    const auto project = session.openToWrite();
    std::vector<std::string> notes;
    exchange::Proposal proposal = proposed(*project, options, notes);
    std::vector<std::string> names;
    for (const auto& row : proposal.rows) {
        if (!row.taken) continue;
        addNotes(row.prepared->transcript.name, doubtsOf(row), notes);
        names.push_back(row.prepared->transcript.name);
    }
    for (const std::string& note : proposalNotes(proposal)) notes.push_back(note);
    project->apply(errands::editOf(project->state(), proposal), consoleProgress());
    printImported(session, *project, names, notes);
}

bool isTextTable(const std::string& path)
{
    return errands::isTableFile(path) && !path.ends_with(".xlsx") && !path.ends_with(".xlsm");
}

/// What is for transcripts is not passed over in silence.
void demandNoTranscriptOptions(const ImportOptions& options)
{
    if (options.asProposed || !options.plan.empty() || !options.groupAttribute.empty())
        throw UsageError(
            tr("--as-proposed, --plan and --group-attribute go with transcripts only, not with a "
               "table of answers or another program's project."));
    if (!options.encoding.empty() && std::none_of(options.paths.begin(), options.paths.end(), isTextTable))
        throw UsageError(
            tr("--encoding goes with text, subtitles, web pages and tables in CSV; a workbook or "
               "another program's project says its encoding itself."));
}

void importTable(const Session& session, const ImportOptions& options)
{
    AnswersOptions answers = options.answers;
    answers.encoding = options.encoding;
    if (options.dryRun)
        previewAnswers(session, answers, options.paths);
    else
        importAnswers(session, answers, options.paths);
}

void runImport(const Session& session, const ImportOptions& options)
{
    const bool project = namesProject(options);
    const bool answers = !project && wantsAnswers(options.answers, options.paths);
    if (project || answers) demandNoTranscriptOptions(options);
    if (project) return importOneProject(session, options);
    if (answers) return importTable(session, options);
    if (options.plan.empty() && options.paths.empty())
        throw UsageError(tr("Name the files or folders to import, or a --plan."));
    if (!options.plan.empty() && !options.paths.empty())
        throw UsageError(tr("A --plan names its files itself; leave the paths out."));
    if (!options.plan.empty() && (options.asProposed || options.recursive || !options.encoding.empty()))
        throw UsageError(tr(
            "A --plan says itself what is imported; leave out --as-proposed, --recursive and --encoding."));
    if (options.dryRun && options.asProposed)
        throw UsageError(tr("--dry-run imports nothing, --as-proposed imports; choose one."));
    const bool asProposed = options.asProposed || !options.plan.empty();
    if (!options.groupAttribute.empty() && !asProposed && !options.dryRun)
        throw UsageError(tr("--group-attribute goes with --dry-run, --as-proposed or --plan."));
    if (options.dryRun) return printProposal(session, options);
    if (asProposed) return importProposal(session, options);
    importFiles(session, options);
}

}

void addImport(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "import",
                   tr("Import transcripts (txt, docx, odt, rtf, pdf, html, vtt, srt), all of them or none; a "
                      "table of open answers (xlsx, csv); or another program's project (qdpx, qdc, qda, "
                      "sqlite3, rqda)."));
    const auto options = std::make_shared<ImportOptions>();
    command->add_option(tr("PATH"), options->paths, tr("The files and folders to import."))
        ->option_text("...");
    command
        ->add_option(
            "--encoding", options->encoding,
            tr("The encoding of text, subtitles, web pages and tables in CSV; by default it is found."))
        ->option_text(tr("NAME"));
    addAnswersOptions(*command, options->answers);
    command->add_flag("--recursive", options->recursive, tr("Look in the folders below a folder as well."));
    command->add_flag(
        "--dry-run", options->dryRun,
        tr("Import nothing; print what is proposed: names, cases, respondents, groups, dates, "
           "roles, losses, files that are there twice. As CSV it is a plan. Of a table of answers and "
           "another program's project: what would come in, and what would not."));
    command->add_flag("--as-proposed", options->asProposed,
                      tr("Import what is proposed, with cases, respondents and groups."));
    command->add_option("--plan", options->plan, tr("Import what this proposal says, as CSV, corrected."))
        ->option_text(tr("FILE"));
    command
        ->add_option("--group-attribute", options->groupAttribute,
                     tr("The attribute of which the groups are values."))
        ->option_text(tr("ATTRIBUTE"));
    command->callback([&session, options] { runImport(session, *options); });
}

}
