// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/merge_listing.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "merge/report_words.h"
#include "merge/words.h"

#include <algorithm>

namespace rd::cli
{

namespace
{

std::vector<std::string> sentences(const merge::Report& report, bool tried)
{
    std::vector<std::string> notes = merge::sentencesOf(report);
    const bool asks = std::any_of(report.copies.begin(), report.copies.end(), [](const auto& copy) {
        return std::any_of(copy.clashes.begin(), copy.clashes.end(),
                           [](const auto& clash) { return !clash.isFixed && !clash.chosenHere; });
    });
    if (asks)
        notes.push_back(
            tried ? tr("What can be chosen, --clashes writes in a form, which is given with --choose.")
                  : tr("To choose otherwise, undo this merge and merge the same copies anew with --choose; "
                       "--clashes with --dry-run writes the form. Which correction of a text stands can "
                       "also be chosen later, with text --let-stand."));
    if (!report.joined && !report.sameNames.empty())
        notes.push_back(
            tried ? tr("What can be made one, --join-same-names makes one.")
                  : tr("What has one name is made one with codebook --merge, cases --join or transcripts "
                       "--one-with; or undo this merge and merge anew with --join-same-names."));
    const auto warnings = std::count_if(report.copies.begin(), report.copies.end(),
                                        [](const auto& copy) { return copy.another; }); // these stand first
    if (tried && !notes.empty())
        notes.insert(notes.begin() + warnings, tr("This is how it is after the merge:"));
    if (tried) notes.push_back(tr("Nothing was changed yet."));
    return notes;
}

Json clashJson(const merge::Clash& clash)
{
    return {{"cell", clash.id},
            {"what", clash.what},
            {"column", clash.column},
            {"here", clash.here},
            {"there", clash.there},
            {"here_by", clash.hereBy},
            {"here_from", clash.hereFrom},
            {"fixed", clash.isFixed},
            {"there_by", clash.thereBy},
            {"here_at", utcTime(clash.hereAtMs)},
            {"there_at", utcTime(clash.thereAtMs)},
            {"stands", clash.stands},
            {"last", clash.thereStands ? "there" : "here"},
            {"removal", clash.removal},
            {"chosen", !clash.chosenHere ? Json(nullptr) : Json(*clash.chosenHere ? "here" : "there")}};
}

Json placementJson(const merge::Placement& one)
{
    Json json{{"transcript", one.transcript},
              {"code", one.code},
              {"coder", one.coder},
              {"memo", one.memo},
              {"there", one.there}};
    if (one.found || one.nearest) json["here"] = one.here;
    if (one.nearest) json["nearest"] = true;
    return json;
}

Json placementsJson(const merge::FromCopy& copy, bool found)
{
    Json list = Json::array();
    for (const auto& one : copy.placements)
        if (one.found == found) list.push_back(placementJson(one));
    return list;
}

std::string foundBy(merge::FoundBy by)
{
    switch (by) {
    case merge::FoundBy::name:
        return "name";
    case merge::FoundBy::key:
        return "key";
    case merge::FoundBy::earlierMerge:
        return "earlier merge";
    case merge::FoundBy::mapping:
        return "mapping";
    case merge::FoundBy::nothing:
        break;
    }
    return "";
}

Json copyJson(const merge::FromCopy& copy)
{
    Json came = Json::array();
    for (const auto& one : copy.came)
        came.push_back({{"author", one.author},
                        {"table", one.table},
                        {"made", one.made},
                        {"changed", one.changed},
                        {"deleted", one.deleted}});
    Json clashes = Json::array();
    for (const auto& clash : copy.clashes) clashes.push_back(clashJson(clash));
    Json codes = Json::array();
    for (const auto& code : copy.codes)
        codes.push_back({{"code", code.key},
                         {"name", code.name},
                         {"into", code.into},
                         {"into_name", code.intoName},
                         {"other_name", code.otherName},
                         {"found_by", foundBy(code.by)}});
    Json transcripts = Json::array();
    for (const auto& one : copy.transcripts)
        transcripts.push_back({{"transcript", one.name},
                               {"into", one.into},
                               {"alike", one.into.empty() ? Json(nullptr) : Json(one.likeness)},
                               {"known", one.known}});
    return {{"file", copy.file},
            {"related", copy.related},
            {"another_study", copy.another},
            {"changes", copy.changes},
            {"back", copy.back},
            {"came", came},
            {"both_wrote", clashes},
            {"codes", codes},
            {"transcripts", transcripts},
            {"placed_anew", placementsJson(copy, true)},
            {"unplaced", placementsJson(copy, false)}};
}

Json jsonOf(const merge::Report& report, bool tried, const std::vector<std::string>& notes)
{
    Json copies = Json::array();
    for (const auto& copy : report.copies) copies.push_back(copyJson(copy));
    Json settled = Json::array();
    for (const auto& finding : report.findings)
        settled.push_back({{"kind", finding.kind}, {"text", finding.text}});
    Json same = Json::array();
    for (const auto& pair : report.sameNames)
        same.push_back({{"of", merge::sameNameKey(pair.of)},
                        {"name", pair.name},
                        {"first", pair.first.toString()},
                        {"second", pair.second.toString()}});
    return {{"changed", report.changed}, {"dry_run", tried},   {"merges_restored", report.restored.size()},
            {"copies", copies},          {"settled", settled}, {"same_names", same},
            {"joined", report.joined},   {"notes", notes}};
}

}

Listing mergeListing(const merge::Report& report, bool tried)
{
    Listing listing;
    listing.key = "came";
    listing.columns = {{"author", tr("Who")},
                       {"table", tr("What")},
                       {"made", tr("Made")},
                       {"changed", tr("Changed")},
                       {"deleted", tr("Deleted")}};
    for (const auto& copy : report.copies)
        for (const auto& one : copy.came)
            listing.rows.push_back(
                {one.author, merge::kindName(one.table), one.made, one.changed, one.deleted});
    listing.notes = sentences(report, tried);
    listing.json = jsonOf(report, tried, listing.notes);
    return listing;
}

}
