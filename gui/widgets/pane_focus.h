// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/window.h>

#include <vector>

namespace rd::gui
{

/// Gives the focus to the list or the text of the pane that is `direction` places behind the one that has it;
/// behind the last comes the first. Of a notebook the page that is shown counts.
void focusBeside(const std::vector<wxWindow*>& panes, int direction);

}
