// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "errands/counting.h"
#include "errands/refresh.h"
#include "exchange/docx/refresh/report_file.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

using exchange::KeptPlace;
using exchange::Refreshed;
using exchange::RenewedPlace;

struct RefreshOptions {
    std::string report;
    std::string project;
    bool dryRun = false;
};

std::string kindKey(RenewedPlace::Kind kind)
{
    static const std::vector<std::string> keys{"changed", "added", "removed", "order", "drawn", "led"};
    return keys.at(static_cast<std::size_t>(kind));
}

std::string whyKey(KeptPlace::Why why)
{
    static const std::vector<std::string> keys{"unknown",
                                               "own words",
                                               "own words, figures renewed",
                                               "tracked",
                                               "fixed rows",
                                               "empty",
                                               "own numbers",
                                               "own order",
                                               "no place",
                                               "fewer charts",
                                               "no chart",
                                               "no memory",
                                               "dead figure",
                                               "comment",
                                               "bookmark",
                                               "gone quote",
                                               "quote of another theme",
                                               "untrue codes",
                                               "stale",
                                               "put in elsewhere",
                                               "untrue account",
                                               "no origin",
                                               "part of a quote",
                                               "corrected quote",
                                               "no account",
                                               "lost figure"};
    return keys.at(static_cast<std::size_t>(why));
}

Json jsonOf(const Refreshed& refreshed, const std::string& copy)
{
    Json changed = Json::array();
    for (const RenewedPlace& one : refreshed.renewed)
        changed.push_back({{"kind", kindKey(one.kind)},
                           {"place", one.place},
                           {"what", one.what},
                           {"from", one.from},
                           {"to", one.to}});
    Json kept = Json::array();
    for (const KeptPlace& one : refreshed.kept)
        kept.push_back({{"why", whyKey(one.why)},
                        {"place", one.place},
                        {"what", one.what},
                        {"text", one.text},
                        {"now", one.now},
                        {"bookmarks", one.bookmarks}});
    return {{"places", refreshed.places},
            {"entries",
             {{"changed", refreshed.entries.changed},
              {"added", refreshed.entries.added},
              {"removed", refreshed.entries.removed}}},
            {"changed", std::move(changed)},
            {"kept", std::move(kept)},
            {"warnings", refreshed.warnings},
            {"copy", copy.empty() ? Json(nullptr) : Json(copy)}};
}

Listing listingOf(const Refreshed& refreshed, const std::string& copy)
{
    Listing listing;
    listing.key = "changed";
    listing.columns = {{"change", tr("What changed")}};
    listing.empty = tr("Nothing has changed.");
    for (const RenewedPlace& one : refreshed.renewed) listing.rows.push_back({exchange::textOf(one)});
    if (refreshed.entries.all() > 0) listing.rows.push_back({exchange::textOf(refreshed.entries)});
    for (const KeptPlace& one : refreshed.kept) listing.notes.push_back(exchange::textOf(one));
    if (const std::string left = exchange::notRenewed(refreshed); !left.empty())
        listing.notes.push_back(left);
    listing.notes.insert(listing.notes.end(), refreshed.warnings.begin(), refreshed.warnings.end());
    if (!copy.empty())
        listing.notes.push_back(
            say("The document as it was stands in {file}.", fmt::arg("file", shownName(copy))));
    listing.json = jsonOf(refreshed, copy);
    return listing;
}

Refreshed refreshed(const Session& session, const RefreshOptions& options, const std::string& bytes)
{
    const exchange::InputFile file{bytes, shownName(options.report)};
    exchange::demandPlaces(file);
    const auto path = options.project.empty() ? exchange::projectOf(options.report, exchange::originOf(file))
                                              : std::filesystem::path(options.project);
    const auto project = project::Project::open(path, session.openOptions(true));
    return errands::renewed(*project, errands::snapshotOf(project->state()), file);
}

void refreshReport(const Session& session, const RefreshOptions& options)
{
    const std::string bytes = readFile(options.report);
    if (!options.dryRun) exchange::demandClosed(options.report);
    const Refreshed now = refreshed(session, options, bytes);
    std::string copy;
    if (!options.dryRun && now.bytes != bytes)
        copy = exchange::replaceReport(options.report, bytes, now.bytes).string();
    session.print(listingOf(now, copy));
}

}

CLI::App* addReportRefresh(CLI::App& report, Session& session)
{
    CLI::App* command =
        report.add_subcommand("refresh", tr("Renew tables, charts, conclusions and numbers of a written "
                                            "report, and leave all else as it is."));
    command->fallthrough()->group(tr("Commands"));
    command->option_defaults()->group(tr("Options"));
    const auto options = std::make_shared<RefreshOptions>();
    command->add_option(tr("REPORT"), options->report, tr("The report (.docx)."))
        ->required()
        ->option_text(" ");
    command
        ->add_option("--project", options->project,
                     tr("The project to count from; by default the one that the report was made of."))
        ->option_text(tr("FILE"));
    command->add_flag("--dry-run", options->dryRun, tr("Only say what would change."));
    command->callback([&session, &report, options] {
        if (!session.output.empty())
            throw UsageError(tr("refresh renews the report itself and keeps a copy; leave -o out."));
        for (const char* other : {"--sections", "--quotes", "--template"})
            if (report.count(other) > 0)
                throw UsageError(
                    say("{option} goes with a new report, not with refresh.", fmt::arg("option", other)));
        refreshReport(session, *options);
    });
    return command;
}

}
