// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/deliver_form.h"

#include "base/i18n.h"
#include "gui/widgets/tick_keys.h"
#include "gui/wx_text.h"

namespace rd::gui
{

namespace
{

constexpr int shownAttributes = 6;

}

DeliverForm::DeliverForm(wxWindow* parent, const history::State& state)
    : FormDialog(parent, tr("A copy to give away"))
{
    addNote(tr("The copy has codes, codings, tables, memos and the codebook. The words of the transcripts, "
               "imported files, links to recordings and the words of the history are not in it, and cannot "
               "be brought back."));
    m_neutral =
        addCheck(tr("Number cases, respondents, transcripts and speakers instead of naming them"), true);
    m_notes = addCheck(tr("Leave out notes, and the memos of codings"), true);
    addAttributes(state);
    finish(tr("Make the copy"));
}

void DeliverForm::addAttributes(const history::State& state)
{
    wxArrayString names;
    for (const transcript::Attribute* attribute : state.cases.attributes()) {
        names.Add(toWx(attribute->name.empty() ? attribute->key : attribute->name.in(userLanguage())));
        m_ids.push_back(attribute->id);
    }
    if (m_ids.empty()) return;
    m_attributes = new wxCheckListBox(target(), wxID_ANY, wxDefaultPosition, wxDefaultSize, names);
    tickBySpace(*m_attributes);
    m_attributes->SetMinSize(wxSize(-1, m_attributes->GetCharHeight() * shownAttributes * 3 / 2));
    addRow(tr("Leave out what was filled in for:"), m_attributes, 1);
}

void DeliverForm::take()
{
    m_value = {m_neutral->GetValue(), m_notes->GetValue(), {}};
    for (std::size_t line = 0; line < m_ids.size(); ++line)
        if (m_attributes->IsChecked(static_cast<unsigned>(line)))
            m_value.withoutAttributes.push_back(m_ids[line]);
}

}
