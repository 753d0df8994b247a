// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "errands/consensus.h"
#include "errands/differences.h"
#include "gui/actions/action.h"
#include "gui/comparison.h"
#include "gui/dialogs/code_finder.h"
#include "gui/dialogs/memo_dialog.h"
#include "gui/views/common/hand.h"
#include "gui/views/common/words.h"
#include "history/resolving_edits.h"
#include "project/words.h"
#include "text/fold.h"

namespace rd::gui
{

namespace
{

bool comparing(const Context& context)
{
    return hasProject(context) && context.workspace.comparison().on();
}

/// The difference that is looked at; null when none is.
const Comparison::Place* placeLookedAt(const Context& context)
{
    if (!comparing(context)) return nullptr;
    Comparison& comparison = context.workspace.comparison();
    const auto current = comparison.current();
    return current ? &comparison.places().at(*current) : nullptr;
}

std::string codeOf(const Context& context, const coding::Coding& coding)
{
    const auto& codebook = context.state().codebook;
    return qualified(codebook, codePath(codebook, coding.code), coding.qualifier);
}

/// To be quoted at the end of a sentence, which has a full stop of its own.
std::string wordsAt(Context& context, TranscriptId transcript, text::Span span)
{
    constexpr int longest = 300; // code points
    project::Words words(context.project());
    std::string quoted = text::shortened(words(transcript, span), longest);
    if (quoted.ends_with('.') && !quoted.ends_with("..")) quoted.pop_back();
    return quoted;
}

/// Asks first where it would open what was settled otherwise.
void askWhatMakesWay(Context& context, const Comparison::Place& place,
                     const std::optional<coding::Coding>& wanted)
{
    const auto edit = errands::settleEdit(context.state(), place, wanted, "", "", 0);
    const auto taken = history::alsoTakenAway(context.state(), edit);
    if (taken.empty()) return;
    confirm(context.ask, tr("Settle the difference"), errands::toldAlsoTakenAway(taken), tr("Go on"),
            fmt::format("{}", fmt::join(errands::inWords(context.project(), taken), "\n")));
}

/// Asks for a note below what is decided, with the note that is there already, and decides it.
void settle(Context& context, const std::optional<coding::Coding>& wanted, const std::string& decided)
{
    context.workspace.demandCoder();
    const Comparison::Place place = *placeLookedAt(context);
    askWhatMakesWay(context, place, wanted);
    MemoDialog note(context.ask.window(), decided, place.note, tr("Settle the difference"));
    context.ask.show(note);
    context.project().apply(
        errands::settleEdit(context.state(), place, wanted, "", note.value(), systemClock().nowMs()));
    context.workspace.comparison().step(1);
}

/// Nothing where that coder coded nothing there.
const std::optional<coding::Coding>& theirsOf(const agreement::Disagreement& difference, bool first)
{
    return first ? difference.first : difference.second;
}

void agreeWith(Context& context, bool first)
{
    const Comparison& comparison = context.workspace.comparison();
    const std::string coder = first ? comparison.firstName() : comparison.secondName();
    const auto theirs = theirsOf(placeLookedAt(context)->difference, first);
    settle(context, theirs,
           say("The team gives “{code}”, as {coder} does, to “{words}”.",
               fmt::arg("code", codeOf(context, *theirs)), fmt::arg("coder", coder),
               fmt::arg("words", wordsAt(context, theirs->transcript, theirs->span))));
}

/// What neither coder gave: the code is asked for, and the stretch is what is marked within their passages or
/// beside them, else all that either marked.
coding::Coding askWhatElse(Context& context, const Comparison::Place& place)
{
    coding::Coding wanted;
    wanted.transcript = place.transcript;
    wanted.span = place.difference.span();
    const Selection& marked = context.workspace.selection();
    if (marked.transcript == place.transcript && marked.span.overlaps(wanted.span))
        wanted.span = wordsOf(context.project(), marked.transcript, marked.span);
    const auto& known = place.agreed             ? place.agreed
                        : place.difference.first ? place.difference.first
                                                 : place.difference.second;
    CodeFinderQuestion question{tr("Agree on another code or extent"), tr("Go on"), {}, true, {}};
    question.match.proposed = known->code;
    question.qualifier = known->qualifier;
    question.sentence = say("It is given to the words that are marked now: “{words}”. To give it to others, "
                            "close this, mark them in the transcript, and come back.",
                            fmt::arg("words", wordsAt(context, wanted.transcript, wanted.span)));
    CodeFinder finder(context.ask.window(), context.state().codebook, question);
    context.ask.show(finder);
    wanted.code = finder.code();
    wanted.qualifier = finder.qualifier();
    return wanted;
}

void agreeOnAnother(Context& context)
{
    const coding::Coding wanted = askWhatElse(context, *placeLookedAt(context));
    settle(context, wanted,
           say("The team gives “{code}” to “{words}”.", fmt::arg("code", codeOf(context, wanted)),
               fmt::arg("words", wordsAt(context, wanted.transcript, wanted.span))));
}

/// Whatever qualifier a code has there, the team does not give it.
std::string toldNoneGiven(Context& context, const Comparison::Place& place)
{
    const auto& codebook = context.state().codebook;
    const auto& [kind, first, second] = place.difference;
    const CodeId code = (first ? first : second)->code;
    const std::string words = wordsAt(context, place.transcript, place.difference.span());
    if (!second || second->code == code)
        return say("The team does not give “{code}” to “{words}”.",
                   fmt::arg("code", codePath(codebook, code)), fmt::arg("words", words));
    return say("The team gives neither “{code}” nor “{other}” to “{words}”.",
               fmt::arg("code", codePath(codebook, code)),
               fmt::arg("other", codePath(codebook, second->code)), fmt::arg("words", words));
}

void agreeOnNone(Context& context)
{
    settle(context, std::nullopt, toldNoneGiven(context, *placeLookedAt(context)));
}

Action settling(const char* name, const char* label, const char* help, const char* key, Action::Run run)
{
    Action action{.name = name, .label = label, .help = help, .key = key, .run = std::move(run)};
    action.enabled = [](const Context& context) {
        return canWrite(context) && placeLookedAt(context) != nullptr;
    };
    return action;
}

Action agreeing(const char* name, const char* label, const char* key, bool first)
{
    Action action = settling(name, label, mark("Make this coding the team's, with a note why."), key,
                             [first](Context& context) { agreeWith(context, first); });
    action.enabled = [first, mayWrite = action.enabled](const Context& context) {
        return mayWrite(context) && theirsOf(placeLookedAt(context)->difference, first).has_value();
    };
    return action;
}

}

void addSettlingActions(Actions& actions)
{
    actions.add({"team/next", mark("&Next difference"), mark("Show the next difference not agreed on."), "F8",
                 [](Context& context) { context.workspace.comparison().step(1); }, comparing});
    actions.add({"team/previous", mark("&Previous difference"),
                 mark("Show the difference before this one that is not agreed on."), "Shift+F8",
                 [](Context& context) { context.workspace.comparison().step(-1); }, comparing});
    actions.add(agreeing("team/agree/first", mark("Agree with the &first…"), "F9", true));
    actions.add(agreeing("team/agree/second", mark("Agree with the &second…"), "Shift+F9", false));
    actions.add(settling("team/agree/other", mark("Agree on &another code or extent…"),
                         mark("Neither coder is right: the team gives what you choose, with a note."),
                         "Ctrl+F9", agreeOnAnother));
    actions.add(settling("team/agree/none", mark("Agree on n&o code…"),
                         mark("Neither coder is right: the passage gets no code, with a note why."),
                         "Ctrl+Shift+F9", agreeOnNone));
    actions.add({"team/compare/end", mark("&End the comparison"), mark("Show all codings again."), "",
                 [](Context& context) { context.workspace.comparison().compare({}, {}); }, comparing});
}

}
