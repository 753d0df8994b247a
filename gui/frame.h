// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"
#include "gui/ask/guard.h"
#include "gui/widgets/find_bar.h"
#include "gui/widgets/pane_manager.h"

#include <wx/frame.h>
#include <wx/notebook.h>
#include <wx/panel.h>
#include <wx/timer.h>

#include <set>

namespace rd::gui
{

class StartPage;

/// The window: lays out views, menus, tool bar and status bar, keeps the layout, and runs actions by name.
/// What there is to do stands in gui/actions.
class Frame : public wxFrame, private Shell
{
public:
    /// All three must outlive it.
    Frame(Workspace& workspace, SettingsFile& settings, Ask& ask);
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;
    ~Frame() override;

    /// Runs the action as a menu would, unless it is not enabled now. False when it was not done.
    bool run(const std::string& action);
    [[nodiscard]] bool isEnabled(const std::string& action) const;
    /// As if these files were dropped on the window: projects are opened, others imported.
    void takeFiles(const std::vector<std::filesystem::path>& paths);
    /// Opens a project, and asks what to do when it is damaged or open elsewhere.
    void openProject(const std::filesystem::path& path);
    /// Sets the size and the places of the panes as they are at a first start.
    void setFirstSize(wxSize size);

    [[nodiscard]] bool paneShown(const std::string& pane) const override;
    void showPane(const std::string& pane, bool shown) override;
    void resetPanes() override;
    void walkPanes(int direction) override;
    void find(int direction) override;
    void close() override { Close(); }

private:
    void buildPanes();
    void fillWindow();
    void showWork();
    void arrangePanes();
    void listen();
    void takeTexts();
    void takeTitle();
    void takeRecent();
    void keepTyped();
    bool guarded(const std::function<void()>& deed);
    void tellFallen(const std::set<ResolutionId>& before);
    void refreshActions();
    void refreshSoon();
    void settleSoon();
    void settle();
    void restoreLayout();
    void restorePlace();
    void placeFirst();
    [[nodiscard]] wxSize sizeToBe() const;
    void keepLayout();
    void takePlace();
    void showResults(int page);
    void onAction(wxCommandEvent& event);
    void onKey(wxKeyEvent& event);
    void onShow(wxShowEvent& event);
    void onClose(wxCloseEvent& event);

    Workspace& m_workspace;
    SettingsFile& m_settings;
    Guard m_guard;
    Context m_context;
    Actions m_actions;
    PaneManager m_panes;
    StartPage* m_start = nullptr;
    wxPanel* m_work = nullptr; ///< Has the panes.
    wxNotebook* m_results = nullptr;
    FindBar* m_find = nullptr;
    wxString m_firstLayout;
    wxRect m_place; ///< Of the window as it is, or will be, when not maximised.
    bool m_maximised = false;
    int m_running = 0; ///< Actions that are running, one within the other.
    bool m_refreshing = false;
    wxTimer m_settling; ///< Runs once after a change.
    std::vector<std::filesystem::path> m_shownRecent;
    std::vector<Connection> m_connections;
};

}
