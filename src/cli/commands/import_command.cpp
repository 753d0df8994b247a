// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/commands/import_answers.h"
#include "cli/project_import.h"
#include "cli/transcript_listing.h"
#include "exchange/foreign_project/project_files.h"
#include "exchange/prepare.h"
#include "history/project_edits.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rd::cli
{

namespace
{

struct ImportOptions {
    std::vector<std::string> paths;
    std::string encoding;
    AnswersOptions answers;
};

/// What the user should know of a file that was read.
void addNotes(const exchange::PreparedTranscript& prepared, std::vector<std::string>& notes)
{
    const std::string& name = prepared.transcript.name;
    if (!prepared.encodingCertain)
        notes.push_back(
            say("{transcript}: the encoding was taken to be {encoding}; give --encoding if letters are "
                "wrong.",
                fmt::arg("transcript", name), fmt::arg("encoding", prepared.transcript.sourceEncoding)));
    if (!prepared.languageFound)
        notes.push_back(say("{transcript}: its language could not be told; see transcripts --text-language.",
                            fmt::arg("transcript", name)));
    for (const std::string& loss : prepared.losses) notes.push_back(name + ": " + loss);
}

/// All files are read before anything is written, so that one bad file leaves the project as it was.
void importFiles(const Session& session, const ImportOptions& options)
{
    const auto project = session.openToWrite();
    const std::optional<std::string> encoding =
        options.encoding.empty() ? std::nullopt : std::optional(options.encoding);
    std::vector<history::NewTranscript> made;
    std::vector<std::string> names;
    std::vector<std::string> notes;
    const std::vector<std::filesystem::path> paths(options.paths.begin(), options.paths.end());
    for (auto& prepared :
         exchange::prepareTranscripts(paths, encoding, project->state().info.language, consoleProgress())) {
        addNotes(prepared, notes);
        names.push_back(prepared.transcript.name);
        made.push_back({std::move(prepared.transcript), std::move(prepared.body),
                        std::move(prepared.speakers), std::move(prepared.turns), std::move(prepared.source)});
    }
    project->apply(history::importTranscripts(project->state(), std::move(made)), consoleProgress());
    std::vector<const transcript::Transcript*> imported;
    for (const std::string& name : names) imported.push_back(project->state().transcripts.byName(name));
    Listing listing = transcriptListing(project->state(), imported);
    listing.notes = notes;
    (*listing.json)["notes"] = notes;
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
    const auto project = session.openToWrite();
    const std::string& path = options.paths.front();
    session.print(importListing(importProjectFile(*project, path), path));
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
    command->add_option(tr("PATH"), options->paths, tr("The files to import."))
        ->required()
        ->option_text("...");
    command
        ->add_option("--encoding", options->encoding,
                     tr("The encoding of text, subtitles and web pages; by default it is found."))
        ->option_text(tr("NAME"));
    addAnswersOptions(*command, options->answers);
    command->callback([&session, options] {
        if (namesProject(*options)) return importOneProject(session, *options);
        if (wantsAnswers(options->answers, options->paths))
            return importAnswers(session, options->answers, options->paths);
        importFiles(session, *options);
    });
}

}
