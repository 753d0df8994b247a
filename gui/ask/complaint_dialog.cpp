// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask/complaint_dialog.h"

#include "base/i18n.h"
#include "gui/ask/wrapped_text.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/artprov.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace rd::gui
{

namespace
{

std::string sentenceOf(const Complaint& complaint)
{
    return Complaint{complaint.file, complaint.place, complaint.what, ""}.text();
}

}

ComplaintDialog::ComplaintDialog(wxWindow* parent, const Complaint& complaint)
    : wxDialog(parent, wxID_ANY, toWx(tr("This cannot be done")))
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    addSentence(*column, sentenceOf(complaint), wxART_WARNING);
    if (!complaint.remedy.empty()) {
        addParagraph(*column, tr("What you can do:"), true);
        addParagraph(*column, complaint.remedy, false);
    }
    finish(column);
}

ComplaintDialog::ComplaintDialog(wxWindow* parent, const std::string& sentence,
                                 const std::vector<std::string>& details)
    : wxDialog(parent, wxID_ANY, "Rode Draad", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    addSentence(*column, sentence, wxART_INFORMATION);
    if (!details.empty()) addDetails(*column, details);
    finish(column);
}

void ComplaintDialog::addSentence(wxSizer& column, const std::string& sentence, const wxArtID& icon)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(this, wxID_ANY, wxArtProvider::GetBitmapBundle(icon, wxART_MESSAGE_BOX)),
             wxSizerFlags().Top().DoubleBorder(wxRIGHT));
    row->Add(wrappedText(this, sentence), wxSizerFlags(1).CentreVertical());
    column.Add(row, wxSizerFlags().Expand().DoubleBorder(wxALL));
}

void ComplaintDialog::addParagraph(wxSizer& column, const std::string& text, bool bold)
{
    wxStaticText* made = wrappedText(this, text);
    if (bold) made->SetFont(made->GetFont().Bold());
    column.Add(made, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxRIGHT | wxBOTTOM));
}

void ComplaintDialog::addDetails(wxSizer& column, const std::vector<std::string>& details)
{
    wxString text;
    for (const std::string& line : details) text += (text.empty() ? "" : "\n") + toWx(line);
    auto* lines = new wxTextCtrl(this, wxID_ANY, text, wxDefaultPosition, wxDefaultSize,
                                 wxTE_MULTILINE | wxTE_READONLY);
    lines->SetMinSize(wxSize(GetCharWidth() * wrapColumns, GetCharHeight() * 10));
    nameControl(*lines, tr("Details"));
    column.Add(lines, wxSizerFlags(1).Expand().DoubleBorder(wxLEFT | wxRIGHT));
}

void ComplaintDialog::finish(wxSizer* column)
{
    auto* close = new wxButton(this, wxID_OK, toWx(tr("Close")));
    close->SetDefault();
    column->Add(close, wxSizerFlags().Right().DoubleBorder(wxALL));
    SetSizerAndFit(column);
    SetEscapeId(wxID_OK);
    CentreOnParent();
    close->SetFocus();
}

}
