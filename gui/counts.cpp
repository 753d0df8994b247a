// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/counts.h"

#include "analysis/table.h"
#include "base/error.h"
#include "base/i18n.h"
#include "errands/counting.h"
#include "gui/workspace.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

analysis::Parts partsOf(const history::State& state)
{
    return {state.codebook,     state.cases,         state.transcripts, state.codings,  state.coders,
            state.info.unitOne, state.info.unitMany, &state.guide,      &state.raisings};
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
    m_connections.push_back(m_workspace.coderChanged.connect([this] {
        if (!m_blind) return;
        m_own = {};
        chooseCoders({});
    }));
}

Counts::~Counts() = default;

void Counts::forget()
{
    m_stale = true;
    m_changed.clear();
    m_snapshot.reset();
    m_blind = false;
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

CoderId Counts::whoCodes() const
{
    const history::State& state = m_workspace.project()->state();
    if (const coding::Coder* coder = state.coderByName(m_workspace.coderName())) return coder->id;
    const auto before = state.coders.find(m_own);
    const bool gone = before != state.coders.end() && before->second.deleted;
    return m_own && !gone ? m_own : CoderId::make();
}

/// The coder may have been made just now, or have become one with another of that name by a merge.
void Counts::followWhoCodes()
{
    if (!m_blind || m_workspace.project() == nullptr) return;
    const CoderId own = whoCodes();
    if (own == m_own) return;
    m_own = own;
    m_stale = true;
}

void Counts::chooseCoders(const std::vector<CoderId>& coders)
{
    followWhoCodes();
    m_coders = m_blind ? std::vector{m_own} : coders;
    const project::Project* project = m_workspace.project();
    std::erase_if(m_coders, [&](CoderId id) {
        if (m_blind) return false; // without any coder everyone's codings would be shown
        if (project == nullptr) return true;
        const auto found = project->state().coders.find(id);
        return found == project->state().coders.end() || found->second.deleted;
    });
    codersChosen();
    changed();
}

void Counts::codeBlind(bool blind)
{
    if (blind == m_blind) return;
    m_blind = blind && m_workspace.project() != nullptr;
    m_own = {};
    m_stale = true;
    chooseCoders({});
    if (!m_blind) return;
    m_workspace.keepSelected([this](const coding::Coding& coding) { return shows(coding); });
}

void Counts::demandSeeing() const
{
    if (m_blind)
        throw Refusal({"", "", tr("You are coding blind, so others' codings are hidden."),
                       tr("End it in the menu Team first.")});
}

const std::optional<analysis::Snapshot>& Counts::snapshot()
{
    const project::Project* project = m_workspace.project();
    if (project == nullptr) {
        m_snapshot.reset();
    } else if (m_blind && (m_stale || !m_snapshot || !m_changed.empty())) {
        m_snapshot = errands::snapshotOf(project->state(), {m_own});
    } else if (m_stale || !m_snapshot) {
        m_snapshot = errands::snapshotOf(project->state());
    } else if (!m_changed.empty()) {
        m_snapshot = m_snapshot->patched(partsOf(project->state()), m_changed);
    }
    m_stale = false;
    m_changed.clear();
    return m_snapshot;
}

void Counts::tellBlind(analysis::Table& table) const
{
    if (m_blind)
        table.notes.insert(table.notes.begin(), say("Counted while coding blind: what others than {coder} "
                                                    "coded is not counted, whatever the table asks.",
                                                    fmt::arg("coder", m_workspace.coderName())));
}

bool Counts::shows(const coding::Coding& coding) const
{
    return !m_blind || coding.coder == m_own;
}

bool Counts::shows(const coding::Memo& memo) const
{
    if (!m_blind || memo.subject.isNull()) return true;
    const history::State& state = m_workspace.project()->state();
    if (const coding::Coding* about = state.codings.find(CodingId{memo.subject})) return shows(*about);
    const bool ofText = state.transcripts.find(TranscriptId{memo.subject}) != nullptr;
    return !ofText || !memo.coder || memo.coder == m_own;
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
