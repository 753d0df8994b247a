// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/round.h"
#include "gui/dialogs/form_dialog.h"

namespace rd::gui
{

/// A round of coding: what it is called, and when the team sat together.
class RoundDialog : public FormDialog
{
public:
    RoundDialog(wxWindow* parent, const coding::Round& round);
    [[nodiscard]] const coding::Round& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& name() { return *m_name; }
    [[nodiscard]] wxTextCtrl& date() { return *m_date; }

private:
    void take() override;

    coding::Round m_value;
    wxTextCtrl* m_name;
    wxTextCtrl* m_date;
};

}
