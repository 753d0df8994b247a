// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

void addRescue(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "rescue", tr("Copy what can be read of a damaged project into a new file."));
    const auto target = std::make_shared<std::string>();
    command->add_option(tr("TO"), *target, tr("The new file."))->required()->option_text(" ");
    command->callback([&session, target] {
        demandEnding(*target, {".draad"});
        const auto lost = project::Project::rescue(session.file, *target);
        session.tell(
            lost.empty()
                ? say("Everything was saved in {file}.", fmt::arg("file", shownName(*target)))
                : say("What could be read was saved in {file}. Lost:", fmt::arg("file", shownName(*target))),
            lost);
    });
}

}
