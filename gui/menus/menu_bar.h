// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

#include <wx/menu.h>

namespace rd::gui
{

/// Ids of menu items and tools: the first for the first action, and so on.
constexpr int firstActionId = wxID_HIGHEST + 100;

/// A menu bar by the table, in the user's language; the frame takes it over.
wxMenuBar* makeMenuBar(const Actions& actions, const Context& context);
/// Sets what is enabled, ticked and said in the menus as things stand now.
void updateMenus(wxMenuBar& bar, const Actions& actions, const Context& context);

/// The action whose key is pressed, also when it cannot be done now.
const Action* actionOfKey(const Actions& actions, const wxKeyEvent& event);

}
