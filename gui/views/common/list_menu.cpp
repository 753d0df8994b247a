// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/list_menu.h"

namespace rd::gui
{

namespace
{

MenuPlace placeOfKeys(const wxDataViewCtrl& list)
{
    const wxDataViewItem item = list.GetCurrentItem();
    if (!item.IsOk()) return {item, 0, wxPoint(0, 0)};
    const wxDataViewColumn* column = list.GetCurrentColumn();
    const wxRect rect = list.GetItemRect(item, column);
    return {item, column == nullptr ? 0 : column->GetModelColumn(), rect.GetBottomLeft()};
}

}

void onMenuAsked(wxDataViewCtrl& list, std::function<void(const MenuPlace&)> show)
{
    list.Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [show](wxDataViewEvent& event) {
        const wxDataViewColumn* column = event.GetDataViewColumn();
        show({event.GetItem(), column == nullptr ? 0 : column->GetModelColumn(), wxDefaultPosition});
    });
    list.Bind(wxEVT_CONTEXT_MENU, [&list, show](wxContextMenuEvent& event) {
        if (event.GetPosition() == wxDefaultPosition)
            show(placeOfKeys(list));
        else
            event.Skip();
    });
}

}
