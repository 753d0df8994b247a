// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/coder.h"
#include "gui/dialogs/form_dialog.h"

#include <wx/clrpicker.h>

namespace rd::gui
{

/// Who codes: name, initials and colour.
class CoderDialog : public FormDialog
{
public:
    /// `check` throws the Refusal of a coder that the project does not take.
    CoderDialog(wxWindow* parent, const coding::Coder& coder,
                std::function<void(const coding::Coder&)> check);
    [[nodiscard]] const coding::Coder& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& name() { return *m_name; }
    [[nodiscard]] wxTextCtrl& initials() { return *m_initials; }

private:
    void take() override;

    coding::Coder m_value;
    std::function<void(const coding::Coder&)> m_check;
    wxTextCtrl* m_name;
    wxTextCtrl* m_initials;
    wxColourPickerCtrl* m_color;
};

}
