// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/column_heads.h"
#include "project/project.h"

#include <wx/dataview.h>
#include <wx/dialog.h>

#include <optional>
#include <vector>

namespace rd::gui
{

/// The history in words, newest first. OK means: take back everything after the chosen line.
class HistoryDialog : public wxDialog
{
public:
    HistoryDialog(wxWindow* parent, std::vector<project::HistoryEntry> entries, bool mayUndo);
    /// The chosen change, which stays.
    [[nodiscard]] ChangeId value() const { return m_value; }

    [[nodiscard]] wxDataViewListCtrl& list() { return *m_list; }
    bool accept();

private:
    void build(bool mayUndo);
    void takeChoice();

    std::vector<project::HistoryEntry> m_entries;
    ChangeId m_value;
    wxDataViewListCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    wxButton* m_undo = nullptr;
};

/// Undoes, one after the other, the author's changes that came after `stays`.
void undoUpTo(project::Project& project, ChangeId stays);

}
