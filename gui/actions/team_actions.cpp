// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "errands/consensus.h"
#include "errands/differences.h"
#include "errands/who_coded.h"
#include "gui/actions/coders.h"
#include "gui/actions/merge_copies.h"
#include "gui/actions/open_project.h"
#include "gui/actions/pick.h"
#include "gui/comparison.h"
#include "gui/counts.h"
#include "gui/dialogs/name_dialog.h"
#include "gui/views/common/words.h"
#include "history/coding_edits.h"
#include "history/team_edits.h"
#include "project/handing_out.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace rd::gui
{

namespace
{

/// A line a coder: name, and how much that coder coded.
std::vector<std::vector<std::string>> coderRows(const history::State& state,
                                                const std::vector<const coding::Coder*>& coders)
{
    auto counts = errands::codingsByCoder(state);
    std::vector<std::vector<std::string>> rows;
    for (const coding::Coder* coder : coders) {
        const auto count = static_cast<long long>(counts[coder->id]);
        rows.push_back(
            {coder->shownName(), sayn("{count} coding", "{count} codings", count, fmt::arg("count", count))});
    }
    return rows;
}

/// The first two who coded the transcript that is looked at; where fewer did, the two who coded most of all.
std::vector<CoderId> firstTwo(const Context& context)
{
    const auto there = errands::codingsByCoder(context.state(), {context.workspace.selection().transcript});
    std::vector<CoderId> two;
    for (const coding::Coder* coder : personsOf(context.state()))
        if (two.size() < 2 && there.contains(coder->id)) two.push_back(coder->id);
    return two.size() == 2 ? two : errands::whoCodedMost(context.state(), 2);
}

/// Which persons, by ticks; at first all of them, or two where exactly two are asked for.
std::vector<CoderId> pickCoders(Context& context, const std::string& title, const std::string& sentence,
                                const std::string& deed, bool two = false)
{
    const auto coders = personsOf(context.state());
    PickQuestion question{
        title, sentence, deed, {tr("Name"), tr("Codings made")}, coderRows(context.state(), coders),
        true,  {}};
    const bool all = !two || coders.size() == 2;
    const auto likely = all ? std::vector<CoderId>() : firstTwo(context);
    for (std::size_t line = 0; line < coders.size(); ++line)
        if (all || std::find(likely.begin(), likely.end(), coders[line]->id) != likely.end())
            question.chosen.push_back(line);
    if (two)
        question.check = [](const std::vector<std::size_t>& lines) {
            if (lines.size() != 2)
                throw Refusal({"", "", tr("Two coders are compared."), tr("Tick two of them.")});
        };
    std::vector<CoderId> picked;
    for (const std::size_t line : pick(context, question)) picked.push_back(coders.at(line)->id);
    return picked;
}

/// Its name, and who has it already: "interview 3 — Joost".
std::string withHolders(const history::State& state, const transcript::Transcript& transcript)
{
    std::vector<std::string> holders;
    for (const coding::Coder* coder : personsOf(state))
        if (std::any_of(state.assignments.begin(), state.assignments.end(), [&](const auto& pair) {
                const auto& assignment = pair.second;
                return !assignment.deleted && assignment.transcript == transcript.id &&
                       assignment.coder == coder->id;
            }))
            holders.push_back(coder->shownName());
    if (holders.empty()) return transcript.name;
    return fmt::format("{} — {}", transcript.name, fmt::join(holders, ", "));
}

std::vector<TranscriptId> pickTranscripts(Context& context, const std::string& title, const std::string& deed)
{
    const auto transcripts = context.state().transcripts.list();
    PickQuestion question{title, tr("Which transcripts go with it?"), deed, {}, {}, true, {}};
    for (const transcript::Transcript* transcript : transcripts)
        question.rows.push_back({withHolders(context.state(), *transcript)});
    std::vector<TranscriptId> picked;
    for (const std::size_t line : pick(context, question)) picked.push_back(transcripts.at(line)->id);
    return picked;
}

void handOut(Context& context)
{
    const std::string title = tr("Hand out transcripts");
    NameQuestion who{title,        tr("The coder gets a copy of the project with only what you choose."),
                     tr("Coder:"), tr("Go on"),
                     "",           {},
                     false};
    for (const coding::Coder* coder : personsOf(context.state())) who.known.push_back(coder->shownName());
    NameDialog names(context.ask.window(), who);
    context.ask.show(names);
    const auto transcripts = pickTranscripts(context, title, tr("Go on"));
    const bool blind = context.ask.choose({title,
                                           tr("May this coder see what others coded?"),
                                           "",
                                           {tr("No, leave it out"), tr("Yes, leave it in")}}) == 0;
    FileQuestion question{tr("Make the copy"),
                          {projectFileKind()},
                          context.project().path().stem().string() + " " + names.value() + ".draad",
                          ".draad"};
    question.replaces = false;
    question.folder = FolderKind::copies;
    const auto to = context.ask.saveFile(question);
    const bool noted =
        project::handOut(context.project(), names.value(), transcripts, to, blind, systemClock().nowMs());
    context.ask.inform(say("{file} is ready. Merge it into this project when it comes back.",
                           fmt::arg("file", to.filename().string())),
                       noted ? std::vector<std::string>() : std::vector{project::notNoted(names.value())});
}

void layBeside(Context& context)
{
    context.workspace.counts().demandSeeing();
    const auto picked = pickCoders(context, tr("Lay two coders side by side"),
                                   tr("Tick the two whose codings are to be compared."), tr("Compare"), true);
    errands::demandCompared(context.state(), picked[0], picked[1]);
    context.workspace.comparison().compare(picked[0], picked[1]);
}

history::ConsensusRule pickRule(Context& context)
{
    const std::size_t answer = context.ask.choose(
        {tr("Make the team's coding"),
         tr("Which codings become the team's?"),
         tr("What all gave: what each of the coders gave who coded the transcript.") + "\n" +
             tr("What most gave: what more than half of them gave.") + "\n" +
             tr("What one gave: what one coder gave whose word counts, in transcripts that "
                "another coded too."),
         {tr("What all gave"), tr("What most gave"), tr("What one gave…")}});
    return std::array{history::ConsensusRule::all, history::ConsensusRule::majority,
                      history::ConsensusRule::resolver}
        .at(answer);
}

CoderId pickResolver(Context& context)
{
    const auto coders = personsOf(context.state());
    const PickQuestion question{tr("Make the team's coding"),
                                tr("Whose codings become the team's, in transcripts that another coded too?"),
                                tr("Go on"),
                                {tr("Name"), tr("Codings made")},
                                coderRows(context.state(), coders),
                                false,
                                {}};
    return coders.at(pickOne(context, question))->id;
}

/// What of the team is not what the rule gives, before it is asked whether that goes.
std::string toldNotGiven(const history::State& state, const history::Consensus& consensus, long long count)
{
    const auto counted = fmt::arg("count", count);
    switch (consensus.rule) {
    case history::ConsensusRule::majority:
        return sayn("{count} coding of the team is not what most of these coders gave. It has no note and is "
                    "no decision about a difference.",
                    "{count} codings of the team are not what most of these coders gave. They have no note "
                    "and are no decisions about differences.",
                    count, counted);
    case history::ConsensusRule::resolver:
        return sayn("{count} coding of the team is not what {coder} gave. It has no note and is no decision "
                    "about a difference.",
                    "{count} codings of the team are not what {coder} gave. They have no note and are no "
                    "decisions about differences.",
                    count, counted, fmt::arg("coder", coderName(state, consensus.resolver)));
    default:
        return sayn("{count} coding of the team is not what all of these coders gave. It has no note and is "
                    "no decision about a difference.",
                    "{count} codings of the team are not what all of these coders gave. They have no note "
                    "and are no decisions about differences.",
                    count, counted);
    }
}

/// Asks whether what is no longer agreed goes, where there is any, and shows it.
history::ConsensusChange pickReplacing(Context& context, history::Consensus& consensus)
{
    consensus.replace = true;
    history::ConsensusChange change = history::consensusChange(context.state(), consensus);
    if (change.gone.empty()) return change;
    const auto lines = errands::inWords(context.project(), change.gone);
    const std::size_t answer = context.ask.choose(
        {tr("Make the team's coding"),
         toldNotGiven(context.state(), consensus, static_cast<long long>(change.gone.size())),
         fmt::format("{}", fmt::join(lines, "\n")),
         {tr("Keep"), tr("Take away")}});
    if (answer == 1) return change;
    consensus.replace = false;
    return history::consensusChange(context.state(), consensus);
}

void makeConsensus(Context& context)
{
    context.workspace.counts().demandSeeing();
    history::Consensus consensus;
    consensus.rule = pickRule(context);
    if (consensus.rule == history::ConsensusRule::resolver)
        consensus.resolver = pickResolver(context);
    else
        consensus.coders =
            pickCoders(context, tr("Make the team's coding"), tr("From whose codings?"), tr("Go on"));
    consensus.textOf = [&](TranscriptId id) { return context.project().text(id); };
    const history::ConsensusChange change = pickReplacing(context, consensus);
    const auto gone = errands::inWords(context.project(), change.gone);
    std::vector<std::string> details = errands::toldWithin(context.project(), change);
    for (std::string& told : errands::toldRuledOut(context.project(), change))
        details.push_back(std::move(told));
    for (std::string& told : errands::toldWidened(context.project(), change))
        details.push_back(std::move(told));
    if (auto told = errands::toldCodedByOne(context.state(), change); !told.empty()) details.push_back(told);
    if (!context.project().apply(change.edit)) {
        context.ask.inform(errands::toldNothingNew(context.state(), consensus), details);
        return;
    }
    for (const std::string& coding : gone)
        details.push_back(say("Taken away: {coding}", fmt::arg("coding", coding)));
    context.ask.inform(history::describe(change.edit.kind, change.edit.args), details);
}

bool hasTwoCoders(const Context& context)
{
    return hasProject(context) && personsOf(context.state()).size() >= 2;
}

}

void addTeamActions(Actions& actions)
{
    actions.add({"team/handout", mark("&Hand out transcripts…"),
                 mark("Make a copy for one coder with some of the transcripts."), "", handOut, hasProject});
    actions.add({"team/merge", mark("&Merge copies…"),
                 mark("Bring the work of copies into this project; nothing is lost."), "", mergeCopies,
                 canWrite});
    actions.add({"team/compare", mark("&Lay two coders side by side…"),
                 mark("Show two coders' codings beside each other, and where they differ."), "Ctrl+B",
                 layBeside, hasTwoCoders});
    actions.add({"team/consensus", mark("Make the &team's coding…"),
                 mark("Make one coding from what several coders agree on."), "", makeConsensus,
                 [](const Context& context) { return canWrite(context) && hasTwoCoders(context); }});
}

}
