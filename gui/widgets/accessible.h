// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/window.h>

#include <string>
#include <vector>

namespace rd::gui
{

/// Gives a control the name that a screen reader says. SetName() alone does not reach it on GTK. The name
/// also becomes that of the widget inside, where a control wraps one.
void nameControl(wxWindow& control, const std::string& name);

/// What a screen reader says of the control: its own name or the one its label gives it; empty for none.
std::string nameOfControl(const wxWindow& control);

/// Those below `window` that can take the focus, are shown, and have no name.
std::vector<const wxWindow*> namelessControls(const wxWindow& window);

}
