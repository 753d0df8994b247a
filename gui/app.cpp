// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app.h"

#include "gui/toolkit_language.h"
#include "gui/wx_text.h"

#include <wx/cmdline.h>

namespace rd::gui
{

void App::OnInitCmdLine(wxCmdLineParser& parser)
{
    parser.SetSwitchChars("-");
    parser.AddOption("", "lang", toWx(tr("The language of the window: nl or en.")));
    parser.AddOption("", "size", toWx(tr("The size of the window, such as 1280x800.")));
    parser.AddSwitch("h", "help", toWx(tr("Show this help.")), wxCMD_LINE_OPTION_HELP);
    parser.AddParam(toWx(tr("project file (.draad)")), wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

bool App::OnCmdLineParsed(wxCmdLineParser& parser)
{
    wxString value;
    if (parser.Found("lang", &value)) m_language = languageFromCode(fromWx(value));
    if (parser.Found("size", &value)) {
        long width = 0;
        long height = 0;
        if (value.BeforeFirst('x').ToLong(&width) && value.AfterFirst('x').ToLong(&height))
            m_size = wxSize(static_cast<int>(width), static_cast<int>(height));
    }
    if (parser.GetParamCount() > 0) m_file = fromWx(parser.GetParam(0));
    return true;
}

bool App::OnInit()
{
    SetAppName("rodedraad");
    SetAppDisplayName("Rode Draad");
    if (!wxApp::OnInit()) return false;
    m_settings = std::make_unique<SettingsFile>(SettingsFile::usualPath());
    const Settings& kept = m_settings->get();
    if (m_language)
        setUserLanguage(*m_language);
    else if (kept.language)
        setUserLanguage(*kept.language);
    speakToolkit(userLanguage());
    if (!kept.coderName.empty()) m_workspace.setCoderName(kept.coderName);
    m_guard = std::make_unique<Guard>(m_workspace, m_ask);
    m_frame = new Frame(m_workspace, *m_settings, m_ask);
    m_ask.setWindow(m_frame);
    if (m_size.x > 0) m_frame->setFirstSize(m_size);
    m_frame->Show();
    m_frame->Bind(wxEVT_DESTROY, [this](wxWindowDestroyEvent& event) {
        if (event.GetEventObject() == m_frame) m_ask.setWindow(nullptr);
        event.Skip();
    });
    CallAfter([this] { openFirst(); });
    return true;
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
