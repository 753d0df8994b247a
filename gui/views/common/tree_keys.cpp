// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/tree_keys.h"

namespace rd::gui
{

namespace
{

void goTo(wxDataViewCtrl& tree, const wxDataViewItem& item)
{
    if (!item.IsOk()) return;
    tree.UnselectAll();
    tree.SetCurrentItem(item);
    tree.Select(item);
    wxDataViewEvent chosen(wxEVT_DATAVIEW_SELECTION_CHANGED, &tree, item); // what code chooses is not told
    tree.ProcessWindowEvent(chosen);
}

wxDataViewItem firstBelow(const wxDataViewCtrl& tree, const wxDataViewItem& item)
{
    wxDataViewItemArray below;
    tree.GetModel()->GetChildren(item, below);
    return below.empty() ? wxDataViewItem() : below.front();
}

void goIn(wxDataViewCtrl& tree, const wxDataViewItem& item)
{
    if (!tree.GetModel()->IsContainer(item)) return;
    if (tree.IsExpanded(item))
        goTo(tree, firstBelow(tree, item));
    else
        tree.Expand(item);
}

void goOut(wxDataViewCtrl& tree, const wxDataViewItem& item)
{
    if (tree.GetModel()->IsContainer(item) && tree.IsExpanded(item))
        tree.Collapse(item);
    else
        goTo(tree, tree.GetModel()->GetParent(item));
}

}

void openByArrows(wxDataViewCtrl& tree)
{
    tree.Bind(wxEVT_CHAR_HOOK, [&tree](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        const wxDataViewItem item = tree.GetCurrentItem();
        if (event.HasAnyModifiers() || event.ShiftDown() || !item.IsOk())
            event.Skip();
        else if (key == WXK_RIGHT || key == WXK_NUMPAD_RIGHT)
            goIn(tree, item);
        else if (key == WXK_LEFT || key == WXK_NUMPAD_LEFT)
            goOut(tree, item);
        else
            event.Skip();
    });
}

}
