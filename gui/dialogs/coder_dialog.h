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
    /// Given `others`, it may be said that the coder is one of these.
    CoderDialog(wxWindow* parent, const coding::Coder& coder, std::function<void(const coding::Coder&)> check,
                const std::vector<const coding::Coder*>& others = {});
    [[nodiscard]] const coding::Coder& value() const { return m_value; }

    /// Who the coder is one with; null: nobody.
    [[nodiscard]] CoderId sameAs() const { return m_sameAs; }

    [[nodiscard]] wxTextCtrl& name() { return *m_name; }
    [[nodiscard]] wxTextCtrl& initials() { return *m_initials; }
    [[nodiscard]] wxChoice* same() { return m_same; } ///< Null where there is no other.

private:
    void take() override;
    void addOthers(const std::vector<const coding::Coder*>& others);

    coding::Coder m_value;
    std::function<void(const coding::Coder&)> m_check;
    std::vector<CoderId> m_others;
    CoderId m_sameAs;
    wxTextCtrl* m_name;
    wxTextCtrl* m_initials;
    wxColourPickerCtrl* m_color;
    wxChoice* m_same = nullptr;
};

}
