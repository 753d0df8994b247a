// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/panel.h>

namespace rd::gui
{

/// The codebook as a tree with counts, and the definition of the chosen code.
/// Owned by its wx parent; the workspace must outlive it.
class CodebookView : public wxPanel
{
public:
    CodebookView(wxWindow* parent, Workspace& workspace);

private:
    Workspace& m_workspace;
};

}
