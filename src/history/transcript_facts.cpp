// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "history/edit_parts.h"
#include "history/project_edits.h"
#include "text/numbers.h"

#include <algorithm>

namespace rd::history
{

namespace
{

void demandFacts(const State& state, const transcript::Transcript& facts)
{
    if (!facts.date.empty() && !text::isIsoDate(facts.date))
        refuse(say("“{date}” is no date.", fmt::arg("date", facts.date)), tr("Write it as 2026-03-01."));
    if (facts.author.empty() && !facts.year.empty())
        refuse(tr("A year without an author cites nothing."), tr("Say who wrote it, or leave the year out."));
    if (facts.audio.empty() && !facts.audioKeeper.empty())
        refuse(tr("Who keeps the recording is told of a recording only."), tr("Say where the recording is."));
    const auto& turns = state.transcripts.turnsOf(facts.id);
    if (facts.topicsFrom && std::none_of(turns.begin(), turns.end(), [&](const transcript::Turn& turn) {
            return turn.id == facts.topicsFrom;
        }))
        refuse(tr("This turn is not in that transcript."), tr("Choose one of its turns."));
}

}

Edit setTranscriptFacts(const State& state, const transcript::Transcript& facts)
{
    transcript::Transcript after = presentTranscript(state, facts.id);
    const transcript::Transcript before = after;
    after.date = facts.date;
    after.author = facts.author;
    after.year = facts.year;
    after.audio = facts.audio;
    after.audioKeeper = facts.audioKeeper;
    after.topicsFrom = facts.topicsFrom;
    after.counted = facts.counted;
    if (after == before) return {};
    demandFacts(state, after);
    return makeEdit("transcript.facts", {{"transcript", after.name}}, {after});
}

}
