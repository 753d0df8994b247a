// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/form_dialog.h"

#include "base/error.h"
#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "text/fold.h"

#include <algorithm>
#include <utility>

namespace rd::gui
{

namespace
{

constexpr int noteColumns = 70;

}

FormDialog::FormDialog(wxWindow* parent, const std::string& title)
    : wxDialog(parent, wxID_ANY, toWx(title), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_target(this), m_outer(new wxBoxSizer(wxVERTICAL))
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    m_outer->Add(column, wxSizerFlags(1).Expand().DoubleBorder(wxALL));
    m_column = column;
}

void FormDialog::into(wxWindow* parent, wxSizer* column)
{
    m_target = parent;
    m_column = column;
    m_grid = nullptr;
}

wxFlexGridSizer& FormDialog::grid()
{
    if (m_grid == nullptr) {
        m_grid = new wxFlexGridSizer(2, wxSize(FromDIP(10), FromDIP(6)));
        m_grid->AddGrowableCol(1);
        m_column->Add(m_grid, wxSizerFlags().Expand().Border(wxBOTTOM));
    }
    return *m_grid;
}

void FormDialog::addRow(const std::string& label, wxWindow* control, int proportion)
{
    const bool tall = control->HasFlag(wxTE_MULTILINE) && dynamic_cast<wxTextCtrl*>(control) != nullptr;
    auto* text = new wxStaticText(m_target, wxID_ANY, toWx(label));
    grid().Add(text, tall || proportion > 0 ? wxSizerFlags().Top() : wxSizerFlags().CentreVertical());
    grid().Add(control, wxSizerFlags(proportion).Expand());
    growRow(proportion);
    nameControl(*control, fromWx(wxControl::RemoveMnemonics(toWx(label))));
}

void FormDialog::addRow(const std::string& label, wxSizer* controls, const std::vector<wxWindow*>& named,
                        int proportion)
{
    auto* text = new wxStaticText(m_target, wxID_ANY, toWx(label));
    grid().Add(text, proportion > 0 ? wxSizerFlags().Top() : wxSizerFlags().CentreVertical());
    grid().Add(controls, wxSizerFlags(proportion).Expand());
    growRow(proportion);
    for (wxWindow* control : named)
        if (nameOfControl(*control).empty()) nameControl(*control, label);
}

/// Lets the last row grow, and the rows that stand with it.
void FormDialog::growRow(int proportion)
{
    if (proportion == 0) return;
    grid().AddGrowableRow(static_cast<std::size_t>(grid().GetItemCount() / 2 - 1), proportion);
    m_column->GetItem(m_grid)->SetProportion(1);
}

wxTextCtrl* FormDialog::makeText(const std::string& value, int lines)
{
    auto* control = new wxTextCtrl(m_target, wxID_ANY, toWx(value), wxDefaultPosition, wxDefaultSize,
                                   lines > 1 ? wxTE_MULTILINE | wxTE_BESTWRAP : 0L);
    if (lines > 1) m_texts.push_back(control);
    const int height = lines > 1 ? control->GetCharHeight() * lines + FromDIP(10) : -1;
    control->SetMinSize(wxSize(control->GetCharWidth() * 40, height));
    return control;
}

wxTextCtrl* FormDialog::addText(const std::string& label, const std::string& value, int lines)
{
    wxTextCtrl* control = makeText(value, lines);
    addRow(label, control);
    return control;
}

void FormDialog::setItems(wxChoice& choice, const std::vector<std::string>& items, std::size_t chosen)
{
    wxArrayString texts;
    for (const std::string& item : items) texts.Add(toWx(item));
    choice.Set(texts);
    if (chosen < items.size()) choice.SetSelection(static_cast<int>(chosen));
}

wxChoice* FormDialog::addChoice(const std::string& label, const std::vector<std::string>& items,
                                std::size_t chosen)
{
    auto* control = new wxChoice(m_target, wxID_ANY);
    setItems(*control, items, chosen);
    addRow(label, control);
    return control;
}

wxCheckBox* FormDialog::addCheck(const std::string& label, bool checked)
{
    auto* control = new wxCheckBox(m_target, wxID_ANY, toWx(label));
    control->SetValue(checked);
    grid().AddSpacer(0);
    grid().Add(control, wxSizerFlags().Expand());
    return control;
}

void FormDialog::addHeading(const std::string& text)
{
    auto* heading = new wxStaticText(m_target, wxID_ANY, toWx(text));
    heading->SetFont(heading->GetFont().Bold());
    addWide(heading, 0);
}

wxStaticText* FormDialog::addNote(const std::string& text)
{
    auto* note = new wxStaticText(m_target, wxID_ANY, wxControl::EscapeMnemonics(toWx(text)));
    note->Wrap(note->GetCharWidth() * noteColumns);
    addWide(note, 0);
    return note;
}

void FormDialog::addWide(wxWindow* window, int proportion)
{
    m_column->Add(window, wxSizerFlags(proportion).Expand().Border(wxBOTTOM));
    m_grid = nullptr;
}

void FormDialog::addWide(wxSizer* sizer, int proportion)
{
    m_column->Add(sizer, wxSizerFlags(proportion).Expand().Border(wxBOTTOM));
    m_grid = nullptr;
}

void FormDialog::finish(const std::string& deed, const std::vector<wxWindow*>& others)
{
    m_problem = new wxStaticText(this, wxID_ANY, "");
    m_problem->SetFont(m_problem->GetFont().Bold());
    m_problem->Hide();
    m_outer->Add(m_problem, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxRIGHT | wxBOTTOM));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    m_cancel = new wxButton(this, wxID_CANCEL, toWx(tr("Cancel")));
    m_ok = new wxButton(this, wxID_OK, wxControl::EscapeMnemonics(toWx(deed)));
    m_ok->SetDefault();
    m_ok->MoveBeforeInTabOrder(m_cancel); // behind a text the deed comes first
    for (wxWindow* other : others) buttons->Add(other, wxSizerFlags().Border(wxRIGHT));
    buttons->AddStretchSpacer();
    buttons->Add(m_cancel);
    buttons->Add(m_ok, wxSizerFlags().Border(wxLEFT));
    m_outer->Add(buttons, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxRIGHT | wxBOTTOM));
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent&) { accept(); }, wxID_OK);
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent& event) { event.Skip(mayLeave()); }, wxID_CANCEL);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool isEnter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (isEnter && event.ControlDown() && m_ok->IsEnabled())
            accept();
        else
            event.Skip();
    });
    SetSizerAndFit(m_outer);
    CentreOnParent();
}

