// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/rows_model.h"

#include "gui/views/common/list_typing.h"
#include "gui/views/common/swatch.h"
#include "gui/wx_text.h"

#include <algorithm>

namespace rd::gui
{

RowsModel::RowsModel(Text text, Swatch swatch, Bold bold, unsigned int swatchColumns)
    : m_text(std::move(text)), m_swatch(std::move(swatch)), m_bold(std::move(bold)),
      m_swatchColumns(m_swatch ? swatchColumns : 0)
{
}

void RowsModel::renew(std::size_t rows)
{
    constexpr unsigned int fewChanges = 1000; // one by one more of them take longer than all anew
    const auto wanted = static_cast<unsigned int>(rows);
    const unsigned int before = GetCount();
    if (std::max(wanted, before) > fewChanges) {
        if (wanted != before) return Reset(wanted);
    }
    while (GetCount() > wanted) RowDeleted(GetCount() - 1);
    while (GetCount() < wanted) RowAppended();
    for (unsigned int row = 0; row < std::min({before, wanted, fewChanges}); ++row) RowChanged(row);
}

void RowsModel::GetValueByRow(wxVariant& value, unsigned int row, unsigned int column) const
{
    const wxString text = toWx(m_text(row, column));
    if (column >= m_swatchColumns) {
        value = text;
        return;
    }
    const auto color = m_swatch(row, column);
    if (color && !m_icons[*color].IsOk()) m_icons[*color] = swatchIcon(*color);
    value << wxDataViewIconText(text, color ? m_icons[*color] : wxIcon());
}

bool RowsModel::SetValueByRow(const wxVariant&, unsigned int, unsigned int)
{
    return false;
}

bool RowsModel::GetAttrByRow(unsigned int row, unsigned int, wxDataViewItemAttr& attr) const
{
    if (!m_bold || !m_bold(row)) return false;
    attr.SetBold(true);
    return true;
}

std::optional<std::size_t> chosenRow(const wxDataViewCtrl& list, const RowsModel& model)
{
    const wxDataViewItem item = list.GetSelection();
    return item.IsOk() ? std::optional<std::size_t>(model.GetRow(item)) : std::nullopt;
}

namespace
{

void append(wxDataViewCtrl& list, wxDataViewRenderer* renderer, unsigned int column, wxAlignment align)
{
    renderer->EnableEllipsize(wxELLIPSIZE_END);
    list.AppendColumn(
        new wxDataViewColumn("", renderer, column, wxDVC_DEFAULT_WIDTH, align, wxDATAVIEW_COL_RESIZABLE));
}

}

void addTextColumn(wxDataViewCtrl& list, unsigned int column, wxAlignment align)
{
    append(list, new wxDataViewTextRenderer, column, align);
}

void addSwatchColumn(wxDataViewCtrl& list, unsigned int column)
{
    append(list, new wxDataViewIconTextRenderer, column, wxALIGN_LEFT);
}

wxDataViewCtrl* makeTextList(wxWindow* parent, RowsModel& model, unsigned int columns)
{
    auto* list =
        new wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    list->AssociateModel(&model);
    searchNoTyping(*list);
    for (unsigned int column = 0; column < columns; ++column) addTextColumn(*list, column);
    return list;
}

}
