// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/panel.h>

namespace rd::gui
{

/// One transcript with its codings: the text, and stripes beside it.
/// Owned by its wx parent; the workspace must outlive it.
class TranscriptView : public wxPanel
{
public:
    TranscriptView(wxWindow* parent, Workspace& workspace);

private:
    Workspace& m_workspace;
};

}
