// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/agreement_counts.h"

#include "agreement/remarks.h"
#include "agreement/words.h"
#include "base/i18n.h"
#include "errands/who_coded.h"
#include "gui/counts.h"
#include "gui/workspace.h"
#include "report/agreement_table.h"

#include <algorithm>

namespace rd::gui
{

AgreementCounts& Workspace::agreementCounts()
{
    if (!m_agreementCounts) m_agreementCounts = std::make_shared<AgreementCounts>(*this);
    return *m_agreementCounts;
}

AgreementCounts::AgreementCounts(Workspace& workspace) : m_workspace(workspace)
{
    m_connections.push_back(m_workspace.projectChanged.connect([this] {
        m_asked = {};
        m_chosen = false;
        m_asked.question.coders = whoCodedMost();
        forget();
    }));
    m_connections.push_back(
        m_workspace.changed.connect([this](const project::Changed& change) { takeChange(change); }));
    m_connections.push_back(m_workspace.counts().codersChosen.connect([this] {
        if (m_workspace.counts().blind()) forget();
    }));
    m_asked.question.coders = whoCodedMost();
}

namespace
{

/// Of what is counted nothing changed: memos and the like are no part of it.
bool leavesCounts(const project::Changed& change)
{
    using history::Kind;
    const auto isBeside = [](Kind kind) {
        return kind == Kind::memos || kind == Kind::tables || kind == Kind::guide;
    };
    return std::all_of(change.kinds.begin(), change.kinds.end(), isBeside);
}

}

void AgreementCounts::takeChange(const project::Changed& change)
{
    if (leavesCounts(change)) return;
    auto& coders = m_asked.question.coders;
    const bool other = change.touches(history::Kind::coders);
    const bool settled = coders.size() >= 2 || this->coders().size() < 2;
    if (!other && settled && !m_result && m_rounds.empty()) return; // nothing to choose or to forget
    if (!m_chosen && (other || coders.size() < 2)) {
        coders = whoCodedMost();
    } else if (other) {
        const auto known = this->coders();
        std::erase_if(coders,
                      [&](CoderId id) { return std::find(known.begin(), known.end(), id) == known.end(); });
    }
    forget();
}

void AgreementCounts::ask(const Asked& asked)
{
    if (asked.question.coders != m_asked.question.coders) m_chosen = true;
    m_asked = asked;
    forget();
}

void AgreementCounts::forget()
{
    m_result.reset();
    m_rounds.clear();
    changed();
}

std::vector<CoderId> AgreementCounts::coders() const
{
    std::vector<CoderId> ids;
    if (m_workspace.project() == nullptr) return ids;
    auto coders = m_workspace.project()->state().codersInOrder();
    std::stable_partition(coders.begin(), coders.end(),
                          [](const coding::Coder* coder) { return !coder->agreed; });
    for (const coding::Coder* coder : coders) ids.push_back(coder->id);
    return ids;
}

/// Two persons, in the order of the list; what they agreed on is compared with nobody unless asked.
std::vector<CoderId> AgreementCounts::whoCodedMost() const
{
    if (m_workspace.project() == nullptr) return {};
    const auto most = errands::whoCodedMost(m_workspace.project()->state(), 2);
    auto chosen = coders();
    std::erase_if(chosen, [&](CoderId id) { return std::find(most.begin(), most.end(), id) == most.end(); });
    return chosen;
}

void AgreementCounts::demandAnswerable() const
{
    if (m_asked.question.coders.size() < 2)
        throw Refusal({"", "", tr("Agreement is between two or more coders."),
                       tr("Tick them; or let a second coder code, or merge the copy in which one did.")});
    m_workspace.counts().demandSeeing();
    (void)m_workspace.counts().snapshot(); // built here, as a thread may not
}

agreement::Result AgreementCounts::counted(Progress& progress) const
{
    project::Project& project = *m_workspace.project();
    return agreement::compare({*m_workspace.counts().snapshot(), project.state().transcripts,
                               [&](TranscriptId id) { return project.text(id); }},
                              m_asked.question, {m_asked.intervals ? draws : 0}, progress);
}

std::vector<agreement::OfRound> AgreementCounts::countedRounds(Progress& progress) const
{
    project::Project& project = *m_workspace.project();
    return agreement::compareRounds({*m_workspace.counts().snapshot(), project.state().transcripts,
                                     [&](TranscriptId id) { return project.text(id); }},
                                    m_asked.question, project.state().roundsInOrder(),
                                    {m_asked.intervals ? draws : 0}, progress);
}

void AgreementCounts::take(agreement::Result result)
{
    forget();
    m_result = std::move(result);
    changed();
    finished();
}

void AgreementCounts::take(std::vector<agreement::OfRound> rounds)
{
    forget();
    m_rounds = std::move(rounds);
    changed();
    finished();
}

void AgreementCounts::Asked::countAs(const agreement::Preset* program)
{
    static const agreement::Preset usual;
    const bool before = !preset.empty();
    if (program == nullptr && !before) return;
    const agreement::Preset& chosen = program == nullptr ? usual : *program;
    preset = chosen.key;
    question.level = chosen.level;
    question.equalCounts = chosen.equalCounts;
    question.perTranscript = chosen.perTranscript;
}

int AgreementCounts::Asked::options() const
{
    return (question.turns == coding::TurnChoice::withoutInterviewer ? 1 : 0) +
           (question.documents == agreement::Documents::codedByAny ? 1 : 0) +
           (question.qualifiers == agreement::Qualifiers::ignored ? 1 : 0) + (preset.empty() ? 0 : 1);
}

agreement::Coefficient AgreementCounts::followed() const
{
    return m_followed.value_or(agreement::usualCoefficient(m_asked.question));
}

std::vector<std::string> AgreementCounts::notes() const
{
    if (!m_result) return {};
    std::vector<std::string> notes = report::agreementNotes(*m_result, shown());
    const agreement::Preset* preset = agreement::presetCalled(m_asked.preset);
    if (preset == nullptr) return notes;
    const std::string program = agreement::presetName(preset->key);
    if (preset->pooled) notes.push_back(agreement::pooledNote(*m_result, shown()));
    if (preset->sets)
        for (std::string& note : agreement::setNotes(*m_result)) notes.push_back(std::move(note));
    notes.insert(notes.begin(), say("Counted as by {program}.", fmt::arg("program", program)));
    return notes;
}

const std::vector<agreement::Coefficient>& AgreementCounts::shown() const
{
    using agreement::Coefficient;
    if (const agreement::Preset* preset = agreement::presetCalled(m_asked.preset)) return preset->shown;
    static const std::vector<Coefficient> shown{Coefficient::percentage,      Coefficient::cohen,
                                                Coefficient::brennanPrediger, Coefficient::ac1,
                                                Coefficient::alpha,           Coefficient::holsti};
    return shown;
}

}
