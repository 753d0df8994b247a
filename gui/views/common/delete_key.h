// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/window.h>

#include <functional>

namespace rd::gui
{

/// Calls `remove` when the user presses Delete in the window or what is in it.
void onDeleteKey(wxWindow& window, std::function<void()> remove);

}
