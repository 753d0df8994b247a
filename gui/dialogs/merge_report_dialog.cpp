// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/merge_report_dialog.h"

#include "base/i18n.h"
#include "gui/ask/wrapped_text.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace rd::gui
{

namespace
{

constexpr int columns = 96;
constexpr int lines = 22;

}

MergeReportDialog::MergeReportDialog(wxWindow* parent, const std::string& title, const std::string& note,
                                     const std::string& report, std::function<void()> save)
    : wxDialog(parent, wxID_ANY, toWx(title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_text(new wxTextCtrl(this, wxID_ANY, toWx(report), wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxTE_READONLY)),
      m_save(std::move(save))
{
    m_text->SetMinSize(wxSize(GetCharWidth() * columns, GetCharHeight() * lines));
    nameControl(*m_text, title);
    auto* saving = new wxButton(this, wxID_SAVE, toWx(tr("Save…")));
    auto* closing = new wxButton(this, wxID_OK, toWx(tr("Close")));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(saving);
    buttons->Add(closing, wxSizerFlags().Border(wxLEFT));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(wrappedText(this, note), wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxTOP | wxRIGHT));
    all->Add(m_text, wxSizerFlags(1).Expand().DoubleBorder(wxALL));
    all->Add(buttons, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxRIGHT | wxBOTTOM));
    SetSizerAndFit(all);
    saving->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_save(); });
    closing->SetDefault();
    SetEscapeId(wxID_OK);
    CentreOnParent();
    closing->SetFocus();
}

std::string MergeReportDialog::shown() const
{
    return fromWx(m_text->GetValue());
}

}
