// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/blind.h"
#include "gui/actions/merge_report.h"
#include "gui/counts.h"
#include "gui/dialogs/history_dialog.h"

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

using Words = std::optional<std::string> (project::Project::*)(bool counted) const;
using Deed = std::vector<std::string> (project::Project::*)();

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
            [deed](Context& context) { tellLeft(context, (context.project().*deed)()); },
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
    undoUpTo(context.project(), dialog.value());
}

}

void addEditActions(Actions& actions)
{
    actions.add(takingBack("edit/undo", mark("&Undo"),
                           mark("Take back the last change, also of an earlier day."), "Ctrl+Z",
                           &project::Project::undoText, &project::Project::undo));
    actions.add(takingBack("edit/redo", mark("&Redo"), mark("Do again what was taken back."), "Ctrl+Shift+Z",
                           &project::Project::redoText, &project::Project::redo));
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
