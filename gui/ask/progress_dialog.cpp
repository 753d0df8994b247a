// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask/progress_dialog.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/sizer.h>

namespace rd::gui
{

namespace
{

constexpr int gaugeRange = 1000;
constexpr int redrawMs = 50;

}

ProgressDialog::ProgressDialog(wxWindow* parent, const std::string& title, BackgroundWork& work)
    : wxDialog(parent, wxID_ANY, toWx(title), wxDefaultPosition, wxDefaultSize, wxCAPTION), m_work(work)
{
    m_what = new wxStaticText(this, wxID_ANY, toWx(title), wxDefaultPosition, wxDefaultSize,
                              wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_MIDDLE);
    m_gauge = new wxGauge(this, wxID_ANY, gaugeRange);
    m_cancel = new wxButton(this, wxID_CANCEL, toWx(tr("Cancel")));
    m_what->SetMinSize(wxSize(m_what->GetCharWidth() * 56, -1));
    nameControl(*m_gauge, title);
    nameControl(*m_cancel, tr("Cancel"));

    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_what, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxTOP | wxRIGHT));
    column->Add(m_gauge, wxSizerFlags().Expand().DoubleBorder(wxALL));
    column->Add(m_cancel, wxSizerFlags().Right().DoubleBorder(wxLEFT | wxBOTTOM | wxRIGHT));
    SetSizerAndFit(column);
    CentreOnParent();
    m_cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { cancel(); });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { cancel(); });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showState(); });
    m_timer.SetOwner(this);
    m_timer.Start(redrawMs);
    showState();
}

void ProgressDialog::cancel()
{
    m_work.progress().cancel();
    m_cancel->Disable();
    m_what->SetLabel(toWx(tr("Stopping…")));
}

void ProgressDialog::showState()
{
    if (IsModal() && m_work.finishedWithin(std::chrono::milliseconds(0))) return EndModal(wxID_OK);
    const auto state = m_work.progress().state();
    if (state.total == 0)
        m_gauge->Pulse();
    else
        m_gauge->SetValue(static_cast<int>(state.done * gaugeRange / state.total));
    if (!m_work.progress().cancelled() && !state.what.empty()) m_what->SetLabel(toWx(state.what));
}

}
