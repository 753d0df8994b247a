// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "errands/consensus.h"
#include "gui/actions/merge_report.h"
#include "gui/actions/open_project.h"
#include "gui/actions/pick.h"
#include "gui/comparison.h"
#include "gui/counts.h"
#include "gui/dialogs/code_finder.h"
#include "gui/dialogs/coder_dialog.h"
#include "gui/dialogs/memo_dialog.h"
#include "gui/dialogs/merge_dialog.h"
#include "gui/dialogs/name_dialog.h"
#include "gui/views/common/words.h"
#include "history/coding_edits.h"
#include "history/resolving_edits.h"
#include "history/team_edits.h"
#include "merge/words.h"
#include "project/handing_out.h"

#include <fmt/ranges.h>

namespace rd::gui
{

namespace
{

/// A line a coder: name, and how much that coder coded.
std::vector<std::vector<std::string>> coderRows(const history::State& state,
                                                const std::vector<const coding::Coder*>& coders)
{
    std::map<CoderId, long long> counts;
    for (const auto& [transcript, list] : state.codings.all())
        for (const coding::Coding& coding : list) ++counts[coding.coder];
    std::vector<std::vector<std::string>> rows;
    for (const coding::Coder* coder : coders)
        rows.push_back({coder->shownName(), sayn("{count} coding", "{count} codings", counts[coder->id],
                                                 fmt::arg("count", counts[coder->id]))});
    return rows;
}

std::vector<const coding::Coder*> personsOf(const history::State& state)
{
    auto coders = state.codersInOrder();
    std::erase_if(coders, [](const coding::Coder* coder) { return coder->agreed; });
    return coders;
}

void editCoder(Context& context, const coding::Coder& coder)
{
    const auto editOf = [&](const coding::Coder& value) {
        return value.id ? history::changeCoder(context.state(), value)
                        : history::addCoder(context.state(), value);
    };
    CoderDialog dialog(context.ask.window(), coder, [&](const coding::Coder& value) { (void)editOf(value); });
    context.ask.show(dialog);
    context.project().apply(editOf(dialog.value()));
}

void changeCoders(Context& context)
{
    const auto coders = context.state().codersInOrder();
    PickQuestion question{
        tr("Coders"), "", tr("Change…"), {tr("Name"), tr("Codings")}, coderRows(context.state(), coders),
        false,        {}};
    question.rows.push_back({tr("(a new coder)"), ""});
    const std::size_t line = pickOne(context, question);
    editCoder(context, line < coders.size() ? *coders[line] : coding::Coder{});
}

/// Which persons, by ticks; at first all of them.
std::vector<CoderId> pickCoders(Context& context, const std::string& title, const std::string& sentence,
                                const std::string& deed)
{
    const auto coders = personsOf(context.state());
    PickQuestion question{
        title, sentence, deed, {tr("Name"), tr("Codings")}, coderRows(context.state(), coders), true, {}};
    for (std::size_t line = 0; line < coders.size(); ++line) question.chosen.push_back(line);
    std::vector<CoderId> picked;
    for (const std::size_t line : pick(context, question)) picked.push_back(coders.at(line)->id);
    return picked;
}

void mergeCopies(Context& context)
{
    const std::string title = tr("Merge copies into this project");
    const auto copies = context.ask.openFiles({title, {projectFileKind()}, "", ""});
    project::MergeOptions trying;
    trying.onlyTry = true;
    const merge::Report tried = context.project().merge(copies, trying);
    if (!tried.changed) {
        context.ask.inform(tr("The copies hold nothing that is not here already."), {});
        return;
    }
    MergeDialog dialog(context.ask.window(), tried);
    context.ask.show(dialog);
    context.project().merge(copies, dialog.value());
    showMergeReport(context, context.project().history(1).at(0).id);
}

std::vector<TranscriptId> pickTranscripts(Context& context, const std::string& title, const std::string& deed)
{
    const auto transcripts = context.state().transcripts.list();
    PickQuestion question{title, tr("Which transcripts go with it?"), deed, {}, {}, true, {}};
    for (const transcript::Transcript* transcript : transcripts) question.rows.push_back({transcript->name});
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
                                           {tr("Leave it out"), tr("Leave it in")}}) == 0;
    FileQuestion question{tr("Make the copy"),
                          {projectFileKind()},
                          context.project().path().stem().string() + " " + names.value() + ".draad",
                          ".draad"};
    question.replaces = false;
    const auto to = context.ask.saveFile(question);
    const bool noted =
        project::handOut(context.project(), names.value(), transcripts, to, blind, systemClock().nowMs());
    context.ask.inform(say("{file} is ready. Merge it into this project when it comes back.",
                           fmt::arg("file", to.filename().string())),
                       noted ? std::vector<std::string>() : std::vector{project::notNoted(names.value())});
}

