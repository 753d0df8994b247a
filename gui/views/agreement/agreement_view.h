// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/agreement_counts.h"
#include "gui/views/agreement/agreement_settings.h"
#include "gui/views/agreement/rounds_panel.h"
#include "gui/views/common/action_buttons.h"
#include "gui/views/common/rows_model.h"
#include "gui/widgets/column_heads.h"
#include "gui/widgets/notes_text.h"
#include "gui/workspace.h"
#include "report/document.h"

#include <wx/panel.h>

namespace rd::gui
{

/// How far coders agree, per code and theme, or from round to round. Owned by its wx parent; the workspace
/// must outlive it.
class AgreementView : public wxPanel
{
public:
    AgreementView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] AgreementSettings& settings() { return *m_settings; }
    [[nodiscard]] RoundsPanel& rounds() { return *m_byRound; }
    [[nodiscard]] std::string cell(std::size_t row, unsigned int column) const;
    [[nodiscard]] std::string head(unsigned int column) const;
    [[nodiscard]] std::string notes() const;

private:
    [[nodiscard]] int neededBy(std::size_t column) const;
    void build();
    void listen();
    void takeTexts();
    void takeAsked();
    void takeResult();
    void keepPlace();
    void findPlace();
    void makeColumns();
    void copy();

    Workspace& m_workspace;
    AgreementCounts& m_counts;
    wxObjectDataPtr<RowsModel> m_model;
    AgreementSettings* m_settings;
    wxPanel* m_right;
    std::optional<ActionButtons> m_buttons;
    RoundsPanel* m_byRound = nullptr;
    wxDataViewCtrl* m_list = nullptr;
    NotesText* m_notes = nullptr;
    std::optional<ColumnHeads> m_heads;
    report::Grid m_grid;  ///< Without rows when nothing was counted.
    std::string m_marked; ///< Of the line that was marked, its name.
    std::size_t m_markedRow = 0;
    std::size_t m_lastSeen = 0; ///< The row at the bottom of what was scrolled to.
    std::vector<Connection> m_connections;
};

}
