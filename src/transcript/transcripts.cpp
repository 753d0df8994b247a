// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcripts.h"

#include "transcript/load_by_transcript.h"

#include "text/fold.h"

#include <algorithm>
#include <tuple>

namespace rd::transcript
{

namespace
{

bool byPlace(const Turn& a, const Turn& b)
{
    return std::tie(a.span.start, a.number, a.id) < std::tie(b.span.start, b.number, b.id);
}

template <class Map, class Key>
const typename Map::mapped_type* lookUp(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

}

void Transcripts::put(const Transcript& value)
{
    m_transcripts[value.id] = value;
}

void Transcripts::put(const Speaker& value)
{
    m_speakers[value.id] = value;
}

void Transcripts::put(const Turn& value)
{
    const bool added = isNew(value);
    Turns& turns = m_turns[value.transcript];
    if (!added) std::erase_if(turns, [&](const Turn& turn) { return turn.id == value.id; });
    if (!value.deleted) turns.insert(std::upper_bound(turns.begin(), turns.end(), value, byPlace), value);
}

/// Ids grow with time: one greater than all others of its transcript is not there yet. So a text of half a
/// million turns is not searched for each of them.
bool Transcripts::isNew(const Turn& value)
{
    const auto [newest, unknown] = m_newest.try_emplace(value.transcript);
    if (unknown)
        for (const Turn& turn : m_turns[value.transcript]) newest->second = std::max(newest->second, turn.id);
    if (!(newest->second < value.id)) return false;
    newest->second = value.id;
    return true;
}

void Transcripts::load(Turns turns)
{
    load(oneByOne(turns));
}

void Transcripts::load(const std::function<std::optional<Turn>()>& next)
{
    m_newest.clear();
    loadByTranscript(m_turns, next, byPlace);
}

const Transcript* Transcripts::find(TranscriptId id) const
{
    return lookUp(m_transcripts, id);
}

const Speaker* Transcripts::find(SpeakerId id) const
{
    return lookUp(m_speakers, id);
}

const Transcript* Transcripts::byName(std::string_view name) const
{
    for (const auto& [id, transcript] : m_transcripts)
        if (!transcript.deleted && transcript.name == name) return &transcript;
    return nullptr;
}

std::vector<const Transcript*> Transcripts::list() const
{
    std::vector<const Transcript*> result;
    for (const auto& [id, transcript] : m_transcripts)
        if (!transcript.deleted) result.push_back(&transcript);
    std::sort(result.begin(), result.end(), [](const Transcript* a, const Transcript* b) {
        return std::tie(a->position, a->name, a->id) < std::tie(b->position, b->name, b->id);
    });
    return result;
}

std::vector<const Transcript*> Transcripts::ofCase(CaseId id) const
{
    auto result = list();
    std::erase_if(result, [&](const Transcript* transcript) { return transcript->caseId != id; });
    return result;
}

const Transcripts::Turns& Transcripts::turnsOf(TranscriptId id) const
{
    static const Turns none;
    const Turns* turns = lookUp(m_turns, id);
    return turns == nullptr ? none : *turns;
}

std::vector<const Speaker*> Transcripts::speakersOf(TranscriptId id) const
{
    std::vector<const Speaker*> result;
    for (const auto& [key, speaker] : m_speakers)
        if (speaker.transcript == id && !speaker.deleted) result.push_back(&speaker);
    std::sort(result.begin(), result.end(), [](const Speaker* a, const Speaker* b) {
        return std::tie(a->label, a->id) < std::tie(b->label, b->id);
    });
    return result;
}

const Turn* Transcripts::turnAt(TranscriptId id, text::Offset point) const
{
    const Turns& turns = turnsOf(id);
    const auto after =
        std::upper_bound(turns.begin(), turns.end(), point,
                         [](text::Offset at, const Turn& turn) { return at < turn.span.start; });
    return after == turns.begin() ? nullptr : &*std::prev(after);
}

const Speaker* Transcripts::speakerAt(TranscriptId id, text::Offset point) const
{
    const Turn* turn = turnAt(id, point);
    return turn == nullptr || !turn->span.contains(point) ? nullptr : find(turn->speaker);
}

}
