// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/panel.h>

namespace rd::gui
{

/// The passages of a number or a code that was opened.
/// Owned by its wx parent; the workspace must outlive it.
class PassagesView : public wxPanel
{
public:
    PassagesView(wxWindow* parent, Workspace& workspace);

private:
    Workspace& m_workspace;
};

}
