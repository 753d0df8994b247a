// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/exports.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

void exportProject(const Session& session, const ExportOptions& options)
{
    if (session.output.empty())
        throw UsageError(tr("Say where the export goes, with its ending: -o project.qdpx."));
    const auto project = session.openToRead();
    const auto losses = exportTo(*project, session.output, options);
    Session screen = session;
    screen.output.clear();
    screen.tell(say("Exported {project} to {file}.", fmt::arg("project", shownName(session.file)),
                    fmt::arg("file", shownName(session.output))),
                losses);
}

}

void addExport(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(
        app, session, "export",
        tr("Write the project for another program, by the ending of the name given to -o: .qdpx, .qdc."));
    const auto options = std::make_shared<ExportOptions>();
    addChoice(*command, "--for", options->reader, {"nvivo", "qualcoder"},
              tr("Of .qdpx: as this program reads it."));
    command->callback([&session, options] { exportProject(session, *options); });
}

}
