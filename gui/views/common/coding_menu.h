// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/control.h>
#include <wx/menu.h>

namespace rd::gui
{

/// Adds to `menu`, for each of the codings, what can be done to it: a qualifier, or removal. The menu must
/// not outlive the workspace.
void addCodingItems(wxMenu& menu, Workspace& workspace, const std::vector<CodingId>& codings);

}
