// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/snapshot.h"
#include "errands/memo_index.h"
#include "gui/views/common/action_buttons.h"
#include "gui/views/common/list_menu.h"
#include "gui/views/common/rows_model.h"
#include "gui/widgets/column_heads.h"
#include "gui/workspace.h"

#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

namespace rd::gui
{

/// All memos: those of the project with their numbers, and their words with the figures as they are now, then
/// those of codings. Can be filtered by words and by what they are about. The one that is chosen is shown
/// where it belongs; Enter, or a double click, changes it. Owned by its wx parent; the workspace must outlive
/// it.
class MemosView : public wxPanel
{
public:
    MemosView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] wxTextCtrl& words() { return *m_words; }
    [[nodiscard]] wxChoice& about() { return *m_about; }
    /// Shows what the memo of that line is about: its passage, transcript or code.
    void goTo(std::size_t row);
    /// Changes the memo of that line.
    void edit(std::size_t row);
    [[nodiscard]] std::string cell(std::size_t row, unsigned int column) const;

private:
    struct Line {
        errands::IndexedMemo memo;
        std::string number;
        std::string kind;
        std::string writer; ///< And who changed it, where that is another.
        std::string day;
    };
    void listen();
    void takeTexts();
    void takeMemos();
    void takeLines(project::Project& project, const analysis::Snapshot& snapshot);
    void choose();
    void popUp(const MenuPlace& place);

    Workspace& m_workspace;
    wxObjectDataPtr<RowsModel> m_model;
    wxPanel* m_filter;
    wxTextCtrl* m_words;
    wxChoice* m_about;
    ActionButtons m_buttons;
    wxDataViewCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    std::vector<Line> m_lines;
    CodingId m_coding; ///< Whose memo is chosen; null for none.
    std::vector<Connection> m_connections;
};

}
