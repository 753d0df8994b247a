// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/commands/commands.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rd::cli
{

namespace
{

std::string kindOf(const project::Finding& finding, bool forPeople)
{
    if (finding.toLookAt) return forPeople ? tr("to look at") : "to_look_at";
    return forPeople ? tr("damage") : "damage";
}

/// Damage is bad news, so the exit status says so too; what is only to look at is none.
void check(Session& session)
{
    const auto project = session.openToRead();
    const auto findings = project->check();
    Listing listing;
    listing.key = "findings";
    listing.empty = tr("All is well.");
    listing.columns = {{"kind", tr("Kind")}, {"place", tr("Where")}, {"what", tr("What")}};
    for (const project::Finding& finding : findings)
        listing.rows.push_back({kindOf(finding, session.forPeople()), finding.place, finding.what});
    const bool broken = std::any_of(findings.begin(), findings.end(),
                                    [](const project::Finding& finding) { return !finding.toLookAt; });
    if (broken) {
        listing.notes.push_back(tr("The command rescue saves what can be read."));
        session.exitStatus = 1;
    }
    session.print(listing);
}

}

void addCheck(CLI::App& app, Session& session)
{
    addCommand(app, session, "check",
               tr("Look the whole file over: spans, references, history against state."))
        ->callback([&session] { check(session); });
}

}
