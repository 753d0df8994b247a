// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/menu.h>

#include <functional>
#include <string>

namespace rd::gui
{

/// A menu that pops up in a view. Must not outlive the workspace.
class ActionMenu : public wxMenu
{
public:
    explicit ActionMenu(Workspace& workspace) : m_workspace(workspace) {}

    void add(const std::string& label, std::function<void()> deed, bool enabled = true);
    /// Asks the workspace for the action of that name, as the menus of the frame do.
    void add(const std::string& label, const char* action);
    /// One of several, with a dot before the one that is chosen.
    void addChoice(const std::string& label, std::function<void()> deed, bool chosen);
    /// A menu below this one, to fill.
    ActionMenu& addMenu(const std::string& label);

private:
    void bind(const wxMenuItem& item, std::function<void()> deed);

    Workspace& m_workspace;
};

}
