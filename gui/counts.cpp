// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/counts.h"

#include "gui/workspace.h"

#include <algorithm>
#include <iterator>

namespace rd::gui
{

namespace
{

analysis::Parts partsOf(const history::State& state, const coding::Codings& codings)
{
    return {state.codebook,     state.cases,         state.transcripts, codings,        state.coders,
            state.info.unitOne, state.info.unitMany, &state.guide,      &state.raisings};
}

coding::Codings codingsBy(const history::State& state, CoderId coder)
{
    coding::Codings::List own;
    for (const auto& [transcript, list] : state.codings.all())
        std::copy_if(list.begin(), list.end(), std::back_inserter(own),
                     [&](const coding::Coding& coding) { return coding.coder == coder; });
    coding::Codings codings;
    codings.load(std::move(own));
    return codings;
}

}

Counts& Workspace::counts()
{
    if (!m_counts) m_counts = std::make_shared<Counts>(*this);
    return *m_counts;
}

Counts::Counts(Workspace& workspace) : m_workspace(workspace)
{
    m_connections.push_back(m_workspace.projectChanged.connect([this] { forget(); }));
    m_connections.push_back(
        m_workspace.changed.connect([this](const project::Changed& change) { takeChange(change); }));
}

Counts::~Counts() = default;

void Counts::forget()
{
    m_stale = true;
    m_changed.clear();
    m_snapshot.reset();
    m_only = {};
    chooseCoders({});
}

void Counts::takeChange(const project::Changed& change)
{
    using history::Kind;
    for (const Kind kind : change.kinds)
        if (kind != Kind::codings && kind != Kind::texts && kind != Kind::tables) m_stale = true;
    m_changed.insert(change.transcripts.begin(), change.transcripts.end());
    if (change.touches(Kind::coders))
        chooseCoders(m_coders);
    else
        changed();
}

/// Coding blind goes on when its coder is gone; when a merge made it one with another of its name, as that
/// one.
void Counts::followOnly()
{
    if (!m_only || m_workspace.project() == nullptr) return;
    const history::State& state = m_workspace.project()->state();
    const auto found = state.coders.find(m_only);
    if (found == state.coders.end() || !found->second.deleted) return;
    const coding::Coder* other = state.coderByName(found->second.name);
    if (other == nullptr) return;
    m_only = other->id;
    m_stale = true;
}

void Counts::chooseCoders(const std::vector<CoderId>& coders)
{
    followOnly();
    m_coders = m_only ? std::vector{m_only} : coders;
    const project::Project* project = m_workspace.project();
    std::erase_if(m_coders, [&](CoderId id) {
        if (id == m_only) return false; // without any coder everyone's codings would be shown
        if (project == nullptr) return true;
        const auto found = project->state().coders.find(id);
        return found == project->state().coders.end() || found->second.deleted;
    });
    codersChosen();
    changed();
}

void Counts::hideOthersThan(CoderId coder)
{
    m_only = coder;
    m_stale = true;
    chooseCoders({});
}

const std::optional<analysis::Snapshot>& Counts::snapshot()
{
    const project::Project* project = m_workspace.project();
    if (project == nullptr) {
        m_snapshot.reset();
    } else if (m_only && (m_stale || !m_snapshot || !m_changed.empty())) {
        m_snapshot =
            analysis::Snapshot::build(partsOf(project->state(), codingsBy(project->state(), m_only)));
    } else if (m_stale || !m_snapshot) {
        m_snapshot = analysis::Snapshot::build(partsOf(project->state(), project->state().codings));
    } else if (!m_changed.empty()) {
        m_snapshot = m_snapshot->patched(partsOf(project->state(), project->state().codings), m_changed);
    }
    m_stale = false;
    m_changed.clear();
    return m_snapshot;
}

bool Counts::shows(const coding::Coding& coding) const
{
    return !m_only || coding.coder == m_only;
}

CodeUses Counts::perCode()
{
    CodeUses uses;
    if (!snapshot()) return uses;
    analysis::Filter filter;
    filter.coders = m_coders;
    const auto perCode = analysis::codeUse(*m_snapshot, filter);
    for (analysis::Index code = 0; code < perCode.size(); ++code)
        uses[m_snapshot->frame().code(code).id] = perCode[code];
    return uses;
}

int Counts::cases()
{
    return snapshot() ? static_cast<int>(m_snapshot->frame().countedCases()) : 0;
}

}
