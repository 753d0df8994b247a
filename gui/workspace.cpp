// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/workspace.h"

#include <algorithm>

namespace rd::gui
{

Workspace::Workspace() : m_coderName(project::defaultAuthor()) {}

Workspace::~Workspace() = default;

void Workspace::setProject(std::unique_ptr<project::Project> project)
{
    m_projectConnection = Connection();
    const auto before =
        std::exchange(m_project, std::move(project)); // lives until all views have let go of it
    m_selection = {};
    m_opened = {};
    m_table.reset();
    m_lastCode = {};
    m_memo = {};
    m_guideItem = {};
    if (m_project != nullptr) m_project->setAuthor(m_coderName);
    if (m_project != nullptr)
        m_projectConnection =
            m_project->changed.connect([this](const project::Changed& change) { takeChange(change); });
    projectChanged();
}

void Workspace::takeChange(const project::Changed& change)
{
    Selection kept = m_selection;
    const history::State& state = m_project->state();
    const transcript::Transcript* shown = state.transcripts.find(kept.transcript);
    if (shown != nullptr && shown->deleted) kept = {{}, {}, kept.code, {}};
    const codebook::Code* code = state.codebook.find(kept.code);
    if (code != nullptr && code->deleted) kept.code = {};
    std::erase_if(kept.codings, [&](CodingId id) { return state.codings.find(id) == nullptr; });
    const bool other = kept != m_selection;
    m_selection = std::move(kept);
    changed(change);
    if (other) selectionChanged();
}

void Workspace::select(const Selection& selection)
{
    if (selection == m_selection) return;
    m_selection = selection;
    selectionChanged();
}

void Workspace::keepSelected(const std::function<bool(const coding::Coding&)>& isShown)
{
    Selection selection = m_selection;
    std::erase_if(selection.codings, [&](CodingId id) {
        const coding::Coding* coding = m_project->state().codings.find(id);
        return coding == nullptr || !isShown(*coding);
    });
    select(selection);
}

void Workspace::reveal(TranscriptId transcript, text::Span span, CodingId chosen)
{
    auto codings = chosen ? std::vector{chosen} : m_selection.codings;
    std::erase_if(codings, [&](CodingId id) {
        const coding::Coding* coding =
            m_project == nullptr ? nullptr : m_project->state().codings.find(transcript, id);
        return coding == nullptr || !coding->span.overlaps(span);
    });
    select({transcript, span, m_selection.code, std::move(codings)});
    revealed();
}

void Workspace::renewOpened()
{
    if (!m_opened.anew) return;
    if (auto codings = m_opened.anew()) m_opened.codings = std::move(*codings);
}

void Workspace::setCoderName(const std::string& name)
{
    if (name == m_coderName) return;
    m_coderName = name;
    if (m_project != nullptr) m_project->setAuthor(name);
    coderChanged();
}

void Workspace::setZoom(int zoom)
{
    const int fitting = std::clamp(zoom, minimumZoom, maximumZoom);
    if (fitting == m_zoom) return;
    m_zoom = fitting;
    zoomChanged();
}

bool Workspace::isOwn(const coding::Coding& coding) const
{
    const coding::Coder* own = m_project == nullptr ? nullptr : m_project->state().coderByName(m_coderName);
    return own != nullptr && own->id == coding.coder;
}

void Workspace::attempt(const std::function<void()>& action)
{
    if (m_guard)
        m_guard(action);
    else
        action();
}

}
