// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/rounds.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/notes_text.h"

#include <wx/choice.h>
#include <wx/panel.h>

#include <string>
#include <vector>

namespace rd::gui
{

/// How agreement went from round to round: one coefficient, as a chart, and in words what became of it.
class RoundsPanel : public wxPanel
{
public:
    explicit RoundsPanel(wxWindow* parent);

    /// Shows these; none: empties it.
    void show(std::vector<agreement::OfRound> rounds);
    void takeTexts();

    [[nodiscard]] wxChoice& coefficient() { return *m_coefficient; }
    [[nodiscard]] const ChartPanel& chart() const { return *m_chart; }
    [[nodiscard]] std::string notes() const;

private:
    void takeRounds();

    std::vector<agreement::OfRound> m_rounds;
    wxChoice* m_coefficient;
    ChartPanel* m_chart;
    NotesText* m_notes;
};

}
