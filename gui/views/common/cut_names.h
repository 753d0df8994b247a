// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dataview.h>

#include <functional>

namespace rd::gui
{

/// Tells the text of an item in that column beside the mouse, where the column has no room for it.
void tellCutNames(wxDataViewCtrl& list, unsigned int column,
                  std::function<wxString(const wxDataViewItem&)> nameOf);

}
