// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/panel.h>

namespace rd::gui
{

/// The list of transcripts with their case and number of codings; choosing one shows it.
/// Owned by its wx parent; the workspace must outlive it.
class TranscriptsView : public wxPanel
{
public:
    TranscriptsView(wxWindow* parent, Workspace& workspace);

private:
    Workspace& m_workspace;
};

}
