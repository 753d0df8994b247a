// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/common/definition_pane.h"
#include "gui/views/common/list_menu.h"
#include "gui/views/common/rows_model.h"
#include "gui/widgets/column_heads.h"
#include "gui/workspace.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace rd::gui
{

/// The codings at the selection or the caret, to read, change and remove: qualifier, memo, span; and the
/// definition of the code. A memo is kept when the focus leaves it, or with Ctrl+Enter; who begins to type in
/// another's is asked first.
/// Owned by its wx parent; the workspace must outlive it.
class PassageView : public wxScrolledWindow
{
public:
    PassageView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] wxChoice& qualifier() { return *m_qualifier; }
    [[nodiscard]] wxTextCtrl& memo() { return *m_memo; }
    [[nodiscard]] wxStaticText& rewritten() { return *m_rewritten; }
    [[nodiscard]] wxButton& removeButton() { return *m_remove; }
    [[nodiscard]] wxButton& resizeButton() { return *m_resize; }
    [[nodiscard]] wxSize GetBestVirtualSize() const override;

private:
    void build();
    void listen();
    void takeTexts();
    void takeCodings();
    void takeQualifiers();
    void showCurrent();
    void showPlace();
    void wrapPlace();
    void fit();
    void chooseRow();
    void popUp(const MenuPlace& place);
    void keepMemo();
    void showHand(const coding::Coding* coding);
    void askForAnothersMemo();
    [[nodiscard]] bool mayWriteMemoOf(const coding::Coding& coding) const;
    void endConsent();
    void remove();
    void resize();
    void giveQualifier();
    [[nodiscard]] std::vector<CodingId> codingsThere() const;
    [[nodiscard]] CodingId wantedAmong(const std::vector<CodingId>& rows) const;
    [[nodiscard]] const coding::Coding* find(CodingId id) const;
    [[nodiscard]] const history::State* state() const;
    [[nodiscard]] std::string cell(std::size_t row, unsigned int column) const;
    [[nodiscard]] std::optional<Rgb> color(std::size_t row, unsigned int column) const;

    Workspace& m_workspace;
    wxObjectDataPtr<RowsModel> m_model;
    wxStaticText* m_place;
    wxDataViewCtrl* m_list;
    std::optional<ColumnHeads> m_heads;
    wxStaticText* m_qualifierLabel;
    wxChoice* m_qualifier;
    wxStaticText* m_memoLabel;
    wxTextCtrl* m_memo;
    wxStaticText* m_rewritten; ///< Who else changed the memo; hidden where nobody did.
    wxButton* m_resize;
    wxButton* m_remove;
    wxGridSizer* m_buttons; ///< Beside each other, or below where there is no room.
    DefinitionPane* m_definition;
    std::vector<CodingId> m_rows;
    std::vector<CodeId> m_qualifierIds; ///< Of the lines of m_qualifier after the first.
    wxString m_placeName;               ///< As it is shown, without the line ends that it is shown with.
    CodingId m_current;
    CodingId m_typedIn;    ///< Another's, whose memo is typed in, with consent or to be asked for it.
    CodingId m_consented;  ///< Another's, whose memo may be changed until the focus leaves it.
    bool m_asking = false; ///< The question takes the focus, which keeps nothing then.
    bool m_filling = false;
    std::vector<Connection> m_connections;
};

}
