// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"
#include "history/state.h"

namespace rd::gui
{

/// What a project says of itself.
class ProjectPropertiesDialog : public FormDialog
{
public:
    ProjectPropertiesDialog(wxWindow* parent, const history::ProjectInfo& info, const std::string& file);
    [[nodiscard]] const history::ProjectInfo& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& title() { return *m_title; }

private:
    void take() override;

    history::ProjectInfo m_value;
    wxTextCtrl* m_title;
    wxChoice* m_language;
    wxTextCtrl* m_oneNl;
    wxTextCtrl* m_manyNl;
    wxTextCtrl* m_oneEn;
    wxTextCtrl* m_manyEn;
};

}
