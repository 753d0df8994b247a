// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/i18n.h"
#include "cli/commands/commands.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

void undo(const Session& session)
{
    const auto project = session.openToWrite();
    project->demandWritable();
    const auto what = project->undoText();
    if (!what)
        throw Refusal(
            {shownName(session.file), "",
             say("{author} has changed nothing that can be undone.", fmt::arg("author", project->author())),
             tr("Only one's own changes are undone; see the command history and --author.")});
    const auto left = project->undo();
    session.tell(say("Undone: {change}", fmt::arg("change", *what)), left);
}

void redo(const Session& session)
{
    const auto project = session.openToWrite();
    project->demandWritable();
    const auto what = project->redoText();
    if (!what)
        throw Refusal(
            {shownName(session.file), "",
             say("{author} has undone nothing that can be redone.", fmt::arg("author", project->author())),
             tr("A new change after an undo takes the way back away.")});
    const auto left = project->redo();
    session.tell(say("Redone: {change}", fmt::arg("change", *what)), left);
}

}

void addUndo(CLI::App& app, Session& session)
{
    addCommand(app, session, "undo", tr("Take your last change back."))->callback([&session] {
        undo(session);
    });
}

void addRedo(CLI::App& app, Session& session)
{
    addCommand(app, session, "redo", tr("Make the change again that you undid last."))->callback([&session] {
        redo(session);
    });
}

}
