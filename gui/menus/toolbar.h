// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"

#include <wx/toolbar.h>

namespace rd::gui
{

/// Fills an empty tool bar by the table, in the user's language.
void fillToolbar(wxToolBar& bar, const Actions& actions, const Context& context);
/// Sets what is enabled as things stand now.
void updateToolbar(wxToolBar& bar, const Actions& actions, const Context& context);

}