void layBeside(Context& context)
{
    const auto picked = pickCoders(context, tr("Lay two coders side by side"),
                                   tr("Tick the two whose codings are to be compared."), tr("Compare"));
    if (picked.size() != 2) throw Refusal({"", "", tr("Two coders are compared."), tr("Tick two of them.")});
    context.workspace.counts().hideOthersThan({});
    context.workspace.comparison().compare(picked[0], picked[1]);
}

bool comparing(const Context& context)
{
    return hasProject(context) && context.workspace.comparison().on();
}

/// The coding of the difference that is looked at, by that coder; null when that coder has none there.
const coding::Coding* lookedAt(const Context& context, bool first)
{
    if (!comparing(context)) return nullptr;
    Comparison& comparison = context.workspace.comparison();
    const auto current = comparison.current();
    if (!current) return nullptr;
    const auto& difference = comparison.places().at(*current).difference;
    const auto& coding = first ? difference.first : difference.second;
    return coding ? &*coding : nullptr;
}

/// The difference that is looked at; null when none is.
const Comparison::Place* placeLookedAt(const Context& context)
{
    if (!comparing(context)) return nullptr;
    Comparison& comparison = context.workspace.comparison();
    const auto current = comparison.current();
    return current ? &comparison.places().at(*current) : nullptr;
}

void agreeWith(Context& context, bool first)
{
    const coding::Coding wanted = *lookedAt(context, first);
    const std::string about = qualified(context.state().codebook,
                                        codePath(context.state().codebook, wanted.code), wanted.qualifier);
    MemoDialog note(context.ask.window(), about, "");
    context.ask.show(note);
    const Comparison::Place place = *placeLookedAt(context);
    context.project().apply(
        place.otherwise
            ? history::resolve(context.state(),
                               {place.transcript, place.difference.first, place.difference.second}, wanted,
                               "", note.value(), systemClock().nowMs())
            : history::agreeOn(context.state(), wanted, "", note.value()));
    context.workspace.comparison().step(1);
}

Action agreeing(const char* name, const char* label, bool first, const char* key)
{
    Action action{.name = name,
                  .label = label,
                  .help = mark("Make this coding the team's, with a note why."),
                  .key = key,
                  .run = [first](Context& context) { agreeWith(context, first); }};
    action.enabled = [first](const Context& context) {
        return canWrite(context) && lookedAt(context, first) != nullptr;
    };
    return action;
}

/// What neither coder gave: the code is asked for, and the stretch is what is marked within their passages or
/// beside them, else all that either marked.
coding::Coding askWhatElse(Context& context, const Comparison::Place& place)
{
    CodeFinderQuestion question{tr("Agree on another code or extent"), tr("Go on"), {}, true, {}};
    CodeFinder finder(context.ask.window(), context.state().codebook, question);
    context.ask.show(finder);
    coding::Coding wanted;
    wanted.transcript = place.transcript;
    wanted.code = finder.code();
    wanted.qualifier = finder.qualifier();
    wanted.span = place.difference.span();
    const Selection& marked = context.workspace.selection();
    if (marked.transcript == place.transcript && marked.span.overlaps(wanted.span)) wanted.span = marked.span;
    return wanted;
}

void agreeOtherwise(Context& context, bool onACode)
{
    const Comparison::Place place = *placeLookedAt(context);
    std::optional<coding::Coding> wanted;
    std::string about = tr("No code");
    if (onACode) {
        wanted = askWhatElse(context, place);
        about = qualified(context.state().codebook, codePath(context.state().codebook, wanted->code),
                          wanted->qualifier);
    }
    MemoDialog note(context.ask.window(), about, "");
    context.ask.show(note);
    context.project().apply(
        history::resolve(context.state(), {place.transcript, place.difference.first, place.difference.second},
                         wanted, "", note.value(), systemClock().nowMs()));
    context.workspace.comparison().step(1);
}

Action agreeingOtherwise(const char* name, const char* label, const char* help, bool onACode, const char* key)
{
    Action action{.name = name, .label = label, .help = help, .key = key, .run = [onACode](Context& context) {
                      agreeOtherwise(context, onACode);
                  }};
    action.enabled = [](const Context& context) {
        return canWrite(context) && placeLookedAt(context) != nullptr;
    };
    return action;
}

history::ConsensusRule pickRule(Context& context)
{
    const std::size_t answer = context.ask.choose({tr("Make the team's coding"),
                                                   tr("Which codings become the team's?"),
                                                   "",
                                                   {tr("What all gave"), tr("What most gave")}});
    return answer == 0 ? history::ConsensusRule::all : history::ConsensusRule::majority;
}

