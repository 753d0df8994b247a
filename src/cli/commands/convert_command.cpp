// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/work_folder.h"
#include "cli/commands/commands.h"
#include "cli/export_options.h"
#include "cli/project_import.h"
#include "errands/exports.h"
#include "errands/project_import.h"
#include "exchange/foreign_project/project_files.h"
#include "text/normalise.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

namespace fs = std::filesystem;

struct ConvertOptions {
    std::string to;
    errands::ExportOptions how;
};

bool isProject(const fs::path& path)
{
    return path.extension() == ".draad";
}

/// A project of the file's content, in a new file; a bad file leaves none behind.
exchange::Import makeProjectOf(const Session& session, const fs::path& path)
{
    project::Project::NewProject made;
    made.title = text::normalised(fs::path(session.file).stem().string());
    made.language = userLanguage();
    made.unitOne = {"cliëntsysteem", "client system"};
    made.unitMany = {"cliëntsystemen", "client systems"};
    const auto project = project::Project::create(path, made, session.openOptions(false));
    try {
        return errands::importAsProject(*project, session.file, consoleProgress());
    } catch (...) {
        std::error_code ignored;
        fs::remove(path, ignored);
        throw;
    }
}

std::vector<std::string> exported(const Session& session, const fs::path& from, const ConvertOptions& options)
{
    const auto project = project::Project::open(from, session.openOptions(true));
    return errands::exportTo(*project, options.to, options.how, consoleProgress());
}

void convert(const Session& session, const ConvertOptions& options)
{
    if (isProject(session.file) && isProject(options.to))
        throw UsageError(tr("Both are projects already; copy the file instead."));
    demandFittingOptions(options.to, options.how);
    if (isProject(options.to))
        return session.print(importListing(makeProjectOf(session, options.to), session.file));
    std::vector<std::string> notes;
    if (isProject(session.file)) {
        notes = exported(session, session.file, options);
    } else {
        const WorkFolder folder;
        const fs::path project = folder / "project.draad";
        notes = importListing(makeProjectOf(session, project), session.file).notes;
        for (std::string& loss : exported(session, project, options)) notes.push_back(std::move(loss));
    }
    session.tell(say("Converted {from} to {to}.", fmt::arg("from", shownName(session.file)),
                     fmt::arg("to", shownName(options.to))),
                 notes);
}

}

void addConvert(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "convert",
                   tr("Turn another program's project into one of ours (.draad), ours into another's, or one "
                      "into the other."));
    const auto options = std::make_shared<ConvertOptions>();
    command->add_option(tr("TO"), options->to, tr("The file to make; its ending says what it becomes."))
        ->required()
        ->option_text(" ");
    addChoice(*command, "--for", options->how.reader, {"nvivo", "qualcoder"},
              tr("Of .qdpx: as this program reads it."));
    command->callback([&session, options] { convert(session, *options); });
}

}
