// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/variant.h>
#include <wx/vector.h>

#include <initializer_list>

namespace rd::gui
{

/// The cells of one row of a wxDataViewListCtrl; wxVector itself takes no list of values.
inline wxVector<wxVariant> listCells(std::initializer_list<wxVariant> values)
{
    wxVector<wxVariant> cells;
    for (const wxVariant& value : values) cells.push_back(value);
    return cells;
}

}
