// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/i18n.h"
#include "cli/commands/commands.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

/// What a merge wrote itself is told by its own row, and in full in its report.
bool isOfMerge(const project::HistoryEntry& entry)
{
    return entry.kind == "merge.settle" || entry.kind == "merge.choose" || entry.kind == "merge.join";
}

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
    const bool forPeople = session.format() == Format::text;
    for (const project::HistoryEntry& entry : project->history(static_cast<std::size_t>(limit)))
        if (!forPeople || !isOfMerge(entry))
            listing.rows.push_back({forPeople ? localTime(entry.atMs) : utcTime(entry.atMs), entry.author,
                                    entry.description, entry.reason, entry.id.uuid.toString()});
    if (forPeople) { // the id is for programs
        listing.columns.pop_back();
        for (auto& row : listing.rows) row.pop_back();
    }
    session.print(listing);
}

}

namespace
{

/// The newest that can still be read.
ChangeId lastReported(const project::Project& project)
{
    for (const project::HistoryEntry& entry : project.history())
        if (entry.kind == "merge" && !project.mergeReport(entry.id).empty()) return entry.id;
    return {};
}

void printReport(const Session& session, const std::string& which)
{
    const auto project = session.openToRead();
    const ChangeId merge =
        which == "last" ? lastReported(*project) : ChangeId{Uuid::parse(which).value_or(Uuid{})};
    const std::string report = project->mergeReport(merge);
    if (report.empty())
        throw Refusal({shownName(session.file), "",
                       say("Of “{merge}” no report of a merge is kept.", fmt::arg("merge", which)),
                       tr("`history --format json` names the changes; `last` is the last merge.")});
    Listing listing;
    listing.key = "report";
    for (std::size_t begin = 0; begin < report.size();) {
        const auto end = std::min(report.find('\n', begin), report.size());
        listing.notes.push_back(report.substr(begin, end - begin));
        begin = end + 1;
    }
    listing.json = Json{{"merge", merge.uuid.toString()}, {"report", report}};
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
    const auto report = std::make_shared<std::string>();
    command
        ->add_option("--report", *report, tr("What a merge told: of the change of that id, or of the last."))
        ->option_text("ID|last");
    command->callback([&session, limit, report] {
        if (report->empty())
            listHistory(session, *limit);
        else
            printReport(session, *report);
    });
}

}
