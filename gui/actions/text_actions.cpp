// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/text_actions.h"

#include "errands/texts.h"
#include "gui/counts.h"
#include "gui/dialogs/corrections_dialog.h"
#include "gui/dialogs/replace_dialog.h"
#include "gui/dialogs/turn_text_dialog.h"
#include "text/offset_map.h"

namespace rd::gui
{

namespace
{

const transcript::Transcript& shownTranscript(const Context& context)
{
    return *context.state().transcripts.find(context.workspace.selection().transcript);
}

/// What was chosen was chosen in the text from before.
void chooseNothing(Context& context, text::Offset caret)
{
    Selection selection = context.workspace.selection();
    const auto length = shownTranscript(context).length;
    selection.span = {std::min(caret, length), std::min(caret, length)};
    context.workspace.select(selection);
}

/// How many others made is not told to who codes blind.
std::string emptiedWords(const Context& context, const history::Correction& correction)
{
    const auto gone = static_cast<long long>(correction.emptied.size());
    if (context.workspace.counts().blind())
        return tr("Codings would have no words left; they may be others', which you do not see now.");
    return sayn("{count} coding would have no words left.", "{count} codings would have no words left.", gone,
                fmt::arg("count", gone));
}

/// Asks whether codings that lose all their words may go.
void apply(Context& context, const history::Correction& correction)
{
    const bool asked = !correction.emptied.empty();
    if (asked)
        confirm(context.ask, tr("Correct the text"), emptiedWords(context, correction),
                tr("Correct, and remove them"), tr("Undo brings all of it back."));
    auto notes = errands::correctText(context.project(), correction, true).notes;
    if (notes.size() <= (asked ? 1U : 0U)) return;
    if (asked && context.workspace.counts().blind()) notes.erase(notes.begin()); // it counts them
    context.ask.inform(history::describe(correction.edit.kind, correction.edit.args), notes);
}

void correct(Context& context)
{
    const transcript::Transcript transcript = shownTranscript(context);
    const history::BothTexts texts = errands::bothTexts(context.project(), transcript.id);
    const text::Offset caret = context.workspace.selection().span.start;
    const transcript::Turn* found = context.state().transcripts.turnAt(transcript.id, caret);
    const bool whole = context.state().transcripts.turnsOf(transcript.id).empty();
    if (found == nullptr && !whole)
        throw Refusal({"", "", tr("There is no turn here."), tr("Put the cursor in what somebody says.")});
    const transcript::Turn turn =
        whole ? transcript::Turn{{}, transcript.id, 1, {0, transcript.length}, 0, {}, -1, false} : *found;
    const std::string place = say("Turn {turn} of “{transcript}”", fmt::arg("turn", turn.number),
                                  fmt::arg("transcript", transcript.name));
    TurnTextDialog dialog(context.ask.window(), place,
                          std::string(text::OffsetMap(texts.shown).slice({turn.textStart, turn.span.end})));
    context.ask.show(dialog);
    apply(context, history::correctTurn(context.state(), texts, transcript.id, turn.number, dialog.value()));
    chooseNothing(context, turn.textStart);
}

void replace(Context& context)
{
    const TranscriptId shown = context.workspace.selection().transcript;
    const auto* transcript = context.state().transcripts.find(shown);
    ReplaceDialog::Around around;
    around.shown = shown;
    if (transcript != nullptr) {
        around.transcript = transcript->name;
        const auto body = context.project().text(shown);
        around.words = text::OffsetMap(*body).slice(context.workspace.selection().span);
        if (around.words.find('\n') != std::string::npos) around.words.clear();
    }
    around.work = [&context](const history::Replace& wanted) {
        return history::replaceInTexts(
            context.state(),
            [&context](TranscriptId id) { return errands::bothTexts(context.project(), id); }, wanted);
    };
    around.nameOf = [&context](TranscriptId id) { return context.state().transcripts.find(id)->name; };
    ReplaceDialog dialog(context.ask.window(), around);
    context.ask.show(dialog);
    apply(context, dialog.value().correction);
    if (transcript != nullptr) chooseNothing(context, context.workspace.selection().span.start);
}

void setBack(Context& context)
{
    const transcript::Transcript transcript = shownTranscript(context);
    auto edits = errands::editsOfText(context.project(), transcript.id);
    if (edits.empty())
        throw Refusal({"", "",
                       say("“{transcript}” is as it was imported.", fmt::arg("transcript", transcript.name)),
                       tr("Corrections of its text are listed here.")});
    CorrectionsDialog dialog(context.ask.window(), transcript.name, std::move(edits));
    context.ask.show(dialog);
    const history::BothTexts texts = errands::bothTexts(context.project(), transcript.id);
    const auto& chosen = dialog.value();
    if (!chosen.front().stands) {
        apply(context, history::letStand(context.state(), texts, chosen.front().edit));
    } else {
        std::set<transcript::TextEditId> ids;
        for (const errands::ToldEdit& one : chosen) ids.insert(one.edit.id);
        apply(context, history::setBackEdits(context.state(), texts, transcript.id, ids));
    }
    chooseNothing(context, context.workspace.selection().span.start);
}

}

void addTextActions(Actions& actions)
{
    actions.add({"transcript/correct", mark("Correct the &text of this turn…"),
                 mark("Correct what is said in the turn with the cursor."), "Ctrl+Shift+T", correct,
                 canWriteTranscript});
    actions.add({"transcript/replace", mark("Replac&e in texts…"),
                 mark("Replace words in this transcript or in all."), "Ctrl+Shift+H", replace, canWrite});
    actions.add({"transcript/corrections", mark("&What was corrected…"),
                 mark("List what was corrected in the transcript, and set it back."), "", setBack,
                 canWriteTranscript});
}

}
