// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "errands/delivery.h"
#include "errands/lookup.h"
#include "project/delivering.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct DeliverOptions {
    bool neutralNames = false;
    bool withoutNotes = false;
    std::vector<std::string> withoutAttributes;
};

void deliver(Session& session, const DeliverOptions& options)
{
    if (session.output.empty()) throw UsageError(tr("Say to which file: -o COPY.draad."));
    demandEnding(session.output, {".draad"});
    const auto project = session.openToRead();
    project::Delivery delivery{options.neutralNames, options.withoutNotes, {}};
    for (const std::string& name : options.withoutAttributes)
        delivery.withoutAttributes.push_back(errands::attributeNamed(project->state(), name).id);
    project::deliver(*project, delivery, session.output, systemClock().nowMs());
    const std::string file = shownName(session.output);
    session.output.clear(); // it named the copy
    session.tell(
        say("{file} holds codes, counts and memos, and no words of the transcripts.", fmt::arg("file", file)),
        errands::staysIn(project->state(), delivery));
}

}

void addDeliver(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(app, session, "deliver",
                                   tr("Make a copy to give away: without texts, recordings and their names, "
                                      "with codes, counts and codebook."));
    const auto options = std::make_shared<DeliverOptions>();
    command->add_flag("--neutral-names", options->neutralNames,
                      tr("Number cases, respondents, transcripts and speakers instead of naming them."));
    command->add_flag("--without-notes", options->withoutNotes,
                      tr("Leave out notes, and the memos of codings; conclusions stay."));
    addSeveral(*command, "--without-attribute", options->withoutAttributes, tr("ATTRIBUTE"),
               tr("Leave out what was filled in for this attribute. May be repeated."));
    command->callback([&session, options] { deliver(session, *options); });
}

}
