// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json/json_parts.h"

namespace rd::exchange
{

namespace
{

using transcript::Transcript;

Json speakersJson(const transcript::Transcripts& transcripts, TranscriptId id)
{
    Json list = Json::array();
    for (const transcript::Speaker* speaker : transcripts.speakersOf(id))
        list.push_back({{"id", idJson(speaker->id)},
                        {"label", speaker->label},
                        {"role", transcript::roleKey(speaker->role)},
                        {"person_id", idJson(speaker->respondent)}});
    return list;
}

Json turnsJson(const transcript::Transcripts& transcripts, TranscriptId id)
{
    Json list = Json::array();
    for (const transcript::Turn& turn : transcripts.turnsOf(id))
        list.push_back({{"id", idJson(turn.id)},
                        {"number", turn.number},
                        {"start", turn.span.start},
                        {"end", turn.span.end},
                        {"text_start", turn.textStart},
                        {"speaker_id", idJson(turn.speaker)},
                        {"time_ms", turn.timeMs < 0 ? Json(nullptr) : Json(turn.timeMs)}});
    return list;
}

}

Json transcriptsJson(const ProjectJsonInput& input)
{
    Json list = Json::array();
    for (const Transcript* one : input.state.transcripts.list()) {
        Json json{{"id", idJson(one->id)},
                  {"document", one->name},
                  {"case_id", idJson(one->caseId)},
                  {"language", languageCode(one->language)},
                  {"length", one->length},
                  {"source", one->sourceName},
                  {"source_sha256", one->sourceSha256},
                  {"date", one->date},
                  {"author", one->author},
                  {"year", one->year},
                  {"audio", one->audio},
                  {"audio_keeper", one->audioKeeper},
                  {"topics_from", idJson(one->topicsFrom)},
                  {"counted", transcript::countedAloneKey(one->counted)},
                  {"speakers", speakersJson(input.state.transcripts, one->id)},
                  {"turns", turnsJson(input.state.transcripts, one->id)}};
        if (input.text) json["text"] = *input.text(one->id);
        list.push_back(std::move(json));
    }
    return list;
}

}
