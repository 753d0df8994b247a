// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"

namespace rd::gui
{

/// The note on one coding.
class MemoDialog : public FormDialog
{
public:
    MemoDialog(wxWindow* parent, const std::string& about, const std::string& memo);
    [[nodiscard]] const std::string& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& memo() { return *m_memo; }

private:
    void take() override;

    std::string m_value;
    wxTextCtrl* m_memo;
};

}
