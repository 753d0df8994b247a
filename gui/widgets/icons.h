// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/bmpbndl.h>

#include <string>

namespace rd::gui
{

/// The drawing of an action in the colour of the system's texts; an empty one for an action without.
wxBitmapBundle iconNamed(const std::string& action);

/// The program's own: a red thread.
wxBitmapBundle programIcon();

}
