// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/joiner.h"

#include <map>

namespace rd::merge
{

using transcript::Transcript;

namespace
{

/// Below this, two texts of one name are two interviews.
constexpr double sameInterview = 0.6;

}

/// Ours with the same text, or with nearly the same: then with its alignment.
const Transcript* Joiner::twinOf(const Transcript& value, const std::string& body,
                                 std::unique_ptr<Alignment>& alignment) const
{
    const Transcript* near = nullptr;
    for (const Transcript* other : m_ours.state.transcripts.list()) {
        const bool sameFile = !value.sourceSha256.empty() && other->sourceSha256 == value.sourceSha256;
        if (other->length == value.length && m_ours.text(other->id) == body) return other;
        if (sameFile || other->id == value.id || other->name == value.name) near = other;
    }
    if (near == nullptr) return nullptr;
    const std::string ours = m_ours.text(near->id);
    alignment = std::make_unique<Alignment>(body, ours);
    if (alignment->likeness() >= sameInterview) return near;
    alignment.reset();
    return nullptr;
}

void Joiner::makeTranscript(Transcript value, const std::string& body)
{
    const TranscriptId theirs = value.id;
    if (m_now.transcripts.find(theirs) != nullptr) value.id = TranscriptId::make();
    const std::string name = value.name;
    for (int i = 2; m_now.transcripts.byName(value.name) != nullptr; ++i)
        value.name = name + " (" + std::to_string(i) + ")";
    value.caseId = mapped(value.caseId);
    const bool fresh = value.id == theirs;
    std::map<TurnId, TurnId> turns;
    for (const transcript::Turn& turn : m_theirs.state.transcripts.turnsOf(theirs))
        turns[turn.id] = fresh ? turn.id : TurnId::make();
    if (value.topicsFrom) value.topicsFrom = turns[value.topicsFrom];
    make(value);
    same(theirs.uuid, value.id.uuid);
    m_taken.rows.emplace_back(transcript::TranscriptText{value.id, body});
    for (const transcript::Speaker* speaker : m_theirs.state.transcripts.speakersOf(theirs)) {
        transcript::Speaker made = *speaker;
        if (!fresh) made.id = SpeakerId::make();
        made.transcript = value.id;
        made.respondent = mapped(speaker->respondent);
        make(made);
        same(speaker->id.uuid, made.id.uuid);
    }
    for (const transcript::Turn& turn : m_theirs.state.transcripts.turnsOf(theirs)) {
        transcript::Turn made = turn;
        made.id = turns.at(turn.id);
        made.transcript = value.id;
        made.speaker = mapped(turn.speaker);
        make(made);
        same(turn.id.uuid, made.id.uuid);
    }
}

void Joiner::takeTranscripts()
{
    for (const Transcript* value : m_theirs.state.transcripts.list()) {
        const std::string body = m_theirs.text(value->id);
        std::unique_ptr<Alignment> alignment;
        const Transcript* twin = twinOf(*value, body, alignment);
        if (twin == nullptr) {
            makeTranscript(*value, body);
            continue;
        }
        same(value->id.uuid, twin->id.uuid);
        if (alignment == nullptr) continue;
        const int percent = static_cast<int>(alignment->likeness() * 100);
        m_alignments[value->id] = std::move(alignment);
        find("text-differs", say("The text of “{transcript}” is not the same in both: {percent} per cent of "
                                 "its words are. The "
                                 "text of the first project stays.",
                                 fmt::arg("transcript", twin->name), fmt::arg("percent", percent)));
    }
}

std::optional<text::Span> Joiner::placed(TranscriptId theirs, text::Span span) const
{
    const auto alignment = m_alignments.find(theirs);
    return alignment == m_alignments.end() ? span : alignment->second->place(span);
}

}
