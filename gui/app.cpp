// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app.h"

#include "gui/ligatures.h"
#include "gui/toolkit_language.h"
#include "gui/wx_text.h"

#include <wx/cmdline.h>

#include <iostream>
#include <string_view>

namespace rd::gui
{

namespace
{

constexpr int notUnderstood = 2;

/// It is looked for before all else, which is said in it.
std::optional<Language> languageAsked(int count, char** words)
{
    constexpr std::string_view option = "--lang";
    for (int place = 1; place < count; ++place) {
        const std::string_view text = words[place];
        if (text == option && place + 1 < count) return languageFromCode(words[place + 1]);
        if (text.starts_with(option) && text.size() > option.size() + 1 && text[option.size()] == '=')
            return languageFromCode(text.substr(option.size() + 1));
    }
    return std::nullopt;
}

void describeOptions(wxCmdLineParser& parser)
{
    parser.SetSwitchChars("-");
    parser.AddOption("", "lang", toWx(tr("The language of the window: nl or en.")));
    parser.AddOption("", "size", toWx(tr("The size of the window, such as 1280x800.")));
    parser.AddSwitch("h", "help", toWx(tr("Show this help.")), wxCMD_LINE_OPTION_HELP);
    parser.AddSwitch("", "version", toWx(tr("Show the version.")));
    parser.AddParam(toWx(tr("project file (.draad)")), wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

}

std::optional<int> App::readCommandLine(int count, char** words)
{
    SetAppName("rodedraad");
    m_language = languageAsked(count, words);
    if (m_language) setUserLanguage(*m_language);
    speakToolkit(userLanguage());
    wxCmdLineParser parser(count, words);
    describeOptions(parser);
    const int parsed = parser.Parse(false);
    if (parsed > 0) return notUnderstood;
    if (parsed < 0) {
        std::cout << fromWx(parser.GetUsageString());
        return 0;
    }
    if (parser.Found("version")) {
        std::cout << "rodedraad " RD_VERSION "\n";
        return 0;
    }
    takeCommandLine(parser);
    return std::nullopt;
}

void App::takeCommandLine(const wxCmdLineParser& parser)
{
    wxString value;
    if (parser.Found("size", &value)) {
        long width = 0;
        long height = 0;
        if (value.BeforeFirst('x').ToLong(&width) && value.AfterFirst('x').ToLong(&height))
            m_size = wxSize(static_cast<int>(width), static_cast<int>(height));
    }
    if (parser.GetParamCount() > 0) m_file = fromWx(parser.GetParam(0));
}

/// The language is chosen before the toolkit starts, and threads with it.
bool App::Initialize(int& count, wxChar** words)
{
    m_settings = std::make_unique<SettingsFile>(SettingsFile::usualPath());
    if (!m_language && m_settings->get().language) setUserLanguage(*m_settings->get().language);
    speakToolkit(userLanguage());
    writeWithoutLigatures();
    return wxApp::Initialize(count, words);
}

bool App::OnInit()
{
    SetAppDisplayName("Rode Draad"); // not wxApp::OnInit(), which would read the command line
    const Settings& kept = m_settings->get();
    if (!kept.coderName.empty()) m_workspace.setCoderName(kept.coderName);
    m_guard = std::make_unique<Guard>(m_workspace, m_ask);
    m_frame = new Frame(m_workspace, *m_settings, m_ask);
    m_ask.setWindow(m_frame);
    m_ask.setFolders(kept.folders, [this](const LeftFolders& left) {
        Settings settings = m_settings->get();
        settings.folders = left;
        m_settings->set(settings);
    });
    m_ask.setProjectFolder([this] { return projectFolder(); });
    if (m_size.x > 0) m_frame->setFirstSize(m_size);
    m_frame->Show();
    m_frame->Bind(wxEVT_DESTROY, [this](wxWindowDestroyEvent& event) {
        if (event.GetEventObject() == m_frame) m_ask.setWindow(nullptr);
        event.Skip();
    });
    CallAfter([this] { openFirst(); });
    return true;
}

/// Of the project that is open, else of the one that was opened last.
std::filesystem::path App::projectFolder() const
{
    const project::Project* project = m_workspace.project();
    if (project != nullptr) return std::filesystem::absolute(project->path()).parent_path();
    const auto& recent = m_settings->get().recent;
    return recent.empty() ? std::filesystem::path() : recent.front().parent_path();
}

void App::openFirst()
{
    if (!m_file.empty()) m_frame->openProject(m_file);
}

int App::OnExit()
{
    m_workspace.setProject(nullptr);
    return wxApp::OnExit();
}

bool App::OnExceptionInMainLoop()
{
    m_guard->tellCurrent();
    return true;
}

}
