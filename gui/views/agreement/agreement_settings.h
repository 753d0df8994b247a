// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/agreement_counts.h"

#include <wx/checkbox.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/spinctrl.h>
#include <wx/stattext.h>

#include <string>
#include <vector>

namespace rd::gui
{

/// Between whom agreement is counted, what is compared, and whether with intervals.
class AgreementSettings : public wxScrolledWindow
{
public:
    explicit AgreementSettings(wxWindow* parent);

    /// Fills the lists and shows what is asked; is not told.
    void show(const std::vector<CoderId>& coders, const std::vector<std::string>& names,
              const AgreementCounts::Asked& asked);

    [[nodiscard]] wxCheckListBox& coders() { return *m_coders; }
    [[nodiscard]] wxChoice& level() { return *m_level; }
    [[nodiscard]] wxSpinCtrl& threshold() { return *m_threshold; }
    [[nodiscard]] wxCheckBox& intervals() { return *m_intervals; }
    void take(); ///< As after a change by the user.

    Signal<const AgreementCounts::Asked&> changed; ///< By the user.
    Signal<> optionsWanted;

private:
    void takeTexts();

    AgreementCounts::Asked m_asked;
    std::vector<CoderId> m_coderIds; ///< Of the lines of m_coders.
    wxStaticText* m_codersLabel;
    wxCheckListBox* m_coders;
    wxStaticText* m_levelLabel;
    wxChoice* m_level;
    wxStaticText* m_thresholdLabel;
    wxSpinCtrl* m_threshold;
    wxCheckBox* m_intervals;
    wxButton* m_options;
};

}
