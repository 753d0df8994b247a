// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dataview.h>

#include <functional>

namespace rd::gui
{

/// What a menu of a list is about, and where it pops up.
struct MenuPlace {
    wxDataViewItem item;     ///< Not ok: beside the lines.
    unsigned int column = 0; ///< Of the model.
    wxPoint point;           ///< In pixels of the list; the default is where the mouse is.
};

/// Calls `show` when the user asks for a menu in the list: with the mouse, or by the menu key for the line
/// and column that the keys are on.
void onMenuAsked(wxDataViewCtrl& list, std::function<void(const MenuPlace&)> show);

}
