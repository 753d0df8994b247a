// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/joiner.h"
#include "merge/text_twins.h"

#include <algorithm>
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

/// As somebody says; which come in as new ones has the null id.
std::map<TranscriptId, TranscriptId> Joiner::mappedTwins(const std::map<std::string, std::string>& mapping,
                                                         const std::set<TranscriptId>& known)
{
    std::map<TranscriptId, TranscriptId> twins;
    std::map<TranscriptId, std::string> takenFor;
    for (const Transcript* value : m_theirs.state.transcripts.list()) {
        const auto told = mapping.find(value->name);
        if (told == mapping.end()) continue;
        if (known.contains(value->id)) {
            tellStandingPair(*value, told->second);
            continue;
        }
        const Transcript* ours = m_ours.state.transcripts.byName(told->second);
        twins[value->id] = ours == nullptr ? TranscriptId{} : ours->id;
        if (ours == nullptr) continue;
        const auto [other, fresh] = takenFor.emplace(ours->id, value->name);
        if (!fresh)
            throw Refusal({"", "",
                           say("The mapping takes both “{one}” and “{other}” for “{name}”.",
                               fmt::arg("one", other->second), fmt::arg("other", value->name),
                               fmt::arg("name", ours->name)),
                           tr("Let one of them be another, or leave it empty for a new transcript.")});
    }
    return twins;
}

/// Its codings lie in that text by now.
void Joiner::tellStandingPair(const Transcript& theirs, const std::string& wanted)
{
    const Transcript* ours = m_now.transcripts.find(mapped(theirs.id));
    if (ours == nullptr || ours->deleted || ours->name == wanted) return;
    if (wanted.empty() && m_memory.of(theirs.id.uuid) == theirs.id.uuid) return; // a new one it was
    find("pair-stands", say("“{there}” was taken for “{here}” in an earlier merge, and that stands, because "
                            "its codings are in that "
                            "text. Undo that merge to say it otherwise.",
                            fmt::arg("there", theirs.name), fmt::arg("here", ours->name)));
}

void Joiner::takeTranscripts(const std::map<std::string, std::string>& mapping, Progress& progress)
{
    std::set<TranscriptId> known; // of theirs
    std::set<TranscriptId> taken; // of ours
    for (const Transcript* value : m_theirs.state.transcripts.list()) {
        if (!cameBefore(value->id)) continue;
        known.insert(value->id);
        taken.insert(mapped(value->id));
    }
    auto twins = mappedTwins(mapping, known);
    auto settled = known;
    for (const auto& [theirs, ours] : twins) {
        settled.insert(theirs);
        taken.insert(ours);
    }
    const auto asMapped = twins;
    twins.merge(textTwins(m_ours, m_theirs, settled, taken));
    const auto all = m_theirs.state.transcripts.list();
    std::size_t done = 0;
    for (const Transcript* value : all) {
        progress.step(done++, all.size(), value->name);
        const auto twin = twins.find(value->id);
        const bool isTwin = twin != twins.end() && twin->second;
        const bool isKnown = known.contains(value->id);
        const std::string body = m_theirs.text(value->id);
        if (isTwin) became(value->id, twin->second);
        if (isTwin || isKnown)
            align(*value, mapped(value->id), body);
        else
            makeTranscript(*value, body);
        if (isTwin) fillTranscript(twin->second, *value);
        if (!isTwin && !isKnown) tellTaken(*value, body, asMapped);
        tellPair(*value, !isTwin && !isKnown, isKnown);
    }
    tellOtherCases();
}

/// Ours that it would be taken for, had the mapping not said that of another.
void Joiner::tellTaken(const Transcript& theirs, const std::string& body,
                       const std::map<TranscriptId, TranscriptId>& asMapped)
{
    if (asMapped.contains(theirs.id)) return;
    for (const auto& [other, ours] : asMapped) {
        const Transcript* held = m_ours.state.transcripts.find(ours);
        if (held == nullptr || (held->name != theirs.name && m_ours.text(ours) != body)) continue;
        find("pair-taken",
             say("“{there}” is not taken for “{here}”, because the mapping takes “{other}” for that.",
                 fmt::arg("there", theirs.name), fmt::arg("here", held->name),
                 fmt::arg("other", m_theirs.state.transcripts.find(other)->name)));
        return;
    }
}

/// One that came before and was deleted here since is no pair, nor new.
void Joiner::tellPair(const Transcript& theirs, bool isNew, bool known)
{
    MappedTranscript pair{theirs.name, "", 0, known};
    const Transcript* ours = m_now.transcripts.find(mapped(theirs.id));
    const bool isHere = ours != nullptr && !ours->deleted;
    if (known && !isHere) return;
    if (!isNew && isHere) {
        const auto aligned = m_aligned.find(theirs.id);
        pair.into = ours->name;
        constexpr double nearly = 0.999; // where white space alone differs
        pair.likeness = aligned == m_aligned.end() ? 1 : std::min(nearly, aligned->second->words.likeness());
    }
    m_taken.transcripts.push_back(std::move(pair));
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
