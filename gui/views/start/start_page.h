// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/settings.h"
#include "gui/workspace.h"

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <vector>

namespace rd::gui
{

/// What stands in the window while no project is open: what to do first, and a button for each way to begin,
/// the projects that were opened before among them. Owned by its wx parent; the rest must outlive it.
class StartPage : public wxScrolledWindow
{
public:
    StartPage(wxWindow* parent, Workspace& workspace, SettingsFile& settings);
    /// Puts the keys on what one most likely wants: the last project, else a new one.
    void takeFocus();

    [[nodiscard]] const std::vector<wxButton*>& recent() const { return m_recent; }
    [[nodiscard]] wxButton& newProject() { return *m_new; }

private:
    void build();
    void takeTexts();
    void takeRecent();
    wxButton* addButton(const char* action);
    wxStaticText* addText();

    Workspace& m_workspace;
    const SettingsFile& m_settings;
    wxBoxSizer* m_column = nullptr;
    wxStaticText* m_title = nullptr;
    wxStaticText* m_first = nullptr;
    wxButton* m_new = nullptr;
    wxButton* m_open = nullptr;
    wxButton* m_example = nullptr;
    wxButton* m_manual = nullptr;
    wxStaticText* m_before = nullptr;
    wxBoxSizer* m_recentColumn = nullptr;
    std::vector<wxButton*> m_recent;
    std::vector<std::filesystem::path> m_shown;
    std::vector<Connection> m_connections;
};

}
