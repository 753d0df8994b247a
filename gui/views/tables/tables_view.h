// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/panel.h>

namespace rd::gui
{

/// The saved tables of the project and the table that is chosen, counted now.
/// Owned by its wx parent; the workspace must outlive it.
class TablesView : public wxPanel
{
public:
    TablesView(wxWindow* parent, Workspace& workspace);

private:
    Workspace& m_workspace;
};

}
