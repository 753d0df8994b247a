// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/undo_log.h"

namespace rd::history
{

namespace
{

bool takeIfLast(std::vector<ChangeId>& stack, ChangeId id)
{
    if (stack.empty() || stack.back() != id) return false;
    stack.pop_back();
    return true;
}

std::optional<ChangeId> last(const std::vector<ChangeId>& stack)
{
    if (stack.empty()) return std::nullopt;
    return stack.back();
}

}

bool UndoLog::concerns(const LoggedChange& change) const
{
    if (change.author == m_author || change.user == m_user) return true;
    return change.reverts && (last(m_undo) == change.reverts || last(m_redo) == change.reverts);
}

void UndoLog::tell(const LoggedChange& change)
{
    if (!concerns(change)) return;
    if (change.reverts && takeIfLast(m_undo, change.reverts)) {
        m_redo.push_back(change.id);
        return;
    }
    if (!change.reverts)
        m_redo.clear();
    else
        takeIfLast(m_redo, change.reverts);
    m_undo.push_back(change.id);
}

std::optional<ChangeId> UndoLog::nextUndo() const
{
    return last(m_undo);
}

std::optional<ChangeId> UndoLog::nextRedo() const
{
    return last(m_redo);
}

}
