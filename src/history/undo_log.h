// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::history
{

/// What undo needs to know of one row of history. A change is ordinary (`reverts` null), an undo (`reverts`
/// an ordinary change or a redo) or a redo (`reverts` an undo).
struct LoggedChange {
    ChangeId id;
    std::string author;
    ChangeId reverts;
};

/// What can be undone and redone by one author, from the log alone, so also after reopening. An ordinary
/// change empties the redo list.
class UndoLog
{
public:
    explicit UndoLog(std::string author) : m_author(std::move(author)) {}

    /// Changes are told in log order. Those of other authors are passed over.
    void tell(const LoggedChange& change);

    [[nodiscard]] std::optional<ChangeId> nextUndo() const; ///< The change that an undo reverts now.
    [[nodiscard]] std::optional<ChangeId> nextRedo() const; ///< The undo that a redo reverts now.

private:
    std::string m_author;
    std::vector<ChangeId> m_undo;
    std::vector<ChangeId> m_redo;
};

}
