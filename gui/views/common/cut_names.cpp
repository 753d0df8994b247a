// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/cut_names.h"

#include "gui/widgets/column_heads.h"

#include <wx/utils.h>

#include <utility>

namespace rd::gui
{

void tellCutNames(wxDataViewCtrl& list, unsigned int column,
                  std::function<wxString(const wxDataViewItem&)> nameOf)
{
    list.Bind(wxEVT_MOTION, [&list, column, nameOf = std::move(nameOf)](wxMouseEvent& event) {
        event.Skip();
        wxDataViewItem item;
        wxDataViewColumn* under = nullptr;
        // the event's own place is counted from below the heads
        list.HitTest(list.ScreenToClient(wxGetMousePosition()), item, under);
        wxString told;
        if (item.IsOk() && under == list.GetColumn(column)) {
            const wxString name = nameOf(item);
            const int icon = list.FromDIP(20);
            if (boldWidth(list, name) + icon > list.GetItemRect(item, under).width) told = name;
        }
        if (told == list.GetToolTipText()) return;
        if (told.empty())
            list.UnsetToolTip();
        else
            list.SetToolTip(told);
    });
}

}
