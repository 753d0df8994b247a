// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "errands/lookup.h"
#include "history/round_edits.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace rd::cli
{

namespace
{

struct RoundWords {
    std::string set;
    std::string remove;
    std::string name;
    std::optional<std::string> date;
    std::vector<std::string> transcripts;
};

void setRound(const Session& session, const RoundWords& words)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    coding::Round round;
    if (const coding::Round* known = state.roundByName(words.set))
        round = *known;
    else
        round.name = words.set;
    if (!words.name.empty()) round.name = words.name;
    if (words.date) round.date = *words.date;
    if (!words.transcripts.empty()) round.transcripts = errands::transcriptsListed(state, words.transcripts);
    const history::Edit edit = history::setRound(state, round);
    project->apply(edit);
    session.tell(edit.empty() ? tr("Nothing changed.") : history::describe(edit.kind, edit.args) + ".");
}

void removeRound(const Session& session, const std::string& name)
{
    const auto project = session.openToWrite();
    const history::Edit edit =
        history::deleteRound(project->state(), errands::roundNamed(project->state(), name).id);
    project->apply(edit);
    session.tell(history::describe(edit.kind, edit.args) + ".");
}

void listRounds(const Session& session)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    Listing listing;
    listing.key = "rounds";
    listing.empty = tr("The project has no rounds of coding.");
    listing.columns = {{"name", tr("Round")}, {"date", tr("Date")}, {"transcripts", tr("Transcripts")}};
    for (const coding::Round* round : state.roundsInOrder()) {
        Json names = Json::array();
        for (const TranscriptId id : round->transcripts)
            if (const auto* transcript = state.transcripts.find(id);
                transcript != nullptr && !transcript->deleted)
                names.push_back(transcript->name);
        listing.rows.push_back({round->name, round->date, std::move(names)});
    }
    session.print(listing);
}

}

void addRounds(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "rounds",
                   tr("List the rounds of coding, make or change one (--set), or take one away."));
    const auto words = std::make_shared<RoundWords>();
    CLI::Option* set =
        command->add_option("--set", words->set, tr("Make the round of this name, or change it."));
    set->option_text(tr("NAME"));
    addSeveral(*command, "--transcripts", words->transcripts, tr("NAME,NAME"),
               tr("The transcripts that were coded in it, in place of those it has."))
        ->needs(set);
    command->add_option("--date", words->date, tr("When the team sat together, 2026-03-01; empty: not told."))
        ->option_text(tr("DATE"))
        ->needs(set);
    command->add_option("--name", words->name, tr("Another name for it."))
        ->option_text(tr("NAME"))
        ->needs(set);
    command->add_option("--remove", words->remove, tr("Take the round of this name away; codings stay."))
        ->option_text(tr("NAME"))
        ->excludes(set);
    command->callback([&session, words] {
        if (!words->set.empty()) return setRound(session, *words);
        if (!words->remove.empty()) return removeRound(session, words->remove);
        listRounds(session);
    });
}

}
