// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/button.h>
#include <wx/dataview.h>
#include <wx/panel.h>

#include <string>
#include <vector>

namespace rd::gui
{

/// A row of buttons that do actions, above a list that fills the rest of a panel. The row wraps where it has
/// no room. Owned by the panel that has it; the workspace must outlive it.
class ActionButtons
{
public:
    /// `actions`: names that live as long as the program.
    ActionButtons(wxPanel& panel, Workspace& workspace, std::vector<const char*> actions);
    /// `above` and `below`: a line above the buttons, and one below the list; may be null.
    void layOut(wxDataViewCtrl& list, wxWindow* above = nullptr, wxWindow* below = nullptr);

    /// In the order of the actions, in the user's language; a name with & stands as it is.
    void setLabels(const std::vector<std::string>& labels);
    /// Those whose action may be done now.
    void enable();

private:
    wxPanel& m_panel;
    Workspace& m_workspace;
    std::vector<const char*> m_actions;
    std::vector<wxButton*> m_buttons;
};

}
