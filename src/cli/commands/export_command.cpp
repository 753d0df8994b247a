// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/export_options.h"
#include "errands/exports.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

void exportProject(const Session& session, const errands::ExportOptions& options)
{
    if (session.output.empty())
        throw UsageError(tr("Say where the export goes, with its ending: -o project.qdpx."));
    demandFittingOptions(session.output, options);
    const auto project = session.openToRead();
    const auto losses = errands::exportTo(*project, session.output, options, consoleProgress());
    Session screen = session;
    screen.output.clear();
    screen.tell(say("Exported {project} to {file}.", fmt::arg("project", shownName(session.file)),
                    fmt::arg("file", shownName(session.output))),
                losses);
}

void addDataOptions(CLI::App& command, errands::ExportOptions& options)
{
    addSeveral(command, "--coder", options.coders, tr("NAME"),
               tr("Only codings by this coder. May be repeated."));
    addSeveral(command, "--group", options.groups, tr("ATTRIBUTE"),
               tr("Of data: count x of n by this attribute. May be repeated."));
    addChoice(command, "--turns", options.turns, {"all", "without-interviewer"},
              tr("Whether codings in the interviewer's turns count; by default they do."));
    command.add_flag("--without-texts", options.withoutTexts,
                     tr("Of data: without the words of interviews."));
}

CLI::Option* addTranscriptOptions(CLI::App& command, errands::ExportOptions& options)
{
    options.transcripts.emplace();
    CLI::Option* transcripts =
        command
            .add_option("--transcripts", *options.transcripts,
                        tr("Coded transcripts (.docx, .html, .pdf): names, with commas between, or all."))
            ->option_text(tr("NAMES"))
            ->expected(0, 1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    addSeveral(command, "--code", options.codes, tr("CODE"),
               tr("Of coded transcripts: only this code and those below it. May be repeated."));
    command.add_flag("--without-codes", options.withoutCodes,
                     tr("Of coded transcripts: only the words and the numbers of the turns."));
    return transcripts;
}

}

void addExport(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(
        app, session, "export",
        tr("Write the project for another program, by the ending of the name given to -o: .qdpx, .qdc, "
           ".xlsx, .json; a folder for R or SPSS; or coded transcripts to print."));
    const auto options = std::make_shared<errands::ExportOptions>();
    addChoice(*command, "--for", options->reader, {"nvivo", "qualcoder", "csv", "r", "spss"},
              tr("Of .qdpx: as this program reads it. csv, r, spss: a folder of files, with a script."));
    addDataOptions(*command, *options);
    CLI::Option* transcripts = addTranscriptOptions(*command, *options);
    command->callback([&session, options, transcripts] {
        if (transcripts->count() == 0) options->transcripts.reset();
        exportProject(session, *options);
    });
}

}
