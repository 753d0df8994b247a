// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/templates.h"
#include "gui/dialogs/form_dialog.h"
#include "project/project.h"

#include <wx/dataview.h>

namespace rd::gui
{

struct NewProjectValue {
    project::Project::NewProject project;
    std::filesystem::path codebook; ///< Of a template; empty for none.
    std::string coder;
};

/// What a new project is called, what it counts, and which codebook it starts with.
class NewProjectDialog : public FormDialog
{
public:
    NewProjectDialog(wxWindow* parent, const NewProjectValue& proposed);
    [[nodiscard]] const NewProjectValue& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& title() { return *m_title; }
    [[nodiscard]] wxTextCtrl& unitOne() { return *m_unitOne; }
    [[nodiscard]] wxTextCtrl& unitMany() { return *m_unitMany; }
    [[nodiscard]] wxChoice& language() { return *m_language; }
    [[nodiscard]] wxChoice& codebook() { return *m_codebook; }
    [[nodiscard]] wxTextCtrl& coder() { return *m_coder; }

private:
    void take() override;
    void takeLanguage();
    void showPreview();
    [[nodiscard]] Language chosenLanguage() const;

    NewProjectValue m_value;
    Language m_shownLanguage;
    std::vector<CodebookTemplate> m_templates;
    wxTextCtrl* m_title;
    wxChoice* m_language;
    wxTextCtrl* m_unitOne;
    wxTextCtrl* m_unitMany;
    wxTextCtrl* m_coder;
    wxChoice* m_codebook;
    wxDataViewTreeCtrl* m_preview;
};

}
