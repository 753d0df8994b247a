// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/round_edits.h"

#include "base/i18n.h"
#include "history/edit_parts.h"
#include "text/fold.h"
#include "text/numbers.h"

#include <algorithm>

namespace rd::history
{

namespace
{

void demandName(const State& state, const coding::Round& round)
{
    if (round.name.empty()) refuse(tr("A round needs a name."), tr("Type a name, such as “round 1”."));
    for (const coding::Round* other : state.roundsInOrder())
        if (other->id != round.id && text::folded(other->name) == text::folded(round.name))
            refuse(say("There is a round called “{name}” already.", fmt::arg("name", other->name)),
                   tr("Choose another name."));
}

}

Edit setRound(const State& state, coding::Round round)
{
    round.name = text::trimmedText(round.name);
    demandName(state, round);
    if (!round.date.empty() && !text::isIsoDate(round.date))
        refuse(say("“{date}” is no date.", fmt::arg("date", round.date)), tr("Write it as 2026-03-01."));
    std::erase_if(round.transcripts, [&](TranscriptId id) {
        const auto* transcript = state.transcripts.find(id);
        return transcript == nullptr || transcript->deleted;
    });
    if (round.transcripts.empty())
        refuse(say("The round “{name}” has no transcripts.", fmt::arg("name", round.name)),
               tr("Choose those that were coded in it."));
    const auto known = state.rounds.find(round.id);
    if (known != state.rounds.end() && known->second == round) return {};
    const bool isNew = known == state.rounds.end();
    if (!round.id) round.id = RoundId::make();
    if (isNew) round.position = nextPosition(state.roundsInOrder());
    return makeEdit(isNew ? "round.add" : "round.change", {{"name", round.name}}, {round});
}

Edit deleteRound(const State& state, RoundId id)
{
    const auto known = state.rounds.find(id);
    if (known == state.rounds.end() || known->second.deleted)
        refuse(tr("This round is no longer in the project."), tr("Undo its deletion to bring it back."));
    coding::Round gone = known->second;
    gone.deleted = true;
    return makeEdit("round.delete", {{"name", gone.name}}, {gone});
}

}
