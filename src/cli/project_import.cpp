// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/project_import.h"

#include "base/i18n.h"
#include "cli/session.h"
#include "errands/project_import.h"

namespace rd::cli
{

namespace
{

/// The kinds that are counted: their names in JSON and in words.
std::vector<std::tuple<history::Kind, const char*, std::string>> countedKinds()
{
    using history::Kind;
    return {{Kind::coders, "coders", tr("Coders")},
            {Kind::codes, "codes", tr("Codes")},
            {Kind::cases, "cases", tr("Cases")},
            {Kind::respondents, "respondents", tr("Respondents")},
            {Kind::attributes, "attributes", tr("Attributes")},
            {Kind::values, "values", tr("Values")},
            {Kind::transcripts, "transcripts", tr("Transcripts")},
            {Kind::codings, "codings", tr("Codings made")},
            {Kind::memos, "memos", tr("Memos")},
            {Kind::foreign, "kept", tr("Kept for export")}};
}

}

Listing importListing(const exchange::Import& import, const std::string& path, bool dryRun)
{
    const auto& report = import.report;
    Listing listing;
    listing.columns = {{"kind", tr("Kind")}, {"count", dryRun ? tr("Would come in") : tr("Came in")}};
    Json imported = Json::object();
    const auto counts = import.counts();
    for (const auto& [kind, key, name] : countedKinds()) {
        const auto found = counts.find(kind);
        const int count = found == counts.end() ? 0 : found->second;
        imported[key] = count;
        if (count > 0) listing.rows.push_back({name, count});
    }
    listing.empty = dryRun ? tr("The project has all of this file already; nothing would be added.")
                           : tr("The project has all of this file already; nothing was added.");
    listing.notes = errands::notesOf(report);
    listing.json = Json{
        {"file", shownName(path)},        {"program", report.program}, {"imported", std::move(imported)},
        {"losses", report.losses},        {"kept", report.kept},       {"placed_anew", report.placedAnew},
        {"not_placed", report.notPlaced}, {"notes", report.notes}};
    if (dryRun) (*listing.json)["dry_run"] = true;
    return listing;
}

}
