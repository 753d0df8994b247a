// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/common/list_menu.h"
#include "gui/views/common/rows_model.h"
#include "gui/views/passages/passage_list.h"
#include "gui/widgets/column_heads.h"
#include "gui/workspace.h"

#include <wx/panel.h>
#include <wx/stattext.h>

namespace rd::gui
{

/// The passages of a number or a code that was opened. Enter, or a double click, shows one in its transcript.
/// Owned by its wx parent; the workspace must outlive it.
class PassagesView : public wxPanel
{
public:
    PassagesView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] const PassageList& passages() const { return m_passages; }
    [[nodiscard]] std::string title() const; ///< Above the list.

private:
    void listen();
    void takeTexts();
    void takePassages();
    void showTitle();
    void reveal(const wxDataViewItem& item);
    void removeChosen();
    void popUp(const MenuPlace& place);
    [[nodiscard]] std::string cell(std::size_t row, unsigned int column);

    Workspace& m_workspace;
    PassageList m_passages;
    wxObjectDataPtr<RowsModel> m_model;
    wxStaticText* m_title;
    wxDataViewCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    std::vector<Connection> m_connections;
};

}
