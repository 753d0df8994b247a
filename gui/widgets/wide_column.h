// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dataview.h>

#include <algorithm>

namespace rd::gui
{

/// Gives one column all the room that the others leave. `others` is their width together and `least` that of
/// the wide one at least, in DIP.
inline void widenColumn(wxDataViewCtrl& list, unsigned int column, int others, int least)
{
    const int room = list.GetClientSize().x - list.FromDIP(others);
    list.GetColumn(column)->SetWidth(std::max(list.FromDIP(least), room));
}

/// The same at every change of the list's size.
inline void keepColumnWide(wxDataViewCtrl& list, unsigned int column, int others, int least)
{
    list.Bind(wxEVT_SIZE, [&list, column, others, least](wxSizeEvent& event) {
        event.Skip();
        widenColumn(list, column, others, least);
    });
}

}