/// Asks whether what is no longer agreed goes, where there is any, and shows it.
history::ConsensusChange pickReplacing(Context& context, history::Consensus& consensus)
{
    consensus.replace = true;
    history::ConsensusChange change = history::consensusChange(context.state(), consensus);
    if (change.gone.empty()) return change;
    const auto count = static_cast<long long>(change.gone.size());
    const auto lines = errands::inWords(context.project(), change.gone);
    const std::size_t answer = context.ask.choose(
        {tr("Make the team's coding"),
         sayn("{count} coding of the team is no longer what these coders agree on. It has no note.",
              "{count} codings of the team are no longer what these coders agree on. They have no note.",
              count, fmt::arg("count", count)),
         fmt::format("{}", fmt::join(lines, "\n")),
         {tr("Take away"), tr("Keep")}});
    if (answer == 0) return change;
    consensus.replace = false;
    return history::consensusChange(context.state(), consensus);
}

void makeConsensus(Context& context)
{
    history::Consensus consensus;
    consensus.coders =
        pickCoders(context, tr("Make the team's coding"), tr("From whose codings?"), tr("Go on"));
    consensus.rule = pickRule(context);
    consensus.textOf = [&](TranscriptId id) { return context.project().text(id); };
    const history::ConsensusChange change = pickReplacing(context, consensus);
    const auto gone = errands::inWords(context.project(), change.gone);
    if (!context.project().apply(change.edit)) {
        context.ask.inform(tr("There is nothing new that these coders agree on."), {});
        return;
    }
    std::vector<std::string> details;
    for (const std::string& coding : gone)
        details.push_back(say("Taken away: {coding}", fmt::arg("coding", coding)));
    context.ask.inform(history::describe(change.edit.kind, change.edit.args), details);
}

void codeBlind(Context& context)
{
    Counts& counts = context.workspace.counts();
    if (counts.blind()) return counts.hideOthersThan({});
    context.workspace.comparison().compare({}, {});
    counts.hideOthersThan(context.project().ensureCoder(context.workspace.coderName()));
}

bool hasTwoCoders(const Context& context)
{
    return hasProject(context) && personsOf(context.state()).size() >= 2;
}

void addComparing(Actions& actions)
{
    actions.add({"team/compare", mark("&Lay two coders side by side…"),
                 mark("Show two coders' codings beside each other, and where they differ."), "Ctrl+B",
                 layBeside, hasTwoCoders});
    actions.add({"team/next", mark("&Next difference"), mark("Show the next difference not agreed on."), "F8",
                 [](Context& context) { context.workspace.comparison().step(1); }, comparing});
    actions.add({"team/previous", mark("&Previous difference"),
                 mark("Show the difference before this one that is not agreed on."), "Shift+F8",
                 [](Context& context) { context.workspace.comparison().step(-1); }, comparing});
    actions.add(agreeing("team/agree/first", mark("Agree with the &first…"), true, "F9"));
    actions.add(agreeing("team/agree/second", mark("Agree with the &second…"), false, "Shift+F9"));
    actions.add(agreeingOtherwise(
        "team/agree/other", mark("Agree on &another code or extent…"),
        mark("Neither coder is right: the team gives what you choose, with a note."), true, "Ctrl+F9"));
    actions.add(agreeingOtherwise("team/agree/none", mark("Agree on n&o code…"),
                                  mark("Neither coder is right: the passage gets no code, with a note why."),
                                  false, "Ctrl+Shift+F9"));
    actions.add({"team/compare/end", mark("&End the comparison"), mark("Show all codings again."), "",
                 [](Context& context) { context.workspace.comparison().compare({}, {}); }, comparing});
}

}

void addTeamActions(Actions& actions)
{
    actions.add({"team/coders", mark("&Coders…"), mark("Who codes: names, initials and colours."), "",
                 changeCoders, canWrite});
    actions.add({"team/blind", mark("Code &blind"), mark("Hide what others coded until you compare."), "",
                 codeBlind, canWrite, [](const Context& context) {
                     return hasProject(context) && context.workspace.counts().blind();
                 }});
    actions.add({"team/handout", mark("&Hand out transcripts…"),
                 mark("Make a copy for one coder with some of the transcripts."), "", handOut, hasProject});
    actions.add({"team/merge", mark("&Merge copies…"),
                 mark("Bring the work of copies into this project; nothing is lost."), "", mergeCopies,
                 canWrite});
    addComparing(actions);
    actions.add({"team/consensus", mark("Make the &team's coding…"),
                 mark("Make one coding from what several coders agree on."), "", makeConsensus,
                 [](const Context& context) { return canWrite(context) && hasTwoCoders(context); }});
}

}
