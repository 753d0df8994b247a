// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/common/list_menu.h"
#include "gui/views/common/rows_model.h"
#include "gui/widgets/column_heads.h"
#include "gui/workspace.h"

#include <wx/panel.h>

namespace rd::gui
{

/// The list of transcripts with their case and the number of codings by the chosen coders; choosing one shows
/// it. Owned by its wx parent; the workspace must outlive it.
class TranscriptsView : public wxPanel
{
public:
    TranscriptsView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }

private:
    void listen();
    void takeTexts();
    void shareWidth();
    void takeTranscripts();
    void showSelection();
    void takeChoice();
    void popUp(const MenuPlace& place);
    [[nodiscard]] std::string cell(std::size_t row, unsigned int column) const;

    Workspace& m_workspace;
    wxObjectDataPtr<RowsModel> m_model;
    wxDataViewCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    std::vector<TranscriptId> m_rows;
    std::vector<std::string> m_names; ///< By which the columns share their room.
    std::vector<std::string> m_cases;
    bool m_filling = false;
    bool m_personsCoded = false; ///< What the team agreed on then says again what they said.
    std::vector<Connection> m_connections;
};

}
