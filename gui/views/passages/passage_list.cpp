// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/passages/passage_list.h"

#include "base/error.h"
#include "gui/views/common/words.h"
#include "text/fold.h"

#include <unordered_set>

namespace rd::gui
{

namespace
{

constexpr int longestQuote = 300;

std::string nameOf(const history::State& state, const transcript::Speaker& speaker)
{
    const transcript::Respondent* respondent = state.cases.find(speaker.respondent);
    return respondent == nullptr ? speaker.label : respondent->name;
}

}

std::string speakerOf(const history::State& state, TranscriptId transcript, text::Span span)
{
    for (const transcript::Turn& turn : state.transcripts.turnsOf(transcript)) {
        if (turn.span.start >= span.end) break;
        const transcript::Speaker* speaker = state.transcripts.find(turn.speaker);
        if (turn.span.overlaps(span) && speaker != nullptr && speaker->role == transcript::Role::respondent)
            return nameOf(state, *speaker);
    }
    const transcript::Speaker* speaker = state.transcripts.speakerAt(transcript, span.start);
    return speaker == nullptr ? std::string{} : nameOf(state, *speaker);
}

void PassageList::clear()
{
    m_codings.clear();
    m_texts.clear();
}

void PassageList::fill(const history::State& state, const std::vector<CodingId>& codings)
{
    clear();
    const std::unordered_set<CodingId> wanted(codings.begin(), codings.end());
    for (const transcript::Transcript* transcript : state.transcripts.list())
        for (const coding::Coding& coding : state.codings.of(transcript->id))
            if (wanted.contains(coding.id)) m_codings.push_back(coding);
}

std::string PassageList::words(project::Project& project, const coding::Coding& coding)
{
    auto held = m_texts.find(coding.transcript);
    if (held == m_texts.end()) {
        try {
            const auto text = project.text(coding.transcript);
            held = m_texts.emplace(coding.transcript, Held{text, text::OffsetMap(*text)}).first;
        } catch (const Refusal&) {
            return {};
        }
    }
    return text::shortened(held->second.map.slice(coding.span), longestQuote);
}

PassageRow PassageList::row(project::Project& project, std::size_t index)
{
    const history::State& state = project.state();
    const coding::Coding& coding = m_codings[index];
    PassageRow row;
    if (const auto* transcript = state.transcripts.find(coding.transcript)) {
        row.transcript = transcript->name;
        if (const auto* inCase = state.cases.find(transcript->caseId)) row.caseName = inCase->name;
    }
    row.respondent = speakerOf(state, coding.transcript, coding.span);
    if (const auto* turn = state.transcripts.turnAt(coding.transcript, coding.span.start))
        row.turn = std::to_string(turn->number);
    row.words = words(project, coding);
    row.code = codePath(state.codebook, coding.code);
    row.coder = coderName(state, coding.coder);
    row.qualifier = codeName(state.codebook, coding.qualifier);
    return row;
}

}
