// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"

namespace rd::gui
{

/// The note on one coding.
class MemoDialog : public FormDialog
{
public:
    /// `title`: empty for “Memo of a coding”; else it is a note about what the title says.
    MemoDialog(wxWindow* parent, const std::string& about, const std::string& memo,
               const std::string& title = {});
    [[nodiscard]] const std::string& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& memo() { return *m_memo; }
    [[nodiscard]] wxStaticText& about() { return *m_about; }

private:
    void take() override;

    std::string m_value;
    wxStaticText* m_about;
    wxTextCtrl* m_memo;
};

}
