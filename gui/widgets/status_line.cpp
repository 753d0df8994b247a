// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/status_line.h"

#include "base/i18n.h"
#include "gui/counts.h"
#include "gui/wx_text.h"

namespace rd::gui
{

namespace
{

/// A language is called by its own name whatever is spoken.
const char* nameOf(Language language)
{
    return language == Language::dutch ? "Nederlands" : "English";
}

}

StatusLine::StatusLine(wxWindow* parent, Workspace& workspace) : wxStatusBar(parent), m_workspace(workspace)
{
    SetFieldsCount(fieldCount);
    const auto take = [this] { takeTexts(); };
    m_connections.push_back(workspace.projectChanged.connect(take));
    m_connections.push_back(workspace.languageChanged.connect(take));
    m_connections.push_back(workspace.coderChanged.connect(take));
    m_connections.push_back(workspace.counts().codersChosen.connect(take));
    m_connections.push_back(workspace.changed.connect([this](const project::Changed&) { takeTexts(); }));
    takeTexts();
}

std::string StatusLine::undoWords() const
{
    const project::Project* project = m_workspace.project();
    const auto text = project == nullptr ? std::nullopt : project->undoText(!m_workspace.counts().blind());
    return text ? say("Undo takes back: {what}", fmt::arg("what", *text)) : std::string{};
}

std::string StatusLine::projectWords() const
{
    const project::Project* project = m_workspace.project();
    if (project == nullptr) return tr("No project is open.");
    const std::string name = project->path().filename().string();
    return project->readOnly() ? say("{file} (read-only)", fmt::arg("file", name)) : name;
}

std::string StatusLine::coderWords() const
{
    const std::string& coder = m_workspace.coderName();
    const auto name = fmt::arg("name", coder);
    return m_workspace.counts().blind() ? say("Coder: {name}, coding blind", name)
                                        : say("Coder: {name}", name);
}

void StatusLine::takeTexts()
{
    setField(undoField, undoWords());
    setField(projectField, projectWords());
    setField(coderField, coderWords());
    setField(languageField, nameOf(userLanguage()));
    int widths[fieldCount] = {-2, -3, 0, 0, 0};
    for (int field = projectField; field < fieldCount; ++field)
        widths[field] = GetTextExtent(GetStatusText(field)).x + FromDIP(20);
    widths[languageField] += FromDIP(24); // under the grip
    SetStatusWidths(fieldCount, widths);
}

void StatusLine::setField(Field field, const std::string& text)
{
    SetStatusText(toWx(text), field);
}

}
