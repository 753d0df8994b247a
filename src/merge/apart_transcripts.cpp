// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/joiner.h"
#include "merge/text_twins.h"

#include <map>

namespace rd::merge
{

using transcript::Transcript;

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
    became(theirs, value.id);
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
    std::set<TranscriptId> known; // of theirs
    std::set<TranscriptId> taken; // of ours
    for (const Transcript* value : m_theirs.state.transcripts.list()) {
        if (!cameBefore(value->id)) continue;
        known.insert(value->id);
        taken.insert(mapped(value->id));
    }
    const auto twins = textTwins(m_ours, m_theirs, known, taken);
    for (const Transcript* value : m_theirs.state.transcripts.list()) {
        const auto twin = twins.find(value->id);
        const std::string body = m_theirs.text(value->id);
        if (twin != twins.end()) became(value->id, twin->second);
        if (twin != twins.end() || known.contains(value->id))
            align(*value, mapped(value->id), body);
        else
            makeTranscript(*value, body);
    }
}

/// Where the texts are not the same, words are looked for word by word.
void Joiner::align(const Transcript& theirs, TranscriptId ours, const std::string& body)
{
    std::string text = m_ours.text(ours);
    if (text == body) return;
    auto aligned = std::make_unique<Aligned>(body, std::move(text));
    const int percent = static_cast<int>(aligned->words.likeness() * 100);
    const std::string name = m_now.transcripts.find(ours)->name;
    m_aligned[theirs.id] = std::move(aligned);
    find("text-differs", say("The text of “{transcript}” is not the same in both: {percent} per cent of "
                             "its words are. The "
                             "text of the first project stays.",
                             fmt::arg("transcript", name), fmt::arg("percent", percent)));
}

std::optional<text::Span> Joiner::placed(TranscriptId theirs, text::Span span) const
{
    const auto aligned = m_aligned.find(theirs);
    return aligned == m_aligned.end() ? span : aligned->second->words.place(span);
}

}
