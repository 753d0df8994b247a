// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/name_dialog.h"

#include "base/i18n.h"
#include "gui/wx_text.h"
#include "text/fold.h"

namespace rd::gui
{

NameDialog::NameDialog(wxWindow* parent, const NameQuestion& question)
    : FormDialog(parent, question.title), m_mayBeEmpty(question.mayBeEmpty)
{
    if (!question.note.empty()) addNote(question.note);
    wxArrayString names;
    for (const std::string& name : question.known) names.Add(toWx(name));
    m_name = new wxComboBox(this, wxID_ANY, toWx(question.proposed), wxDefaultPosition, wxDefaultSize, names);
    m_name->SetMinSize(wxSize(GetCharWidth() * 36, -1));
    addRow(question.label, m_name);
    finish(question.deed);
    m_name->SetFocus();
    m_name->SelectAll();
}

void NameDialog::take()
{
    m_value = text::trimmedText(fromWx(m_name->GetValue()));
    if (m_value.empty() && !m_mayBeEmpty) refuseValue(tr("Type a name, or choose one from the list."));
}

}
