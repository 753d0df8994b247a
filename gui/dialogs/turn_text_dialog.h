// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"

namespace rd::gui
{

/// What one turn says, to correct it.
class TurnTextDialog : public FormDialog
{
public:
    /// `place`: "Turn 3 of “interview 1”".
    TurnTextDialog(wxWindow* parent, const std::string& place, const std::string& words);
    [[nodiscard]] const std::string& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& words() { return *m_words; }

private:
    void take() override;

    std::string m_value;
    wxTextCtrl* m_words;
};

/// What whoever corrects texts should know.
std::string historyKeepsWords();

}