void FormDialog::setEnterDoes(bool deed)
{
    (deed ? m_ok : m_cancel)->SetDefault();
}

/// A text that was typed is not thrown away by one press of a key.
bool FormDialog::mayLeave()
{
    const bool typed = std::any_of(m_texts.begin(), m_texts.end(), [](const wxTextCtrl* text) {
        return text->IsModified() && !text->IsEmpty();
    });
    if (!typed || std::exchange(m_warned, true)) return true;
    tellProblem(tr("What you typed is not saved. Cancel once more to throw it away."));
    return false;
}

bool FormDialog::accept()
{
    try {
        take();
    } catch (const Refusal& refusal) {
        tellProblem(refusal.complaint().text());
        return false;
    }
    EndDialog(wxID_OK);
    return true;
}

std::string FormDialog::problem() const
{
    return m_problem != nullptr && m_problem->IsShown() ? fromWx(m_problem->GetLabelText()) : std::string{};
}

void FormDialog::tellProblem(const std::string& text)
{
    m_problem->SetLabel(wxControl::EscapeMnemonics(toWx(text)));
    m_problem->Wrap(GetClientSize().x - FromDIP(24));
    m_problem->Show(!text.empty());
    const wxSize needed = m_outer->GetMinSize();
    if (GetClientSize().y < needed.y) SetClientSize(GetClientSize().x, needed.y);
    Layout();
}

std::string trimmed(const wxTextCtrl& control)
{
    return text::trimmedText(fromWx(control.GetValue()));
}

void refuseValue(const std::string& what, const std::string& remedy)
{
    throw Refusal({"", "", what, remedy});
}

}
