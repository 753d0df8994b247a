// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/agreement_counts.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/notes_text.h"

#include <wx/choice.h>
#include <wx/panel.h>

#include <string>

namespace rd::gui
{

/// How agreement went from round to round: one coefficient, as a chart, and in words what became of it. The
/// counts must outlive it.
class RoundsPanel : public wxPanel
{
public:
    RoundsPanel(wxWindow* parent, AgreementCounts& counts);

    void takeRounds(); ///< Shows what was counted, if anything, in the user's language.

    [[nodiscard]] wxChoice& coefficient() { return *m_coefficient; }
    [[nodiscard]] ChartPanel& chart() { return *m_chart; }
    [[nodiscard]] std::string notes() const;

private:
    void takeTexts();

    AgreementCounts& m_counts;
    wxChoice* m_coefficient;
    ChartPanel* m_chart;
    NotesText* m_notes;
};

}
