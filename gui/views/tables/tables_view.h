// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/common/list_menu.h"
#include "gui/views/common/rows_model.h"
#include "gui/views/tables/table_lines.h"
#include "gui/views/tables/table_settings.h"
#include "gui/widgets/column_heads.h"
#include "gui/widgets/notes_text.h"
#include "gui/workspace.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/panel.h>

namespace rd::gui
{

/// The saved tables of the project and the one that is chosen, counted now, with quick settings. Enter, or a
/// double click, on a number lists its passages. What is shown stands in the workspace (Workspace::table()).
/// Owned by its wx parent; the workspace must outlive it.
class TablesView : public wxPanel
{
public:
    TablesView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] wxChoice& tables() { return *m_tables; }
    [[nodiscard]] TableSettings& settings() { return *m_settings; }
    [[nodiscard]] const std::optional<TableLines>& lines() const { return m_lines; }
    /// Lists the passages of the number in that line and column of the list, or of the first of its row.
    void open(std::size_t line, std::size_t column);

private:
    void build();
    void listen();
    void takeTexts();
    void takeTables();
    void showChanged(coding::TableDefinition definition);
    void takeTable();
    void chooseTable();
    void count();
    void showLines();
    void makeColumns();
    [[nodiscard]] int widthOf(std::size_t column) const;
    void showNotes();
    void popUp(const MenuPlace& place);
    [[nodiscard]] const coding::TableDefinition* saved() const;
    [[nodiscard]] const history::State* state() const;

    Workspace& m_workspace;
    wxObjectDataPtr<RowsModel> m_model;
    wxChoice* m_tables;
    wxButton* m_save;
    wxButton* m_edit;
    wxButton* m_export;
    TableSettings* m_settings;
    wxDataViewCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    NotesText* m_notes;
    std::vector<TableId> m_tableIds; ///< Of the lines of m_tables; the last one is a new table.
    std::optional<TableLines> m_lines;
    std::vector<std::string> m_shownHeads;
    std::vector<Connection> m_connections;
};

}
