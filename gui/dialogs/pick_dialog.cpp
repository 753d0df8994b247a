// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/pick_dialog.h"

#include "base/i18n.h"
#include "gui/views/common/swatch.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/checkbox.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

constexpr int columnWidth = 240;
constexpr int shownRows = 12;
constexpr int besideColumns = 80;

int widthOf(const PickQuestion& question, std::size_t column)
{
    if (column < question.widths.size()) return question.widths[column];
    if (question.columns.empty()) return columnWidth * 3 / 2;
    return column == 0 ? columnWidth : columnWidth * 3 / 2;
}

bool isChosen(const PickQuestion& question, std::size_t row)
{
    return std::find(question.chosen.begin(), question.chosen.end(), row) != question.chosen.end();
}

}

/// As wide as its longest line, within what fits on a small screen.
int PickDialog::widthOfLines(const PickQuestion& question) const
{
    constexpr int most = 640;
    constexpr int margin = 24;
    int width = widthOf(question, 0);
    for (const auto& row : question.rows)
        width = std::max(width, ToDIP(GetTextExtent(toWx(row.front())).x) + margin);
    return std::min(width, most);
}

PickDialog::PickDialog(wxWindow* parent, const PickQuestion& question)
    : FormDialog(parent, question.title), m_many(question.many), m_check(question.check)
{
    if (!question.sentence.empty()) addNote(question.sentence);
    m_list = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    question.columns.empty() ? wxDV_NO_HEADER | wxDV_SINGLE : wxDV_SINGLE);
    addColumns(question);
    addRows(question);
    nameControl(*m_list, question.sentence.empty() ? question.title : question.sentence);
    addWide(m_list, 1);
    if (!m_many) {
        m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { accept(); });
    } else {
        m_list->Bind(wxEVT_CHAR_HOOK, &PickDialog::onKey, this);
        if (question.rows.size() > 1 && !question.check) addAll(); // a check may not want all
    }
    finish(question.deed);
    if (!question.rows.empty()) // also where the arrow keys go on from
        m_list->SetCurrentItem(m_list->RowToItem(
            static_cast<int>(question.chosen.empty() || m_many ? 0 : question.chosen.front())));
    m_list->SetFocus();
}

void PickDialog::addAll()
{
    m_all = new wxCheckBox(this, wxID_ANY, toWx(tr("All of them")));
    addWide(m_all, 0);
    showWhetherAll();
    m_all->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
        const bool chosen = m_all->GetValue();
        for (unsigned row = 0; row < static_cast<unsigned>(m_list->GetItemCount()); ++row)
            m_list->SetToggleValue(chosen, row, 0);
    });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_VALUE_CHANGED, [this](wxDataViewEvent& event) {
        event.Skip();
        showWhetherAll();
    });
}

void PickDialog::showWhetherAll()
{
    if (m_all == nullptr) return;
    bool all = true;
    for (unsigned row = 0; row < static_cast<unsigned>(m_list->GetItemCount()); ++row)
        all = all && m_list->GetToggleValue(row, 0);
    m_all->SetValue(all);
}

/// Space ticks the line, Enter is the button's, and not a tick as the toolkit has it.
void PickDialog::onKey(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    const int row = m_list->GetSelectedRow();
    if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER)
        accept();
    else if (key == WXK_SPACE && row != wxNOT_FOUND)
        choose(static_cast<std::size_t>(row), !m_list->GetToggleValue(static_cast<unsigned>(row), 0));
    else
        event.Skip();
}

void PickDialog::addColumns(const PickQuestion& question)
{
    if (m_many) m_list->AppendToggleColumn(toWx(tr("Choose")));
    int wide = besideColumns;
    for (std::size_t column = 0; column < std::max<std::size_t>(question.columns.size(), 1); ++column) {
        const wxString title = question.columns.empty() ? wxString() : toWx(question.columns[column]);
        const int width = question.columns.empty() ? widthOfLines(question) : widthOf(question, column);
        if (column == 0 && !question.colors.empty())
            m_list->AppendIconTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(width));
        else
            m_list->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(width));
        wide += width;
    }
    m_list->SetMinSize(wxSize(FromDIP(wide), GetCharHeight() * shownRows * 3 / 2));
}

void PickDialog::addRows(const PickQuestion& question)
{
    for (std::size_t row = 0; row < question.rows.size(); ++row) {
        wxVector<wxVariant> cells;
        if (m_many) cells.push_back(wxVariant(isChosen(question, row)));
        const std::size_t first = cells.size();
        for (const std::string& text : question.rows[row]) cells.push_back(wxVariant(toWx(text)));
        if (!question.colors.empty()) {
            const wxIcon icon = row < question.colors.size() ? swatchIcon(question.colors[row]) : wxIcon();
            cells[first] << wxDataViewIconText(toWx(question.rows[row].front()), icon);
        }
        m_list->AppendItem(cells);
    }
}

void PickDialog::choose(std::size_t row, bool chosen)
{
    if (!m_many) return m_list->SelectRow(static_cast<unsigned>(row));
    m_list->SetToggleValue(chosen, static_cast<unsigned>(row), 0);
    showWhetherAll();
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
    if (m_check) m_check(m_value);
}

}
