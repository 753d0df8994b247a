// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json/project_json.h"

#include "base/clock.h"
#include "exchange/json/json_parts.h"

namespace rd::exchange
{

namespace
{

Json codersJson(const std::map<CoderId, coding::Coder>& coders)
{
    Json list = Json::array();
    for (const auto& [id, coder] : coders)
        if (!coder.deleted)
            list.push_back({{"id", idJson(id)},
                            {"coder", coder.shownName()},
                            {"initials", coder.initials},
                            {"color", codebook::colorText(coder.color)},
                            {"agreed", coder.agreed}});
    return list;
}

Json guideJson(const history::State& state)
{
    Json list = Json::array();
    for (const transcript::GuideItem* item : state.guideInOrder())
        list.push_back({{"id", idJson(item->id)},
                        {"parent", idJson(item->parent)},
                        {"level", transcript::guideLevelKey(item->level)},
                        {"number", item->number},
                        {"text", wordingJson(item->text)},
                        {"theme", codeKeyJson(state.codebook, item->theme)}});
    return list;
}

Json raisingsJson(const std::map<RaisingId, transcript::Raising>& raisings)
{
    Json list = Json::array();
    for (const auto& [id, raising] : raisings)
        if (!raising.deleted)
            list.push_back({{"item", idJson(raising.item)},
                            {"document_id", idJson(raising.transcript)},
                            {"turn_id", idJson(raising.turn)},
                            {"raised_by", transcript::raisedByKey(raising.by)}});
    return list;
}

Json assignmentsJson(const std::map<AssignmentId, coding::Assignment>& assignments)
{
    Json list = Json::array();
    for (const auto& [id, one] : assignments)
        if (!one.deleted)
            list.push_back({{"coder_id", idJson(one.coder)},
                            {"document_id", idJson(one.transcript)},
                            {"since", timeJson(one.sinceMs)},
                            {"note", one.note}});
    return list;
}

Json roundsJson(const history::State& state)
{
    Json list = Json::array();
    for (const coding::Round* round : state.roundsInOrder()) {
        Json documents = Json::array();
        for (const TranscriptId id : round->transcripts) documents.push_back(idJson(id));
        list.push_back({{"name", round->name}, {"date", round->date}, {"document_ids", documents}});
    }
    return list;
}

Json resolutionsJson(const std::map<ResolutionId, coding::Resolution>& resolutions)
{
    Json list = Json::array();
    for (const auto& [id, one] : resolutions)
        if (!one.deleted)
            list.push_back({{"document_id", idJson(one.transcript)},
                            {"first_id", idJson(one.first)},
                            {"second_id", idJson(one.second)},
                            {"agreed_id", idJson(one.agreed)},
                            {"note", one.note},
                            {"made", timeJson(one.madeMs)}});
    return list;
}

}

Json timeJson(std::int64_t ms)
{
    return ms <= 0 ? Json(nullptr) : Json(utcTime(ms));
}

Json codeKeyJson(const codebook::Codebook& codebook, CodeId id)
{
    const codebook::Code* code = codebook.find(codebook.resolved(id));
    return code == nullptr || code->deleted ? Json(nullptr) : Json(code->key);
}

std::string projectJson(const ProjectJsonInput& input)
{
    const history::State& state = input.state;
    const history::ProjectInfo& info = state.info;
    const Json json{{"format", "rodedraad-project"},
                    {"version", 1},
                    {"title", info.title},
                    {"language", languageCode(info.language)},
                    {"unit", {{"one", wordingJson(info.unitOne)}, {"many", wordingJson(info.unitMany)}}},
                    {"codebook", codebookJson(state.codebook)},
                    {"coders", codersJson(state.coders)},
                    {"attributes", attributesJson(state.cases)},
                    {"cases", casesJson(state.cases)},
                    {"transcripts", transcriptsJson(input)},
                    {"codings", codingsJson(input)},
                    {"memos", memosJson(state)},
                    {"guide", guideJson(state)},
                    {"raisings", raisingsJson(state.raisings)},
                    {"assignments", assignmentsJson(state.assignments)},
                    {"rounds", roundsJson(state)},
                    {"resolutions", resolutionsJson(state.resolutions)},
                    {"tables", input.tables}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}
