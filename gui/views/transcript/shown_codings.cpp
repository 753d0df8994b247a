// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/shown_codings.h"

#include "gui/views/common/words.h"
#include "gui/views/transcript/lanes.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::gui
{

namespace
{

ShownCoding shown(const codebook::Codebook& codebook, const coding::Coding& coding)
{
    ShownCoding result{coding.id, coding.span, 0, 0, {}, false, coding.coder};
    if (const codebook::Code* code = codebook.find(coding.code)) {
        result.color = code->color;
        result.name = code->shownName(userLanguage()); // a path has no room there; the tooltip tells it
    }
    if (const codebook::Code* qualifier = codebook.find(coding.qualifier)) {
        result.name += " (" + qualifier->shownName(userLanguage()) + ")";
        result.hatched = qualifier->counting == codebook::QualifierCounting::apart;
    }
    return result;
}

void putInitialsBefore(std::vector<ShownCoding>& codings, const history::State& state)
{
    std::set<CoderId> coders;
    for (const ShownCoding& coding : codings) coders.insert(coding.coder);
    if (coders.size() < 2) return;
    const auto names = shortNames(state, coders);
    for (ShownCoding& coding : codings) coding.name = names.at(coding.coder) + ": " + coding.name;
}

/// Gives the codings for which `wanted` is true lanes from `from`; gives the lane behind the last.
template <class Wanted>
int giveLanes(std::vector<ShownCoding>& codings, int from, Wanted wanted)
{
    std::vector<text::Span> spans;
    for (const ShownCoding& coding : codings)
        if (wanted(coding)) spans.push_back(coding.span);
    const auto lanes = lanesFor(spans);
    int next = from;
    std::size_t at = 0;
    for (ShownCoding& coding : codings) {
        if (!wanted(coding)) continue;
        coding.lane = from + lanes[at++];
        next = std::max(next, coding.lane + 1);
    }
    return next;
}

}

std::vector<ShownCoding> shownCodings(const history::State& state, TranscriptId transcript,
                                      const std::vector<CoderId>& coders)
{
    std::vector<ShownCoding> result;
    for (const coding::Coding& coding : state.codings.of(transcript))
        if (coders.empty() || std::find(coders.begin(), coders.end(), coding.coder) != coders.end())
            result.push_back(shown(state.codebook, coding));
    giveLanes(result, 0, [](const ShownCoding&) { return true; });
    putInitialsBefore(result, state);
    return result;
}

std::vector<ShownCoding> sideBySide(const history::State& state, TranscriptId transcript, CoderId first,
                                    CoderId second)
{
    auto result = shownCodings(state, transcript, {first, second});
    const int behind = giveLanes(result, 0, [&](const ShownCoding& one) { return one.coder == first; });
    giveLanes(result, behind + 1, [&](const ShownCoding& one) { return one.coder == second; });
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
