// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/guide/coverage.h"
#include "gui/views/common/action_buttons.h"
#include "gui/views/common/list_menu.h"
#include "gui/views/common/rows_model.h"
#include "gui/widgets/column_heads.h"
#include "gui/workspace.h"

#include <wx/panel.h>
#include <wx/stattext.h>

namespace rd::gui
{

/// The interview guide: its items with the theme that each asks about, and a column for each transcript that
/// says whether the item was asked in it or came up. Enter, or a double click, on such a cell goes to the
/// turn; its menu says otherwise. Owned by its wx parent; the workspace must outlive it.
class GuideView : public wxPanel
{
public:
    GuideView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] std::string cell(std::size_t row, unsigned int column) const;
    void select(unsigned int row); ///< As if the user chose that item.
    /// What the turn at the caret asks.
    [[nodiscard]] std::string here() const;
    /// As Enter on that cell: to the turn in which the item came up, else to the item's settings.
    void open(std::size_t row, unsigned int column);
    /// Says of the item in that row how it came up in the transcript of that column; nothing: not told.
    void tell(std::size_t row, unsigned int column, std::optional<transcript::RaisedBy> by);

    /// So many transcripts have a column; a list of more is no longer read, and slow.
    static constexpr std::size_t mostTranscripts = 60;

private:
    void listen();
    void takeTexts();
    void takeGuide();
    void makeColumns();
    void showHeads();
    void takeHere();
    void choose();
    void popUp(const MenuPlace& place);
    [[nodiscard]] const transcript::Transcript* transcriptOf(unsigned int column) const;
    [[nodiscard]] const transcript::Turn* turnOf(GuideItemId item, TranscriptId transcript) const;

    Workspace& m_workspace;
    wxObjectDataPtr<RowsModel> m_model;
    ActionButtons m_buttons;
    wxStaticText* m_here;
    wxDataViewCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    analysis::Coverage m_coverage; ///< Points into the project's state; made anew whenever that changes.
    std::vector<std::string> m_transcripts; ///< Names of the columns that are shown.
    std::vector<Connection> m_connections;
};

}
