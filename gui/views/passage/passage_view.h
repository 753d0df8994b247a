// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/panel.h>

namespace rd::gui
{

/// The codings at the selection or the caret, to read, change and remove.
/// Owned by its wx parent; the workspace must outlive it.
class PassageView : public wxPanel
{
public:
    PassageView(wxWindow* parent, Workspace& workspace);

private:
    Workspace& m_workspace;
};

}
