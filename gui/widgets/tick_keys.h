// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/checklst.h>

namespace rd::gui
{

/// Space ticks the chosen line, wherever in it the mouse was before: GTK by itself ticks only when the keys
/// are on the box and not on the words.
void tickBySpace(wxCheckListBox& list);

}
