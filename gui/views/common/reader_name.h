// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/window.h>

#include <string>

namespace rd::gui
{

/// Tells a screen reader what a control is for. (SetName() does not reach it on GTK.) Does nothing on systems
/// where the toolkit itself hands names on.
void nameForReaders(wxWindow& window, const std::string& name);

}
