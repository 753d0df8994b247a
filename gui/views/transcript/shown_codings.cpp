// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/shown_codings.h"

#include "gui/views/common/words.h"
#include "gui/views/transcript/lanes.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

ShownCoding shown(const codebook::Codebook& codebook, const coding::Coding& coding)
{
    ShownCoding result{coding.id, coding.span, 0, 0, codeName(codebook, coding.code), false};
    if (const codebook::Code* code = codebook.find(coding.code)) result.color = code->color;
    if (const codebook::Code* qualifier = codebook.find(coding.qualifier)) {
        result.name += " (" + qualifier->shownName(userLanguage()) + ")";
        result.hatched = qualifier->counting == codebook::QualifierCounting::apart;
    }
    return result;
}

}

std::vector<ShownCoding> shownCodings(const history::State& state, TranscriptId transcript,
                                      const std::vector<CoderId>& coders)
{
    std::vector<ShownCoding> result;
    std::vector<text::Span> spans;
    for (const coding::Coding& coding : state.codings.of(transcript)) {
        if (!coders.empty() && std::find(coders.begin(), coders.end(), coding.coder) == coders.end())
            continue;
        result.push_back(shown(state.codebook, coding));
        spans.push_back(coding.span);
    }
    const auto lanes = lanesFor(spans);
    for (std::size_t i = 0; i < result.size(); ++i) result[i].lane = lanes[i];
    return result;
}

std::vector<ShownTurn> shownTurns(const history::State& state, TranscriptId transcript)
{
    std::vector<ShownTurn> result;
    for (const transcript::Turn& turn : state.transcripts.turnsOf(transcript)) {
        const transcript::Speaker* speaker = state.transcripts.find(turn.speaker);
        const bool interviewer = speaker != nullptr && speaker->role == transcript::Role::interviewer;
        result.push_back({turn.number, turn.span, turn.textStart, interviewer});
    }
    return result;
}

}
