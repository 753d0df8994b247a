// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/pick.h"
#include "gui/dialogs/round_dialog.h"
#include "history/round_edits.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

/// A line a round, and one for a new round.
std::vector<std::vector<std::string>> roundRows(const std::vector<const coding::Round*>& rounds)
{
    std::vector<std::vector<std::string>> rows;
    for (const coding::Round* round : rounds)
        rows.push_back({round->name, round->date, std::to_string(round->transcripts.size())});
    rows.push_back({tr("(a new round)"), "", ""});
    return rows;
}

std::vector<TranscriptId> pickCoded(Context& context, const coding::Round& round)
{
    const auto transcripts = context.state().transcripts.list();
    PickQuestion question{round.name, tr("Which transcripts were coded in it?"), tr("Save"), {}, {}, true,
                          {}};
    for (std::size_t line = 0; line < transcripts.size(); ++line) {
        question.rows.push_back({transcripts[line]->name});
        if (std::find(round.transcripts.begin(), round.transcripts.end(), transcripts[line]->id) !=
            round.transcripts.end())
            question.chosen.push_back(line);
    }
    std::vector<TranscriptId> picked;
    for (const std::size_t line : pick(context, question)) picked.push_back(transcripts.at(line)->id);
    return picked;
}

void editRound(Context& context, coding::Round round)
{
    RoundDialog dialog(context.ask.window(), round);
    context.ask.show(dialog);
    round = dialog.value();
    round.transcripts = pickCoded(context, round);
    context.project().apply(history::setRound(context.state(), round));
}

void changeRounds(Context& context)
{
    const auto rounds = context.state().roundsInOrder();
    if (rounds.empty()) return editRound(context, {});
    const std::size_t line =
        pickOne(context, {tr("Rounds of coding"),
                          tr("Agreement is followed from round to round on the page Agreement."),
                          tr("Go on"),
                          {tr("Round"), tr("Date"), tr("Transcripts")},
                          roundRows(rounds),
                          false,
                          {}});
    if (line >= rounds.size()) return editRound(context, {});
    const coding::Round round = *rounds[line];
    const std::size_t deed = context.ask.choose(
        {round.name, tr("What is to become of this round?"), "", {tr("Change it"), tr("Take it away")}});
    if (deed == 0) return editRound(context, round);
    context.project().apply(history::deleteRound(context.state(), round.id));
}

}

void addRoundActions(Actions& actions)
{
    actions.add({"team/rounds", mark("&Rounds of coding…"),
                 mark("Which transcripts were coded in which round, to follow agreement."), "", changeRounds,
                 canWrite});
}

}
