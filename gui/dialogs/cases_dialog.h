// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"
#include "gui/dialogs/cases_model.h"

#include <wx/dialog.h>

namespace rd::gui
{

/// Cases, respondents and attributes, to edit in place. Each edit is an action of its own, which undo takes
/// back; OK only closes the dialog.
class CasesDialog : public wxDialog
{
public:
    CasesDialog(wxWindow* parent, Context& context);

    [[nodiscard]] wxDataViewCtrl& list() { return *m_list; }
    [[nodiscard]] CasesModel& model() { return *m_model; }
    [[nodiscard]] std::string newCase();
    void addCase();
    void addRespondent();
    void addAttribute();
    void editAttribute();
    void deleteAttribute();
    void joinChosen();
    void deleteChosen();

private:
    void build();
    void fillColumns();
    void rebuild();
    void takeChange();
    void enableButtons();
    void choose(Uuid id);
    wxButton* addButton(wxSizer& row, const std::string& label, void (CasesDialog::*deed)());
    void attempt(void (CasesDialog::*deed)());
    [[nodiscard]] AttributeId pickAttribute(const std::string& title, const std::string& deed);
    [[nodiscard]] std::string askName(const std::string& title, const std::string& deed);
    [[nodiscard]] project::Project& project() const { return m_context.project(); }

    Context& m_context;
    wxDataViewCtrl* m_list;
    wxObjectDataPtr<CasesModel> m_model;
    std::vector<wxButton*> m_needCase;
    std::vector<wxButton*> m_needAttribute;
    bool m_rebuilding = false;
    Connection m_connection;
};

}
