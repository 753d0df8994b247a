// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/merge_listing.h"

#include "base/clock.h"
#include "base/i18n.h"

#include <filesystem>

namespace rd::cli
{

namespace
{

/// xgettext reads literals, so each word is marked here and translated in kindOf().
constexpr const char* mark(const char* text)
{
    return text;
}

std::string kindOf(const std::string& table)
{
    static const std::map<std::string, const char*> words{{"project_info", mark("project")},
                                                          {"transcript", mark("transcripts")},
                                                          {"transcript_text", mark("texts")},
                                                          {"speaker", mark("speakers")},
                                                          {"turn", mark("turns")},
                                                          {"cases", mark("cases")},
                                                          {"respondent", mark("respondents")},
                                                          {"attribute", mark("attributes")},
                                                          {"attribute_value", mark("values")},
                                                          {"code", mark("codes")},
                                                          {"coder", mark("coders")},
                                                          {"coding", mark("codings")},
                                                          {"table_definition", mark("tables")},
                                                          {"memo", mark("memos")},
                                                          {"guide_item", mark("guide items")},
                                                          {"raising", mark("items raised")},
                                                          {"foreign_part", mark("foreign parts")},
                                                          {"assignment", mark("hand-outs")}};
    const auto found = words.find(table);
    return found == words.end() ? table : tr(found->second);
}

std::string shown(const std::string& file)
{
    return std::filesystem::path(file).filename().string();
}

std::string cameFrom(const merge::FromCopy& copy)
{
    const std::string file = shown(copy.file);
    if (!copy.related)
        return say(
            "{file} has no history in common with the first; what it says was taken over, as one change.",
            fmt::arg("file", file));
    if (copy.changes == 0) return say("{file}: nothing that was not there already.", fmt::arg("file", file));
    return sayn("{file}: {count} change.", "{file}: {count} changes.", static_cast<long long>(copy.changes),
                fmt::arg("file", file), fmt::arg("count", copy.changes));
}

std::string clashSentence(const merge::Clash& clash)
{
    const std::string& stands = clash.thereStands ? clash.there : clash.here;
    return say("Both wrote {column} of {what}: “{here}” ({hereBy}) and “{there}” ({thereBy}). “{stands}” was "
               "written "
               "last.",
               fmt::arg("column", clash.column), fmt::arg("what", clash.what), fmt::arg("here", clash.here),
               fmt::arg("hereBy", clash.hereBy), fmt::arg("there", clash.there),
               fmt::arg("thereBy", clash.thereBy), fmt::arg("stands", stands));
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
        notes.push_back(cameFrom(copy));
        for (const auto& clash : copy.clashes) notes.push_back(clashSentence(clash));
    }
    if (report.restored > 0) notes.push_back(tr("An earlier merge had been undone; its work is back."));
    for (const auto& finding : report.findings) notes.push_back(finding.text);
    for (const auto& pair : report.sameNames) notes.push_back(sameNameSentence(pair));
    if (tried) notes.push_back(tr("Nothing was written."));
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
            {"there_by", clash.thereBy},
            {"here_at", utcTime(clash.hereAtMs)},
            {"there_at", utcTime(clash.thereAtMs)},
            {"last", clash.thereStands ? "there" : "here"}};
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
        codes.push_back({{"code", code.key}, {"name", code.name}, {"into", code.into}});
    return {{"file", copy.file}, {"related", copy.related}, {"changes", copy.changes},
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
    return {{"changed", report.changed},
            {"dry_run", tried},
            {"merges_restored", report.restored},
            {"copies", copies},
            {"settled", settled},
            {"same_names", same},
            {"notes", notes}};
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
            listing.rows.push_back({one.author, kindOf(one.table), one.made, one.changed, one.deleted});
    listing.notes = sentences(report, tried);
    listing.json = jsonOf(report, tried, listing.notes);
    return listing;
}

}
