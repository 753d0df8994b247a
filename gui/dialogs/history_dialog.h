// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/column_heads.h"
#include "project/project.h"

#include <wx/dataview.h>
#include <wx/dialog.h>

#include <functional>
#include <optional>
#include <vector>

namespace rd::gui
{

/// The history in words, newest first. OK means: take back everything after the chosen line.
class HistoryDialog : public wxDialog
{
public:
    /// `showReport`: shows what a merge told.
    HistoryDialog(wxWindow* parent, std::vector<project::HistoryEntry> entries, bool mayUndo,
                  std::function<void(ChangeId)> showReport);
    /// The chosen change, which stays.
    [[nodiscard]] ChangeId value() const { return m_value; }

    [[nodiscard]] wxDataViewListCtrl& list() { return *m_list; }
    bool accept();
    /// Of the chosen line; false when that is no merge.
    bool report();

private:
    void build(bool mayUndo);
    void takeChoice();
    [[nodiscard]] const project::HistoryEntry* chosenMerge() const; ///< Null for a line that is none.

    std::vector<project::HistoryEntry> m_entries;
    ChangeId m_value;
    wxDataViewListCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    std::function<void(ChangeId)> m_showReport;
    wxButton* m_undo = nullptr;
    wxButton* m_report = nullptr;
};

/// Undoes, one after the other, the author's changes that came after `stays`.
void undoUpTo(project::Project& project, ChangeId stays);

}
