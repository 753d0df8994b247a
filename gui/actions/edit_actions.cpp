// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/blind.h"
#include "gui/actions/merge_report.h"
#include "gui/counts.h"
#include "gui/dialogs/history_dialog.h"

#include <algorithm>
#include <set>

namespace rd::gui
{

namespace
{

void tellLeft(Context& context, const std::vector<std::string>& left)
{
    if (!left.empty())
        context.ask.inform(
            tr("Some things stayed as they are, because a later change by someone else stands there:"), left);
}

std::set<TranscriptId> transcriptsOf(const Context& context)
{
    std::set<TranscriptId> ids;
    for (const transcript::Transcript* one : context.state().transcripts.list()) ids.insert(one->id);
    return ids;
}

/// Who takes back what should not have come in, may think that its words are gone.
void tellKept(Context& context, const std::set<TranscriptId>& before)
{
    const auto now = transcriptsOf(context);
    const auto gone =
        std::count_if(before.begin(), before.end(), [&](TranscriptId one) { return !now.contains(one); });
    if (gone == 0) return;
    context.ask.inform(sayn("{count} transcript is taken back. Its words stay in the history of this file, "
                            "so that it can be done "
                            "again.",
                            "{count} transcripts are taken back. Their words stay in the history of this "
                            "file, so that it can be "
                            "done again.",
                            gone, fmt::arg("count", gone)),
                       {tr("A file without them is made by “A copy to give away…” in the menu Project: in it "
                           "are no words of "
                           "transcripts.")});
}

std::vector<std::string> undone(Context& context)
{
    const auto before = transcriptsOf(context);
    auto left = context.project().undo();
    tellKept(context, before);
    return left;
}

std::vector<std::string> redone(Context& context)
{
    return context.project().redo();
}

using Words = std::optional<std::string> (project::Project::*)(bool counted) const;
using Deed = std::vector<std::string> (*)(Context&);

/// Undo or redo, which say in the menu what they would change.
Action takingBack(const char* name, const char* label, const char* help, const char* key, Words words,
                  Deed deed)
{
    const auto now = [words](const Context& context) {
        const bool counted = !context.workspace.counts().blind();
        return canWrite(context) ? (context.project().*words)(counted) : std::nullopt;
    };
    return {name,
            label,
            help,
            key,
            [deed](Context& context) { tellLeft(context, deed(context)); },
            [now](const Context& context) { return now(context).has_value(); },
            {},
            [now, label](const Context& context) {
                const auto text = now(context);
                return text ? tr(label) + ": " + literally(*text) : tr(label);
            }};
}

void showHistory(Context& context)
{
    HistoryDialog dialog(context.ask.window(), shownHistory(context), !context.project().readOnly(),
                         [&](ChangeId merge) { showMergeReport(context, merge); });
    context.ask.show(dialog);
    const auto before = transcriptsOf(context);
    undoUpTo(context.project(), dialog.value());
    tellKept(context, before);
}

}

void addEditActions(Actions& actions)
{
    actions.add(takingBack("edit/undo", mark("&Undo"),
                           mark("Take back the last change, also of an earlier day."), "Ctrl+Z",
                           &project::Project::undoText, undone));
    actions.add(takingBack("edit/redo", mark("&Redo"), mark("Do again what was taken back."), "Ctrl+Shift+Z",
                           &project::Project::redoText, redone));
    actions.add({"edit/history", mark("&History…"), mark("Everything that was changed, by whom and when."),
                 "Ctrl+H", showHistory, hasProject});
    actions.add({"edit/find", mark("&Find in the transcript…"), mark("Find words in the transcript."),
                 "Ctrl+F", [](Context& context) { context.shell.find(0); }, hasTranscript});
    actions.add({"edit/next", mark("Find &next"), mark("To the next place."), "F3",
                 [](Context& context) { context.shell.find(1); }, hasTranscript});
    actions.add({"edit/previous", mark("Find &previous"), mark("To the place before."), "Shift+F3",
                 [](Context& context) { context.shell.find(-1); }, hasTranscript});
}

}
