// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/i18n.h"
#include "cli/commands/commands.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

void listHistory(const Session& session, int limit)
{
    const auto project = session.openToRead();
    Listing listing;
    listing.key = "changes";
    listing.empty = tr("Nothing was changed yet.");
    listing.columns = {{"at", tr("When")},
                       {"author", tr("Who")},
                       {"description", tr("What")},
                       {"reason", tr("Why")},
                       {"id", tr("Change")}};
    for (const project::HistoryEntry& entry : project->history(static_cast<std::size_t>(limit)))
        listing.rows.push_back(
            {session.format() == Format::text ? localTime(entry.atMs) : utcTime(entry.atMs), entry.author,
             entry.description, entry.reason, entry.id.uuid.toString()});
    if (session.format() == Format::text) { // the id is for programs
        listing.columns.pop_back();
        for (auto& row : listing.rows) row.pop_back();
    }
    session.print(listing);
}

}

void addHistory(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(app, session, "history", tr("List what was changed, newest first."));
    const auto limit = std::make_shared<int>(0);
    command->add_option("--limit", *limit, tr("Only the newest so many; 0: all."))
        ->option_text(tr("NUMBER"))
        ->check(wholeNumber(0));
    command->callback([&session, limit] { listHistory(session, *limit); });
}

}
