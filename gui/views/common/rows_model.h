// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/common/shade.h"

#include <wx/dataview.h>
#include <wx/icon.h>

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

namespace rd::gui
{

/// A flat list for wxDataViewCtrl whose cells are asked for when they are shown. What it asks must answer for
/// every row below the number last given to reset().
class RowsModel : public wxDataViewVirtualListModel
{
public:
    using Text = std::function<std::string(std::size_t row, unsigned int column)>;
    using Swatch = std::function<std::optional<Rgb>(std::size_t row, unsigned int column)>;
    using Bold = std::function<bool(std::size_t row)>;

    /// With `swatch`, the columns below `swatchColumns` show a colour before their text and need a
    /// wxDataViewIconTextRenderer.
    explicit RowsModel(Text text, Swatch swatch = {}, Bold bold = {}, unsigned int swatchColumns = 1);

    /// Another list: nothing is chosen any more, and the list begins at its top.
    void reset(std::size_t rows) { Reset(static_cast<unsigned int>(rows)); }
    /// The same list after a change, perhaps a little longer or shorter: what is chosen stays so by its row,
    /// and the list where it was scrolled to.
    void renew(std::size_t rows);

    void GetValueByRow(wxVariant& value, unsigned int row, unsigned int column) const override;
    bool SetValueByRow(const wxVariant& value, unsigned int row, unsigned int column) override;
    bool GetAttrByRow(unsigned int row, unsigned int column, wxDataViewItemAttr& attr) const override;

private:
    Text m_text;
    Swatch m_swatch;
    Bold m_bold;
    unsigned int m_swatchColumns; ///< 0: no colours.
    mutable std::unordered_map<Rgb, wxIcon> m_icons;
};

/// The row of the only selected line; nothing when none or more than one is selected.
std::optional<std::size_t> chosenRow(const wxDataViewCtrl& list, const RowsModel& model);

/// A list of the model's rows with that many columns of text, in which typing searches nothing.
wxDataViewCtrl* makeTextList(wxWindow* parent, RowsModel& model, unsigned int columns);

/// Appends a column of text to the list; ColumnHeads give title and width.
void addTextColumn(wxDataViewCtrl& list, unsigned int column, wxAlignment align = wxALIGN_LEFT);
/// The same for a column that shows a colour before its text.
void addSwatchColumn(wxDataViewCtrl& list, unsigned int column);

}
