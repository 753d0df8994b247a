// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/agreement/rounds_panel.h"

#include "agreement/words.h"
#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "report/agreement_rounds.h"

#include <fmt/ranges.h>

#include <wx/sizer.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

using agreement::Coefficient;

constexpr Coefficient ofRounds[] = {Coefficient::cohen,           Coefficient::alpha, Coefficient::percentage,
                                    Coefficient::brennanPrediger, Coefficient::ac1,   Coefficient::holsti};

}

RoundsPanel::RoundsPanel(wxWindow* parent) : wxPanel(parent)
{
    m_coefficient = new wxChoice(this, wxID_ANY);
    m_chart = new ChartPanel(this);
    m_notes = new NotesText(this);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* top = new wxBoxSizer(wxHORIZONTAL); // side by side, so that in a small window the chart has room
    top->Add(m_coefficient, wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(4)));
    top->Add(m_notes, wxSizerFlags(1).Expand());
    column->Add(top, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    column->Add(m_chart, wxSizerFlags(1).Expand());
    SetSizer(column);
    m_coefficient->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { takeRounds(); });
    takeTexts();
}

void RoundsPanel::takeTexts()
{
    const int kept = std::max(m_coefficient->GetSelection(), 0);
    m_coefficient->Clear();
    for (const Coefficient one : ofRounds) m_coefficient->Append(toWx(agreement::coefficientName(one)));
    m_coefficient->SetSelection(kept);
    nameControl(*m_coefficient, tr("What is followed"));
    nameControl(*m_notes, tr("What was compared"));
    takeRounds();
}

void RoundsPanel::show(std::vector<agreement::OfRound> rounds)
{
    m_rounds = std::move(rounds);
    takeRounds();
}

void RoundsPanel::takeRounds()
{
    std::string notes;
    if (m_rounds.empty()) {
        m_chart->show({});
    } else {
        const Coefficient coefficient = ofRounds[m_coefficient->GetSelection()];
        m_chart->show(report::roundsChart(m_rounds, coefficient));
        auto sentences = agreement::notesOf(m_rounds, coefficient);
        // What became of it comes first, as not all of it is seen at once.
        std::reverse(sentences.begin(), sentences.end() - 1);
        notes = fmt::format("{}", fmt::join(sentences, "\n"));
    }
    m_notes->show(notes);
}

std::string RoundsPanel::notes() const
{
    return m_notes->shown();
}

}
