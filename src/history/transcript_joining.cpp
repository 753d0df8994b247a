// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/transcript_joining.h"

#include "base/i18n.h"
#include "history/coding_sense.h"
#include "history/edit_parts.h"
#include "transcript/text_map.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace rd::history
{

namespace
{

using text::Offset;
using text::Span;
using transcript::TextEdit;
using transcript::TextMap;
using transcript::Transcript;

constexpr const char* joinKind = "transcript.join";

/// The corrections of a text as they are, and the text's length as it was imported.
struct Text {
    std::vector<TextEdit> edits;
    Offset length;
    std::vector<TextEdit> standing;

    Text(const State& state, const Transcript& of)
        : edits(state.textEdits.of(of.id)), length(transcript::importedLength(edits, of.length)),
          standing(transcript::standingEdits(edits, length).standing)
    {
    }
    [[nodiscard]] TextMap map() const { return {edits, length}; }
};

/// Makes one of two, thing by thing.
class Joining
{
public:
    Joining(const State& state, TranscriptId from, TranscriptId into)
        : m_state(state), m_from(*state.transcripts.find(from)), m_into(*state.transcripts.find(into)),
          m_textThere(state, m_from), m_text(state, m_into), m_thereMap(m_textThere.map()),
          m_mapBefore(m_text.map()), m_map(m_mapBefore)
    {
        for (const transcript::Turn& turn : state.transcripts.turnsOf(into)) m_turns[turn.number] = turn.id;
    }

    void takeCorrections();
    void takeFacts();
    void takeSpeakers();
    void takeCodings();
    void takeMemos();
    void takeRaisings();
    void takeTeamwork();
    void takeKept();
    JoinedTranscripts result() { return std::move(m_result); }

private:
    [[nodiscard]] Span moved(Span span, const TextMap& by) const;
    [[nodiscard]] TurnId turnFor(TurnId there) const;
    void put(Row row) { m_result.rows.push_back(std::move(row)); }

    const State& m_state;
    const Transcript& m_from;
    const Transcript& m_into;
    Text m_textThere;
    Text m_text;
    TextMap m_thereMap;
    TextMap m_mapBefore; ///< Of the text that stays.
    TextMap m_map;       ///< The same with the corrections of the other.
    std::map<int, TurnId> m_turns;
    JoinedTranscripts m_result;
};

/// On the same words of the imported text; where these were taken out here, on a character beside.
Span Joining::moved(Span span, const TextMap& by) const
{
    Span there{m_map.shownStart(by.storedStart(span.start)), m_map.shownEnd(by.storedEnd(span.end))};
    const Offset length = m_map.shownLength();
    there.start = std::clamp(there.start, Offset{0}, std::max(length - 1, Offset{0}));
    there.end = std::clamp(there.end, there.start + 1, std::max(length, there.start + 1));
    return there;
}

/// Turns are the same as the texts are, so they go by their number.
TurnId Joining::turnFor(TurnId there) const
{
    for (const transcript::Turn& turn : m_state.transcripts.turnsOf(m_from.id))
        if (turn.id == there)
            if (const auto found = m_turns.find(turn.number); found != m_turns.end()) return found->second;
    return {};
}

void Joining::takeCorrections()
{
    for (const TextEdit& edit : m_textThere.standing) {
        const auto isHere = [&](const TextEdit& other) {
            return edit.span == other.span && edit.text == other.text;
        };
        const auto& here = m_text.standing;
        if (std::any_of(here.begin(), here.end(), isHere)) continue;
        if (std::any_of(here.begin(), here.end(),
                        [&](const TextEdit& other) { return transcript::collide(edit, other); }))
            ++m_result.colliding;
        m_text.edits.push_back(transcript::editIn(m_into.id, edit));
        put(m_text.edits.back());
    }
    m_map = m_text.map();
}

void Joining::takeFacts()
{
    Transcript stays = m_into;
    auto& other = m_result.leftOut;
    if (!stays.caseId)
        stays.caseId = m_from.caseId;
    else if (const auto* of = m_state.cases.find(m_from.caseId); of != nullptr && of->id != stays.caseId)
        other.push_back({"case_id", of->name});
    codebook::joinValue(stays.date, m_from.date, "date", other);
    codebook::joinValue(stays.author, m_from.author, "author", other);
    codebook::joinValue(stays.year, m_from.year, "year", other);
    codebook::joinValue(stays.audio, m_from.audio, "audio", other);
    codebook::joinValue(stays.audioKeeper, m_from.audioKeeper, "audio_keeper", other);
    if (!stays.topicsFrom) stays.topicsFrom = turnFor(m_from.topicsFrom);
    if (stays.counted == transcript::CountedAlone::byKind) stays.counted = m_from.counted;
    stays.length = m_map.shownLength();
    if (stays != m_into) put(stays);
    Transcript gone = m_from;
    gone.deleted = true;
    gone.joinedInto = m_into.id;
    put(gone);
}

/// Who a speaker is, where that is told of the one that goes only.
void Joining::takeSpeakers()
{
    if (m_into.caseId && m_from.caseId != m_into.caseId) return;
    for (const transcript::Speaker* there : m_state.transcripts.speakersOf(m_from.id))
        for (const transcript::Speaker* here : m_state.transcripts.speakersOf(m_into.id)) {
            if (here->label != there->label || here->respondent || !there->respondent) continue;
            transcript::Speaker speaker = *here;
            speaker.role = there->role;
            speaker.respondent = there->respondent;
            put(speaker);
        }
}

void Joining::takeCodings()
{
    State now; // of what codings are settled by, as it will be
    now.memos = m_state.memos;
    now.resolutions = m_state.resolutions;
    coding::Codings::List here = m_state.codings.of(m_into.id);
    for (coding::Coding& coding : here) coding.span = moved(coding.span, m_mapBefore);
    now.codings.load(std::move(here));
    coding::Codings::List there = m_state.codings.of(m_from.id);
    for (coding::Coding& coding : there) {
        coding.span = moved(coding.span, m_thereMap);
        coding.transcript = m_into.id;
    }
    for (Row& row : settled(now, there)) put(std::move(row));
}

void Joining::takeMemos()
{
    for (const auto& [id, before] : m_state.memos) {
        if (before.deleted || before.subject != m_from.id.uuid) continue;
        coding::Memo memo = before;
        memo.subject = m_into.id.uuid;
        if (!memo.span.empty()) memo.span = moved(memo.span, m_thereMap);
        put(std::move(memo));
    }
}

void Joining::takeRaisings()
{
    using Said = std::tuple<GuideItemId, TurnId, transcript::RaisedBy>;
    std::set<Said> said;
    for (const auto& [id, one] : m_state.raisings)
        if (!one.deleted && one.transcript == m_into.id) said.emplace(one.item, one.turn, one.by);
    for (const auto& [id, before] : m_state.raisings) {
        if (before.deleted || before.transcript != m_from.id) continue;
        transcript::Raising raising = before;
        const TurnId turn = turnFor(raising.turn);
        if (said.emplace(raising.item, turn, raising.by).second) {
            raising.transcript = m_into.id;
            raising.turn = turn;
        } else {
            raising.deleted = true;
        }
        put(raising);
    }
}

/// Hand-outs, rounds, and what was decided of differences.
void Joining::takeTeamwork()
{
    std::set<CoderId> handed;
    for (const auto& [id, one] : m_state.assignments)
        if (!one.deleted && one.transcript == m_into.id) handed.insert(one.coder);
    for (const auto& [id, before] : m_state.assignments) {
        if (before.deleted || before.transcript != m_from.id) continue;
        coding::Assignment assignment = before;
        if (handed.insert(assignment.coder).second)
            assignment.transcript = m_into.id;
        else
            assignment.deleted = true;
        put(std::move(assignment));
    }
    for (const auto& [id, before] : m_state.rounds) {
        coding::Round round = before;
        if (before.deleted || std::erase(round.transcripts, m_from.id) == 0) continue;
        coding::addTranscripts(round, {m_into.id});
        put(std::move(round));
    }
    std::set<ResolutionId> done; // that follow codings that became one
    for (Row& row : m_result.rows)
        if (auto* one = std::get_if<coding::Resolution>(&row)) {
            one->transcript = m_into.id;
            done.insert(one->id);
        }
    for (const auto& [id, before] : m_state.resolutions) {
        if (before.deleted || before.transcript != m_from.id || done.contains(id)) continue;
        coding::Resolution resolution = before;
        resolution.transcript = m_into.id;
        put(std::move(resolution));
    }
}

/// What other programs' files said of it.
void Joining::takeKept()
{
    for (const auto& [id, before] : m_state.foreign) {
        if (before.deleted || before.subject != m_from.id.uuid) continue;
        coding::Foreign part = before;
        part.subject = m_into.id.uuid;
        put(std::move(part));
    }
}

}

JoinedTranscripts joinedTranscripts(const State& state, TranscriptId from, TranscriptId into)
{
    Joining joining(state, from, into);
    joining.takeCorrections();
    joining.takeFacts();
    joining.takeSpeakers();
    joining.takeCodings();
    joining.takeMemos();
    joining.takeRaisings();
    joining.takeTeamwork();
    joining.takeKept();
    return joining.result();
}

std::vector<Row> followedJoining(const State& state, TranscriptId from, TranscriptId into)
{
    Joining joining(state, from, into);
    joining.takeCodings();
    joining.takeMemos();
    joining.takeRaisings();
    joining.takeTeamwork();
    joining.takeKept();
    return joining.result().rows;
}

TranscriptId joinedInto(const State& state, TranscriptId id)
{
    std::set<TranscriptId> passed;
    const Transcript* at = state.transcripts.find(id);
    while (at != nullptr && at->deleted && at->joinedInto && passed.insert(at->id).second)
        at = state.transcripts.find(at->joinedInto);
    return at == nullptr || at->deleted || at->id == id ? TranscriptId{} : at->id;
}

Edit joinTranscripts(const State& state, const ReadTexts& texts, TranscriptId from, TranscriptId into)
{
    const Transcript& gone = presentTranscript(state, from);
    const Transcript& stays = presentTranscript(state, into);
    if (from == into)
        refuse(tr("A transcript cannot be made one with itself."), tr("Choose another transcript."));
    if (texts(from).source != texts(into).source)
        refuse(say("The imported texts of “{one}” and “{other}” are not the same.",
                   fmt::arg("one", gone.name), fmt::arg("other", stays.name)),
               tr("Only what was imported twice can be made one."));
    return makeEdit(joinKind, {{"name", gone.name}, {"into", stays.name}},
                    joinedTranscripts(state, from, into).rows);
}

bool movesCodings(const std::string& kind)
{
    return kind == joinKind || kind == "merge";
}

}
