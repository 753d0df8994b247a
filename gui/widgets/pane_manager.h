// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/aui/framemanager.h>

namespace rd::gui
{

/// Panes around one in the middle, which the toolkit lets a divider push away until the others lie over each
/// other: here it keeps room.
class PaneManager : public wxAuiManager
{
public:
    using wxAuiManager::wxAuiManager;
    /// Takes from the docks around it, the largest first, what the middle lacks to be that large.
    void leaveRoom(wxSize middle, wxSize least);

private:
    bool takeFromDocks(bool across, int lacking);
};

}
