// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/codebook_changes.h"

#include "base/i18n.h"
#include "errands/lookup.h"
#include "history/codebook_edits.h"
#include "history/edit.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

CodeId codeOrTop(const history::State& state, const std::string& word)
{
    return word.empty() ? CodeId{} : errands::codeNamed(state, word).id;
}

history::Edit editOf(const history::State& state, const CodebookChange& change)
{
    const auto code = [&](const std::string& word) { return errands::codeNamed(state, word).id; };
    if (change.remove) return history::deleteCode(state, code(*change.remove), change.reason);
    if (change.merge)
        return history::mergeCodes(state, code(*change.merge), code(change.into), change.reason);
    return history::moveCode(state, code(*change.move), codeOrTop(state, change.below), {}, change.reason);
}

}

void addCodebookChanges(CLI::App& command, CodebookChange& change)
{
    auto* remove = command.add_option("--delete", change.remove,
                                      tr("Delete this code, the codes below it and their codings."));
    auto* merge = command.add_option("--merge", change.merge,
                                     tr("Make this code part of that of --into, with its codings."));
    auto* into = command.add_option("--into", change.into, tr("The code into which --merge goes."));
    auto* move = command.add_option("--move", change.move, tr("Put this code below that of --below."));
    auto* below =
        command.add_option("--below", change.below, tr("The code below which --move goes; empty: the top."));
    for (auto* option : {remove, merge, into, move, below}) option->option_text(tr("CODE"));
    merge->needs(into);
    into->needs(merge);
    move->needs(below);
    below->needs(move);
    remove->excludes(merge)->excludes(move);
    merge->excludes(move);
    command.add_option("--reason", change.reason, tr("Why, as the history keeps it."))
        ->option_text(tr("TEXT"));
}

void changeCodebook(const Session& session, const CodebookChange& change)
{
    const auto project = session.openToWrite();
    const history::Edit edit = editOf(project->state(), change);
    if (edit.empty()) return session.tell(tr("It was like this already."));
    project->apply(edit);
    session.tell(history::describe(edit.kind, edit.args) + ".");
}

}
