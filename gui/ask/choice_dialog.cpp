// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask/choice_dialog.h"

#include "base/i18n.h"
#include "gui/ask/wrapped_text.h"
#include "gui/wx_text.h"

#include <wx/artprov.h>
#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

namespace rd::gui
{

namespace
{

wxStaticText* addText(wxDialog& dialog, wxSizer& column, const std::string& text)
{
    wxStaticText* made = wrappedText(&dialog, text);
    column.Add(made, wxSizerFlags().Expand().Border(wxBOTTOM));
    return made;
}

void propose(wxButton& button)
{
    button.SetDefault();
    button.SetFocus();
}

}

ChoiceDialog::ChoiceDialog(wxWindow* parent, const Question& question)
    : wxDialog(parent, wxID_ANY, toWx(question.title))
{
    auto* texts = new wxBoxSizer(wxVERTICAL);
    wxStaticText* sentence = addText(*this, *texts, question.sentence);
    if (!question.detail.empty()) {
        sentence->SetFont(sentence->GetFont().Bold());
        addText(*this, *texts, question.detail);
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(
        new wxStaticBitmap(this, wxID_ANY, wxArtProvider::GetBitmapBundle(wxART_QUESTION, wxART_MESSAGE_BOX)),
        wxSizerFlags().Top().DoubleBorder(wxRIGHT));
    row->Add(texts, wxSizerFlags(1));

    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    auto* cancel = new wxButton(this, wxID_CANCEL, toWx(tr("Cancel")));
    buttons->Add(cancel);
    if (question.proposed == Question::cancelling) propose(*cancel);
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        auto* button =
            new wxButton(this, wxID_ANY, wxControl::EscapeMnemonics(toWx(question.answers[index])));
        button->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) {
            m_answer = index;
            EndDialog(wxID_OK);
        });
        buttons->Add(button, wxSizerFlags().Border(wxLEFT));
        if (index == question.proposed) propose(*button);
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(row, wxSizerFlags(1).Expand().DoubleBorder(wxALL));
    column->Add(buttons, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxRIGHT | wxBOTTOM));
    SetSizerAndFit(column);
    CentreOnParent();
}

}
