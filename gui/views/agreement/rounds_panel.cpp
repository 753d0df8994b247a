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
#include <iterator>

namespace rd::gui
{

namespace
{

using agreement::Coefficient;

constexpr Coefficient ofRounds[] = {Coefficient::cohen,           Coefficient::alpha, Coefficient::percentage,
                                    Coefficient::brennanPrediger, Coefficient::ac1,   Coefficient::holsti};

}

RoundsPanel::RoundsPanel(wxWindow* parent, AgreementCounts& counts) : wxPanel(parent), m_counts(counts)
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
    m_coefficient->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        m_counts.follow(ofRounds[m_coefficient->GetSelection()]);
        takeRounds();
    });
    takeRounds();
}

void RoundsPanel::takeTexts()
{
    wxArrayString names;
    for (const Coefficient one : ofRounds) names.Add(toWx(agreement::coefficientName(one)));
    if (m_coefficient->GetStrings() != names) m_coefficient->Set(names);
    const auto followed = std::find(std::begin(ofRounds), std::end(ofRounds), m_counts.followed());
    m_coefficient->SetSelection(static_cast<int>(followed - std::begin(ofRounds)));
    nameControl(*m_coefficient, tr("What is followed"));
    nameControl(*m_notes, tr("What was compared"));
}

void RoundsPanel::takeRounds()
{
    takeTexts();
    const auto& rounds = m_counts.rounds();
    std::string notes;
    if (rounds.empty()) {
        m_chart->show({});
    } else {
        m_chart->show(report::roundsChart(rounds, m_counts.followed()));
        auto sentences = agreement::notesOf(rounds, m_counts.followed());
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
