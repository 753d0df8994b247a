// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/search.h"
#include "gui/views/common/list_menu.h"
#include "gui/views/common/rows_model.h"
#include "gui/widgets/column_heads.h"
#include "gui/workspace.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace rd::gui
{

/// Where words stand in all transcripts, line by line with what stands around them. The line that is chosen
/// is shown in its transcript; Delete leaves lines out. Owned by its wx parent; the workspace must outlive
/// it.
class SearchView : public wxPanel
{
public:
    SearchView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxTextCtrl& words() { return *m_words; }
    [[nodiscard]] wxChoice& match() { return *m_match; }
    [[nodiscard]] wxChoice& unit() { return *m_unit; }
    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] std::string title() const; ///< How much was found, as it stands above the list.
    [[nodiscard]] std::string cell(std::size_t row, unsigned int column) const;
    void find(); ///< As Enter does.
    /// Leaves out the places where just these words stand.
    void leaveOutForm(const std::string& words);
    /// Shows the place of that line in its transcript.
    void reveal(std::size_t row);

private:
    void build();
    void listen();
    void takeTexts();
    void takeHits();
    void takeWords();
    void leaveOut();
    void popUp(const MenuPlace& place);
    [[nodiscard]] std::set<std::size_t> chosen() const;

    Workspace& m_workspace;
    Search& m_search;
    wxObjectDataPtr<RowsModel> m_model;
    wxTextCtrl* m_words;
    wxChoice* m_match;
    wxChoice* m_turns;
    wxChoice* m_place;
    wxButton* m_find;
    wxStaticText* m_title;
    wxChoice* m_unit;
    wxButton* m_code;
    wxDataViewCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    std::vector<Connection> m_connections;
};

}
