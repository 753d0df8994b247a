// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/action.h"
#include "gui/counts.h"
#include "gui/dialogs/memo_form.h"
#include "history/memo_edits.h"
#include "project/words.h"
#include "report/memos/citations.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

const coding::Memo* chosenMemo(const Context& context)
{
    if (!hasProject(context)) return nullptr;
    const auto found = context.state().memos.find(context.workspace.memo());
    return found == context.state().memos.end() || found->second.deleted ? nullptr : &found->second;
}

bool canWriteMemo(const Context& context)
{
    return canWrite(context) && chosenMemo(context) != nullptr;
}

/// A reference that leads nowhere is kept, as what it names may come yet; but it is told.
void tellDead(Context& context, MemoId memo)
{
    const auto& snapshot = context.workspace.counts().snapshot();
    if (!snapshot) return;
    const report::Citations citations(*snapshot, context.state().memosInOrder(),
                                      project::Words(context.project()), userLanguage());
    std::vector<std::string> details;
    for (const report::DeadReference& dead : citations.dead())
        if (dead.memo == memo) details.push_back(dead.reference + ": " + dead.why);
    const auto count = static_cast<long long>(details.size());
    if (count > 0)
        context.ask.inform(sayn("The memo is saved. {count} reference in it leads nowhere.",
                                "The memo is saved. {count} references in it lead nowhere.", count,
                                fmt::arg("count", count)),
                           details);
}

void writeMemoOf(Context& context, const coding::Memo& memo)
{
    context.workspace.demandCoder();
    const auto editOf = [&](const coding::Memo& value) {
        return history::writeMemo(context.state(), value, context.workspace.coderName());
    };
    MemoForm form(
        context.ask.window(), context.state(), memo, [&](const coding::Memo& value) { (void)editOf(value); },
        [&](const coding::Memo& other) { return context.workspace.counts().shows(other); });
    context.ask.show(form);
    coding::Memo made = form.value();
    if (!made.id) {
        made.id = MemoId::make();
        context.workspace.chooseMemo(made.id);
    }
    context.project().apply(editOf(made));
    tellDead(context, made.id);
}

void addMemo(Context& context)
{
    coding::Memo memo;
    memo.kind = coding::MemoKind::conclusion;
    if (const codebook::Code* code = context.state().codebook.find(context.workspace.selection().code))
        if (!code->deleted) memo.subject = code->id.uuid;
    writeMemoOf(context, memo);
}

/// Up (-1) or down (1) among all memos.
void moveMemo(Context& context, int by)
{
    const auto memos = context.state().memosInOrder();
    const auto at = std::find_if(memos.begin(), memos.end(), [&](const coding::Memo* memo) {
        return memo->id == context.workspace.memo();
    });
    const auto place = at - memos.begin();
    if (by < 0 && place > 0)
        context.project().apply(
            history::moveMemo(context.state(), (*at)->id, memos[static_cast<std::size_t>(place - 1)]->id));
    const auto last = static_cast<std::ptrdiff_t>(memos.size());
    if (by > 0 && place + 1 < last)
        context.project().apply(
            history::moveMemo(context.state(), (*at)->id,
                              place + 2 < last ? memos[static_cast<std::size_t>(place + 2)]->id : MemoId{}));
}

}

void addMemoActions(Actions& actions)
{
    actions.add({"memo/add", mark("&New memo…"),
                 mark("Write a conclusion, a recommendation, a research question or a note."), "Ctrl+Shift+M",
                 addMemo, canWrite});
    actions.add({"memo/edit", mark("&Change the memo…"),
                 mark("Change the words of the memo, or what it is about."), "",
                 [](Context& context) { writeMemoOf(context, *chosenMemo(context)); }, canWriteMemo});
    actions.add({"memo/up", mark("Move the memo &up"), mark("Put it before the memo above; numbers follow."),
                 "", [](Context& context) { moveMemo(context, -1); }, canWriteMemo});
    actions.add({"memo/down", mark("Move the memo &down"),
                 mark("Put it behind the memo below; numbers follow."), "",
                 [](Context& context) { moveMemo(context, 1); }, canWriteMemo});
    actions.add({"memo/delete", mark("De&lete the memo"), mark("Delete the memo; undo brings it back."), "",
                 [](Context& context) {
                     context.project().apply(history::deleteMemo(context.state(), context.workspace.memo()));
                 },
                 canWriteMemo});
}

}
