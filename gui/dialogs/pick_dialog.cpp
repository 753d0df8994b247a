// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/pick_dialog.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

constexpr int columnWidth = 240;
constexpr int shownRows = 12;

}

PickDialog::PickDialog(wxWindow* parent, const PickQuestion& question)
    : FormDialog(parent, question.title), m_many(question.many)
{
    if (!question.sentence.empty()) addNote(question.sentence);
    m_list = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    question.columns.empty() ? wxDV_NO_HEADER | wxDV_SINGLE : wxDV_SINGLE);
    if (m_many) m_list->AppendToggleColumn(toWx(tr("Choose")));
    const std::size_t columns = std::max<std::size_t>(question.columns.size(), 1);
    for (std::size_t column = 0; column < columns; ++column)
        m_list->AppendTextColumn(question.columns.empty() ? wxString() : toWx(question.columns[column]),
                                 wxDATAVIEW_CELL_INERT,
                                 FromDIP(column == 0 ? columnWidth : columnWidth * 3 / 2));
    for (std::size_t row = 0; row < question.rows.size(); ++row) {
        wxVector<wxVariant> cells;
        const bool ticked =
            std::find(question.chosen.begin(), question.chosen.end(), row) != question.chosen.end();
        if (m_many) cells.push_back(wxVariant(ticked));
        for (const std::string& text : question.rows[row]) cells.push_back(wxVariant(toWx(text)));
        m_list->AppendItem(cells);
    }
    m_list->SetMinSize(wxSize(FromDIP(columnWidth + static_cast<int>(columns - 1) * columnWidth * 3 / 2 + 80),
                              GetCharHeight() * shownRows * 3 / 2));
    nameControl(*m_list, question.sentence.empty() ? question.title : question.sentence);
    addWide(m_list, 1);
    if (!m_many) {
        m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { accept(); });
        if (!question.rows.empty())
            m_list->SelectRow(static_cast<unsigned>(question.chosen.empty() ? 0 : question.chosen.front()));
    }
    finish(question.deed);
    m_list->SetFocus();
}

void PickDialog::choose(std::size_t row, bool chosen)
{
    if (m_many)
        m_list->SetToggleValue(chosen, static_cast<unsigned>(row), 0);
    else
        m_list->SelectRow(static_cast<unsigned>(row));
}

void PickDialog::take()
{
    m_value.clear();
    if (m_many) {
        for (unsigned row = 0; row < static_cast<unsigned>(m_list->GetItemCount()); ++row)
            if (m_list->GetToggleValue(row, 0)) m_value.push_back(row);
    } else if (const int row = m_list->GetSelectedRow(); row != wxNOT_FOUND) {
        m_value.push_back(static_cast<std::size_t>(row));
    }
    if (m_value.empty()) refuseValue(tr("Choose from the list first."));
}

}
