// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dataview.h>

namespace rd::gui
{

/// Letters that are typed in the list open no box of GTK's own to search the list with.
void searchNoTyping(wxDataViewCtrl& list);

}
