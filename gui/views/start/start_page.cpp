// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/start/start_page.h"

#include "base/i18n.h"
#include "gui/wx_text.h"

namespace rd::gui
{

namespace
{

constexpr int widest = 460; // DIP, of the page's one column

/// A project is known by its file, and by its folder where others are called the same.
wxString labelOf(const std::filesystem::path& project)
{
    return wxControl::EscapeMnemonics(
        toWx(project.stem().string() + "  (" + project.parent_path().filename().string() + ")"));
}

}

StartPage::StartPage(wxWindow* parent, Workspace& workspace, SettingsFile& settings)
    : wxScrolledWindow(parent, wxID_ANY), m_workspace(workspace), m_settings(settings)
{
    SetScrollRate(0, FromDIP(12));
    build();
    takeTexts();
    m_connections.push_back(workspace.languageChanged.connect([this] { takeTexts(); }));
    // A button may be what was pressed, and goes only afterwards.
    m_connections.push_back(settings.changed.connect([this] { CallAfter([this] { takeRecent(); }); }));
}

void StartPage::build()
{
    m_column = new wxBoxSizer(wxVERTICAL);
    m_title = addText();
    m_title->SetFont(m_title->GetFont().Scaled(1.8F).Bold());
    m_first = addText();
    m_new = addButton("project/new");
    m_open = addButton("project/open");
    m_example = addButton("help/example");
    m_manual = addButton("help/manual");
    m_before = addText();
    m_before->SetFont(m_before->GetFont().Bold());
    m_recentColumn = new wxBoxSizer(wxVERTICAL);
    m_column->Add(m_recentColumn, wxSizerFlags().Expand());
    m_column->SetMinSize(FromDIP(wxSize(widest, -1)));
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->AddStretchSpacer();
    across->Add(m_column, wxSizerFlags().Border(wxALL, FromDIP(24)));
    across->AddStretchSpacer();
    SetSizer(across);
}

wxButton* StartPage::addButton(const char* action)
{
    auto* button = new wxButton(this, wxID_ANY, "");
    button->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent&) { m_workspace.doAction(action); });
    m_column->Add(button, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    return button;
}

wxStaticText* StartPage::addText()
{
    auto* text = new wxStaticText(this, wxID_ANY, "");
    m_column->Add(text, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(8)));
    return text;
}

void StartPage::takeTexts()
{
    m_title->SetLabel("Rode Draad");
    m_first->SetLabel(wxControl::EscapeMnemonics(toWx(
        tr("Make a project, import your interviews into it, make the first codes, and mark what was said. "
           "Or look around in the example first."))));
    m_first->Wrap(FromDIP(widest));
    m_new->SetLabel(toWx(tr("New project…")));
    m_open->SetLabel(toWx(tr("Open a project…")));
    m_example->SetLabel(toWx(tr("Open the example…")));
    m_manual->SetLabel(toWx(tr("Read the manual")));
    m_before->SetLabel(toWx(tr("Opened before")));
    takeRecent();
}

void StartPage::takeRecent()
{
    m_example->Show(m_workspace.mayDo("help/example"));
    const auto& projects = m_settings.get().recent;
    if (projects == m_shown && !m_shown.empty()) return;
    m_shown = projects;
    const bool hadFocus = IsShownOnScreen() && IsDescendant(FindFocus());
    m_recentColumn->Clear(true);
    m_recent.clear();
    for (std::size_t index = 0; index < projects.size(); ++index) {
        auto* button = new wxButton(this, wxID_ANY, labelOf(projects[index]), wxDefaultPosition,
                                    wxDefaultSize, wxBU_LEFT);
        button->SetToolTip(toWx(projects[index].string()));
        button->Bind(wxEVT_BUTTON, [this, index](wxCommandEvent&) {
            m_workspace.doAction("project/recent/" + std::to_string(index + 1));
        });
        m_recentColumn->Add(button, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
        m_recent.push_back(button);
    }
    m_before->Show(!m_recent.empty());
    FitInside();
    Layout();
    if (hadFocus) takeFocus(); // what had it may be gone
}

void StartPage::takeFocus()
{
    (m_recent.empty() ? m_new : m_recent.front())->SetFocus();
}

}
