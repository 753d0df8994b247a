// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"

#include <wx/combobox.h>

namespace rd::gui
{

struct NameQuestion {
    std::string title;
    std::string note; ///< May be empty.
    std::string label;
    std::string deed;
    std::string proposed;
    std::vector<std::string> known; ///< Names to choose from.
    bool mayBeEmpty = false;
};

/// A name that is chosen from those there are, or typed.
class NameDialog : public FormDialog
{
public:
    NameDialog(wxWindow* parent, const NameQuestion& question);
    [[nodiscard]] const std::string& value() const { return m_value; }

    [[nodiscard]] wxComboBox& name() { return *m_name; }

private:
    void take() override;

    bool m_mayBeEmpty;
    std::string m_value;
    wxComboBox* m_name;
};

}
