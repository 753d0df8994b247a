// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/common/action_buttons.h"
#include "gui/views/common/list_menu.h"
#include "gui/views/common/rows_model.h"
#include "gui/widgets/column_heads.h"
#include "gui/workspace.h"

#include <wx/panel.h>

namespace rd::gui
{

/// The memos of the project with their numbers, and their words with the figures as they are now. Enter, or a
/// double click, changes one. Owned by its wx parent; the workspace must outlive it.
class MemosView : public wxPanel
{
public:
    MemosView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] std::string cell(std::size_t row, unsigned int column) const;

private:
    struct Line {
        MemoId memo;
        std::string number;
        std::string kind;
        std::string about;
        std::string writer;
        std::string made;
        std::string title;
        std::string text;
    };
    void listen();
    void takeTexts();
    void takeMemos();
    void choose();
    void popUp(const MenuPlace& place);

    Workspace& m_workspace;
    wxObjectDataPtr<RowsModel> m_model;
    ActionButtons m_buttons;
    wxDataViewCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    std::vector<Line> m_lines;
    std::vector<Connection> m_connections;
};

}
