// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/guide.h"

#include "analysis/guide/matching.h"
#include "base/i18n.h"
#include "text/offset_map.h"

#include <map>
#include <set>

namespace rd::errands
{

namespace
{

using transcript::RaisedBy;
using transcript::Turn;

bool isInterviewers(const history::State& state, const Turn& turn)
{
    const transcript::Speaker* speaker = state.transcripts.find(turn.speaker);
    return speaker != nullptr && speaker->role == transcript::Role::interviewer;
}

std::set<TurnId> judgedTurns(const history::State& state)
{
    std::set<TurnId> judged;
    for (const auto& [id, raising] : state.raisings)
        if (!raising.deleted && raising.turn) judged.insert(raising.turn);
    return judged;
}

}

std::vector<ProposedRaising> proposedRaisings(project::Project& project,
                                              const std::vector<const transcript::Transcript*>& transcripts,
                                              double least)
{
    const history::State& state = project.state();
    const std::set<TurnId> judged = judgedTurns(state);
    std::vector<ProposedRaising> proposed;
    for (const transcript::Transcript* transcript : transcripts) {
        const auto body = project.text(transcript->id);
        const text::OffsetMap map(*body);
        std::vector<analysis::AskingTurn> turns;
        std::map<TurnId, const Turn*> byId;
        for (const Turn& turn : state.transcripts.turnsOf(transcript->id)) {
            if (judged.contains(turn.id) || !isInterviewers(state, turn)) continue;
            turns.push_back({turn.id, map.slice({turn.textStart, turn.span.end})});
            byId[turn.id] = &turn;
        }
        for (const auto& match : analysis::matchGuide(state.guide, turns, transcript->language, least)) {
            const Turn& turn = *byId.at(match.turn);
            proposed.push_back({{{}, match.item, transcript->id, match.turn, RaisedBy::asked, false},
                                match.confidence,
                                turn.number,
                                std::string(map.slice({turn.textStart, turn.span.end}))});
        }
    }
    return proposed;
}

exchange::GuideContext guideContext(const history::State& state)
{
    return {state.guide, state.codebook, state.info.language};
}

std::string raisedByName(const std::optional<RaisedBy>& by)
{
    if (!by) return "–";
    if (*by == RaisedBy::asked) return tr("asked");
    return *by == RaisedBy::unasked ? tr("unasked") : tr("not raised");
}

}
