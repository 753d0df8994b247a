// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/merge_listing.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "merge/words.h"

#include <filesystem>

namespace rd::cli
{

namespace
{

/// xgettext reads literals, so each sentence is marked here and translated where it is used.
constexpr const char* mark(const char* text)
{
    return text;
}

const char* removalText(const merge::Clash& clash)
{
    if (clash.chosenHere && clash.removalStands)
        return mark(
            "{remover} removed {what}, and {writer} wrote in it ({words}). It is removed, as was chosen.");
    if (clash.chosenHere)
        return mark(
            "{remover} removed {what}, and {writer} wrote in it ({words}). It is there, as was chosen.");
    if (clash.removalStands)
        return mark("{remover} made {what} part of another, and {writer} wrote in it ({words}). It stays so; "
                    "--choose takes the other.");
    return mark("{remover} removed {what}, and {writer} wrote in it ({words}), not knowing that. It is back; "
                "--choose takes the other.");
}

/// One removed it, and the other wrote in it, not knowing that.
std::string removalSentence(const merge::Clash& clash)
{
    const bool wroteThere = clash.thereStands != clash.removalStands;
    const std::string words = wroteThere ? clash.there : clash.here;
    const std::string writer = wroteThere ? clash.thereBy : clash.hereBy;
    const std::string remover = wroteThere ? clash.hereBy : clash.thereBy;
    return say(removalText(clash), fmt::arg("remover", remover), fmt::arg("what", clash.what),
               fmt::arg("writer", writer), fmt::arg("words", words));
}

std::string clashSentence(const merge::Clash& clash)
{
    if (clash.removal) return removalSentence(clash);
    const std::string column = merge::columnName(clash.column);
    if (clash.chosenHere)
        return say("Both wrote {column} of {what}: “{here}” ({hereBy}) and “{there}” ({thereBy}). “{stands}” "
                   "stands, as was chosen.",
                   fmt::arg("column", column), fmt::arg("what", clash.what), fmt::arg("here", clash.here),
                   fmt::arg("hereBy", clash.hereBy), fmt::arg("there", clash.there),
                   fmt::arg("thereBy", clash.thereBy), fmt::arg("stands", clash.stands));
    return say("Both wrote {column} of {what}: “{here}” ({hereBy}) and “{there}” ({thereBy}). “{stands}” was "
               "written "
               "last.",
               fmt::arg("column", column), fmt::arg("what", clash.what), fmt::arg("here", clash.here),
               fmt::arg("hereBy", clash.hereBy), fmt::arg("there", clash.there),
               fmt::arg("thereBy", clash.thereBy), fmt::arg("stands", clash.stands));
}

std::string sameNameSentence(const merge::SameName& pair)
{
    if (pair.of == merge::SameName::Of::theCase)
        return say("Two cases are called “{name}”; --join-same-names makes one of them.",
                   fmt::arg("name", pair.name));
    return say("Two codes are called “{name}” ({first}, {second}); --join-same-names makes one of them.",
               fmt::arg("name", pair.name), fmt::arg("first", pair.firstKey),
               fmt::arg("second", pair.secondKey));
}

std::vector<std::string> sentences(const merge::Report& report, bool tried)
{
    std::vector<std::string> notes;
    for (const auto& copy : report.copies) {
        notes.push_back(merge::cameFrom(copy));
        for (const auto& clash : copy.clashes) notes.push_back(clashSentence(clash));
    }
    if (report.restored > 0) notes.push_back(tr("An earlier merge had been undone; its work is back."));
    for (const auto& finding : report.findings) notes.push_back(finding.text);
    if (!report.joined)
        for (const auto& pair : report.sameNames) notes.push_back(sameNameSentence(pair));
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
            {"there_by", clash.thereBy},
            {"here_at", utcTime(clash.hereAtMs)},
            {"there_at", utcTime(clash.thereAtMs)},
            {"stands", clash.stands},
            {"last", clash.thereStands ? "there" : "here"},
            {"removal", clash.removal},
            {"chosen", !clash.chosenHere ? Json(nullptr) : Json(*clash.chosenHere ? "here" : "there")}};
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
                         {"other_name", code.otherName}});
    return {{"file", copy.file}, {"related", copy.related}, {"changes", copy.changes}, {"back", copy.back},
            {"came", came},      {"both_wrote", clashes},   {"codes", codes}};
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
        same.push_back({{"of", pair.of == merge::SameName::Of::code ? "code" : "case"},
                        {"name", pair.name},
                        {"first", pair.first.toString()},
                        {"second", pair.second.toString()}});
    return {{"changed", report.changed}, {"dry_run", tried},   {"merges_restored", report.restored},
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
