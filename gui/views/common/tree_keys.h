// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dataview.h>

namespace rd::gui
{

/// Right opens the current item, or goes to the first below it; Left closes it, or goes to the one above it.
/// GTK by itself does so only together with Shift.
void openByArrows(wxDataViewCtrl& tree);

}
