// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ask/wx_ask.h"
#include "gui/frame.h"

#include <wx/app.h>

#include <memory>
#include <optional>

namespace rd::gui
{

/// The program: reads its command line and settings, makes the window, and tells what no one else told.
class App : public wxApp
{
public:
    /// To be called first: help and the version are wanted also where there is no screen, without which the
    /// toolkit does not start. Gives the code to end with, when all is said.
    std::optional<int> readCommandLine(int count, char** words);
    bool Initialize(int& count, wxChar** words) override;
    bool OnInit() override;
    int OnExit() override;
    bool OnExceptionInMainLoop() override;
    void OnUnhandledException() override {}

private:
    void takeCommandLine(const wxCmdLineParser& parser);
    void openFirst();
    [[nodiscard]] std::filesystem::path projectFolder() const;

    std::optional<Language> m_language; ///< From the command line.
    wxSize m_size;                      ///< From the command line; zero: as it was.
    std::filesystem::path m_file;
    WxAsk m_ask;
    Workspace m_workspace;
    std::unique_ptr<SettingsFile> m_settings;
    std::unique_ptr<Guard> m_guard;
    Frame* m_frame = nullptr; ///< Owned by the toolkit.
};

}
