// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/split_dialog.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/list_cells.h"
#include "gui/wx_text.h"

namespace rd::gui
{

SplitDialog::SplitDialog(wxWindow* parent, const std::string& code, std::vector<SplitPassage> passages)
    : FormDialog(parent, tr("Split a code")), m_passages(std::move(passages))
{
    addNote(say("Tick the passages of “{code}” that get the new code.", fmt::arg("code", code)));
    m_name = addText(tr("Name of the new code:"), "");
    m_reason = addText(tr("Why it changes:"), "");
    m_list = new wxDataViewListCtrl(this, wxID_ANY);
    m_list->AppendToggleColumn(toWx(tr("New code")));
    m_list->AppendTextColumn(toWx(tr("Transcript")), wxDATAVIEW_CELL_INERT, FromDIP(140));
    m_list->AppendTextColumn(toWx(tr("Passage")), wxDATAVIEW_CELL_INERT, FromDIP(520));
    for (const SplitPassage& passage : m_passages)
        m_list->AppendItem(listCells(
            {wxVariant(false), wxVariant(toWx(passage.transcript)), wxVariant(toWx(passage.words))}));
    m_list->SetMinSize(wxSize(FromDIP(700), GetCharHeight() * 16));
    nameControl(*m_list, tr("Passages of the code"));
    addWide(m_list, 1);
    finish(tr("Split"));
    m_name->SetFocus();
}

void SplitDialog::choose(std::size_t row)
{
    m_list->SetToggleValue(true, static_cast<unsigned>(row), 0);
}

void SplitDialog::take()
{
    SplitValue value{trimmed(*m_name), trimmed(*m_reason), {}};
    for (std::size_t row = 0; row < m_passages.size(); ++row)
        if (m_list->GetToggleValue(static_cast<unsigned>(row), 0))
            value.codings.push_back(m_passages[row].coding);
    if (value.name.empty()) refuseValue(tr("The new code needs a name."));
    if (value.codings.empty()) refuseValue(tr("Tick one passage at least."));
    m_value = value;
}

}
