// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/agreement_counts.h"
#include "gui/dialogs/form_dialog.h"

namespace rd::gui
{

/// What is seldom asked otherwise about agreement: whose turns and which transcripts count, what qualifiers
/// make of it, and whether it is counted as another program does.
class AgreementOptionsDialog : public FormDialog
{
public:
    AgreementOptionsDialog(wxWindow* parent, const AgreementCounts::Asked& asked);
    [[nodiscard]] const AgreementCounts::Asked& value() const { return m_value; }

    [[nodiscard]] wxChoice& preset() { return *m_preset; } ///< None, then those of agreement::presets().
    [[nodiscard]] wxCheckBox& withoutInterviewer() { return *m_withoutInterviewer; }
    [[nodiscard]] wxCheckBox& codedByAny() { return *m_codedByAny; }
    [[nodiscard]] wxCheckBox& qualifiersIgnored() { return *m_qualifiersIgnored; }

private:
    void take() override;

    AgreementCounts::Asked m_value;
    wxChoice* m_preset;
    wxCheckBox* m_withoutInterviewer;
    wxCheckBox* m_codedByAny;
    wxCheckBox* m_qualifiersIgnored;
};

}
