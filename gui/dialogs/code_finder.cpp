// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/code_finder.h"

#include "base/i18n.h"
#include "gui/ask/wrapped_text.h"
#include "gui/views/common/swatch.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/sizer.h>

#include <algorithm>

namespace rd::gui
{

CodeFinder::CodeFinder(wxWindow* parent, const codebook::Codebook& codebook, CodeFinderQuestion question)
    : wxDialog(parent, wxID_ANY, toWx(question.title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_codebook(codebook), m_question(std::move(question))
{
    build();
    listen();
    search();
    CentreOnParent();
    m_typed->SetFocus();
}

void CodeFinder::build()
{
    m_typed = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    nameControl(*m_typed, tr("Part of the code's name"));
    m_typed->SetHint(toWx(tr("Part of the code's name")));
    m_list = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_NO_HEADER | wxDV_SINGLE);
    m_list->AppendIconTextColumn("", wxDATAVIEW_CELL_INERT, FromDIP(380));
    m_list->SetMinSize(wxSize(FromDIP(420), GetCharHeight() * 18));
    nameControl(*m_list, tr("Codes that fit"));
    m_path = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                              wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_START);
    m_done = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                              wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);

    auto* column = new wxBoxSizer(wxVERTICAL);
    if (!m_question.sentence.empty())
        column->Add(wrappedText(this, m_question.sentence),
                    wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxTOP | wxRIGHT));
    column->Add(m_typed, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxTOP | wxRIGHT));
    column->Add(m_list, wxSizerFlags(1).Expand().DoubleBorder(wxLEFT | wxTOP | wxRIGHT));
    column->Add(m_path, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxTOP | wxRIGHT));
    if (m_question.askQualifier && !m_codebook.qualifiers().empty()) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        wxArrayString names;
        names.Add(toWx(tr("No qualifier")));
        for (const codebook::Code* code : m_codebook.qualifiers()) {
            names.Add(toWx(numberedName(*code)));
            m_qualifierIds.push_back(code->id);
        }
        m_qualifier = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, names);
        const auto chosen = std::find(m_qualifierIds.begin(), m_qualifierIds.end(), m_question.qualifier);
        m_qualifier->SetSelection(
            chosen == m_qualifierIds.end() ? 0 : 1 + static_cast<int>(chosen - m_qualifierIds.begin()));
        nameControl(*m_qualifier, tr("Qualifier"));
        row->Add(new wxStaticText(this, wxID_ANY, toWx(tr("Qualifier:"))),
                 wxSizerFlags().CentreVertical().Border(wxRIGHT));
        row->Add(m_qualifier, wxSizerFlags(1));
        column->Add(row, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxTOP | wxRIGHT));
    }
    column->Add(m_done, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxTOP | wxRIGHT));
    if (m_question.keepOpen) m_done->SetLabel(toWx(tr("Shift+Enter codes and leaves this open.")));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, toWx(m_question.keepOpen ? tr("Close") : tr("Cancel"))));
    m_ok = new wxButton(this, wxID_OK, wxControl::EscapeMnemonics(toWx(m_question.deed)));
    m_ok->SetDefault();
    buttons->Add(m_ok, wxSizerFlags().Border(wxLEFT));
    column->Add(buttons, wxSizerFlags().Expand().DoubleBorder(wxALL));
    SetSizerAndFit(column);
}

void CodeFinder::listen()
{
    m_typed->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { search(); });
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { showChoice(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { accept(); });
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent&) { accept(); }, wxID_OK);
    Bind(wxEVT_CHAR_HOOK, &CodeFinder::onKey, this);
}

void CodeFinder::search()
{
    m_found = m_question.match.find(m_codebook, fromWx(m_typed->GetValue()));
    m_list->DeleteAllItems();
    for (const codebook::Code* code : m_found) {
        wxVector<wxVariant> cells(1);
        cells[0] << wxDataViewIconText(toWx(numberedName(m_codebook, *code)), swatchIcon(code->color));
        m_list->AppendItem(cells);
    }
    if (!m_found.empty()) m_list->SelectRow(0);
    showChoice();
}

void CodeFinder::showChoice()
{
    const int row = m_list->GetSelectedRow();
    const bool chosen = row != wxNOT_FOUND && static_cast<std::size_t>(row) < m_found.size();
    const std::string path =
        chosen ? codePath(m_codebook, m_found[static_cast<std::size_t>(row)]->id) : tr("No code fits.");
    m_path->SetLabel(wxControl::EscapeMnemonics(toWx(path)));
    m_ok->Enable(chosen);
}

void CodeFinder::onKey(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    const bool typing = m_typed->HasFocus();
    if (key == WXK_RETURN && event.ShiftDown() && m_question.keepOpen)
        acceptAndGoOn();
    else if ((key == WXK_RETURN || key == WXK_NUMPAD_ENTER) && (typing || m_list->HasFocus()))
        accept();
    else if (typing && (key == WXK_DOWN || key == WXK_UP))
        step(key == WXK_DOWN ? 1 : -1);
    else
        event.Skip();
}

void CodeFinder::step(int by)
{
    const int count = m_list->GetItemCount();
    const int row = std::clamp(m_list->GetSelectedRow() + by, 0, std::max(count - 1, 0));
    if (count == 0) return;
    m_list->SelectRow(static_cast<unsigned>(row));
    m_list->EnsureVisible(m_list->RowToItem(row));
    showChoice();
}

bool CodeFinder::take()
{
    const int row = m_list->GetSelectedRow();
    if (row == wxNOT_FOUND || static_cast<std::size_t>(row) >= m_found.size()) return false;
    m_code = m_found[static_cast<std::size_t>(row)]->id;
    return true;
}

bool CodeFinder::accept()
{
    if (!take()) return false;
    EndDialog(wxID_OK);
    return true;
}

void CodeFinder::acceptAndGoOn()
{
    if (!take()) return;
    m_question.keepOpen(m_code, qualifier());
    m_done->SetLabel(wxControl::EscapeMnemonics(
        toWx(say("Coded with “{code}”.", fmt::arg("code", codeName(m_codebook, m_code))))));
    m_typed->Clear();
    m_typed->SetFocus();
    search();
}

CodeId CodeFinder::qualifier() const
{
    const int line = m_qualifier == nullptr ? 0 : m_qualifier->GetSelection();
    return line > 0 ? m_qualifierIds.at(static_cast<std::size_t>(line) - 1) : CodeId{};
}

}
