// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::history
{

/// What undo needs to know of one row of history. A change is ordinary (`reverts` null), an undo (`reverts`
/// an ordinary change or a redo) or a redo (`reverts` an undo). The author is who it is told of, who may
/// choose another name at any time; the user is who sat at the machine.
struct LoggedChange {
    ChangeId id;
    std::string author;
    std::string user;
    ChangeId reverts;
};

/// What can be undone and redone by one person, from the log alone, so also after reopening: what was done
/// under the author's name, and what the user did under whatever name. An ordinary change empties the redo
/// list.
class UndoLog
{
public:
    UndoLog(std::string author, std::string user) : m_author(std::move(author)), m_user(std::move(user)) {}

    /// Changes are told in log order. Those of others are passed over, but when they take back or bring back
    /// what would be next here.
    void tell(const LoggedChange& change);

    [[nodiscard]] std::optional<ChangeId> nextUndo() const; ///< The change that an undo reverts now.
    [[nodiscard]] std::optional<ChangeId> nextRedo() const; ///< The undo that a redo reverts now.

private:
    [[nodiscard]] bool concerns(const LoggedChange& change) const;

    std::string m_author;
    std::string m_user;
    std::vector<ChangeId> m_undo;
    std::vector<ChangeId> m_redo;
};

}
