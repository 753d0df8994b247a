// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/transcript_listing.h"

#include "base/i18n.h"
#include "merge/words.h"

namespace rd::cli
{

namespace
{

Json speakersOf(const history::State& state, TranscriptId id, bool forPeople)
{
    Json list = Json::array();
    for (const transcript::Speaker* speaker : state.transcripts.speakersOf(id)) {
        const transcript::Respondent* person = state.cases.find(speaker->respondent);
        const bool known = person != nullptr && !person->deleted;
        if (forPeople)
            list.push_back(speaker->label + " (" + (known ? person->name : merge::roleName(speaker->role)) +
                           ")");
        else
            list.push_back({{"label", speaker->label},
                            {"role", transcript::roleKey(speaker->role)},
                            {"person", known ? Json(person->name) : Json(nullptr)}});
    }
    return list;
}

/// The number of the turn with which the topic part begins.
Json topicsFrom(const history::State& state, const transcript::Transcript& document)
{
    for (const transcript::Turn& turn : state.transcripts.turnsOf(document.id))
        if (document.topicsFrom && turn.id == document.topicsFrom) return turn.number;
    return nullptr;
}

std::vector<Json> rowOf(const history::State& state, const transcript::Transcript& document, bool forPeople)
{
    const transcript::Case* owner = state.cases.find(document.caseId);
    return {document.name,
            owner == nullptr || owner->deleted ? Json(nullptr) : Json(owner->name),
            document.date,
            std::string(languageCode(document.language)),
            document.sourceFormat,
            document.sourceEncoding,
            document.length,
            state.transcripts.turnsOf(document.id).size(),
            speakersOf(state, document.id, forPeople),
            transcript::citedAs(document),
            document.audioKeeper,
            topicsFrom(state, document),
            owner == nullptr || owner->deleted ? Json(transcript::countsAlone(document)) : Json(nullptr)};
}

}

Listing transcriptListing(const history::State& state,
                          const std::vector<const transcript::Transcript*>& transcripts)
{
    Listing listing;
    listing.key = "transcripts";
    listing.empty = tr("There are no transcripts yet.");
    listing.columns = {{"document", tr("Transcript")},
                       {"case", tr("Case")},
                       {"date", tr("Date")},
                       {"language", tr("Language")},
                       {"format", tr("Format")},
                       {"encoding", tr("Encoding")},
                       {"characters", tr("Characters")},
                       {"turns", tr("Turns")},
                       {"speakers", tr("Speakers")},
                       {"cited", tr("Literature")},
                       {"audio_keeper", tr("Recording kept by")},
                       {"topics_from", tr("Topics from turn")},
                       {"counted", tr("Counts as one")}};
    Json list = Json::array();
    for (const transcript::Transcript* document : transcripts) {
        listing.rows.push_back(rowOf(state, *document, true));
        Json object = Json::object();
        const auto plain = rowOf(state, *document, false);
        for (std::size_t i = 0; i < plain.size(); ++i) object[listing.columns[i].key] = plain[i];
        object["author"] = document->author;
        object["year"] = document->year;
        object["audio"] = document->audio;
        list.push_back(std::move(object));
    }
    listing.json = Json{{"transcripts", std::move(list)}};
    return listing;
}

}
