// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"
#include "gui/views/agreement/rounds_panel.h"
#include "gui/views/common/rows_model.h"
#include "gui/widgets/column_heads.h"
#include "gui/widgets/notes_text.h"
#include "gui/workspace.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/panel.h>

namespace rd::gui
{

/// How far two coders agree, per code and theme. Counted when it is asked for, because it reads every text.
/// Owned by its wx parent; the workspace must outlive it.
class AgreementView : public wxPanel
{
public:
    AgreementView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] wxChoice& first() { return *m_first; }
    [[nodiscard]] wxChoice& second() { return *m_second; }
    [[nodiscard]] wxChoice& level() { return *m_level; }
    void count();       ///< As its button does; throws Refusal.
    void countRounds(); ///< The same, round by round.
    [[nodiscard]] RoundsPanel& rounds() { return *m_byRound; }
    [[nodiscard]] std::string cell(std::size_t row, unsigned int column) const;
    [[nodiscard]] std::string notes() const;

private:
    void build();
    void listen();
    void demandNotBlind() const;
    void compare();
    [[nodiscard]] agreement::Question question() const;
    void showRounds(bool shown);
    void chooseAgain(wxChoice& choice, CoderId coder, std::size_t otherwise);
    void takeTexts();
    void takeCoders();
    void nameCoders();
    void forget(); ///< What was counted may not hold any more.
    void takeResult();
    [[nodiscard]] const coding::Coder* chosen(const wxChoice& choice) const;

    Workspace& m_workspace;
    wxObjectDataPtr<RowsModel> m_model;
    wxChoice* m_first = nullptr;
    wxChoice* m_second = nullptr;
    wxChoice* m_level = nullptr;
    wxButton* m_count = nullptr;
    wxButton* m_countRounds = nullptr;
    wxButton* m_changeRounds = nullptr;
    wxButton* m_compare = nullptr;
    RoundsPanel* m_byRound = nullptr;
    wxDataViewCtrl* m_list = nullptr;
    NotesText* m_notes = nullptr;
    std::optional<ColumnHeads> m_heads;
    std::vector<CoderId> m_coders;
    std::optional<agreement::Result> m_result;
    std::vector<const agreement::Row*> m_rows; ///< Of the result, in codebook order; all together last.
    std::vector<Connection> m_connections;
};

}
