// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/random_world.h"

#include <optional>
#include <set>

namespace rd::test
{

/// The obvious way to count: for every question all codings are gone through, character by character where
/// text is shared. Knows nothing of snapshots, sets of bits or sweeps.
class SlowCount
{
public:
    SlowCount(const RandomWorld& world, analysis::Filter filter) : m_world(world), m_filter(std::move(filter))
    {
    }

    /// The case's name, or of a transcript without one its own.
    [[nodiscard]] std::string caseOf(const coding::Coding& coding) const
    {
        const auto* transcript = m_world.transcripts.find(coding.transcript);
        const auto* owner = m_world.cases.find(transcript->caseId);
        return owner == nullptr ? transcript->name : owner->name;
    }

    [[nodiscard]] bool counts(const coding::Coding& coding) const
    {
        const auto* code = m_world.codebook.find(coding.code);
        if (code == nullptr || code->deleted) return false;
        const auto& coders = m_filter.coders;
        if (!coders.empty() && std::find(coders.begin(), coders.end(), coding.coder) == coders.end())
            return false;
        return m_filter.turns == coding::TurnChoice::all || !onlyInterviewer(coding);
    }

    [[nodiscard]] bool isUnder(CodeId code, CodeId ancestor) const
    {
        for (const auto* at = m_world.codebook.find(code); at != nullptr;
             at = m_world.codebook.find(at->parent))
            if (at->id == ancestor) return true;
        return false;
    }

    /// A row's codings: ordinary ones for a null qualifier.
    [[nodiscard]] std::vector<const coding::Coding*> codings(CodeId code, CodeId qualifier) const
    {
        std::vector<const coding::Coding*> result;
        for (const auto& coding : m_world.allCodings) {
            if (!counts(coding) || !isUnder(coding.code, code)) continue;
            const auto* own = m_world.codebook.find(coding.qualifier);
            const bool apart = own != nullptr && own->counting == codebook::QualifierCounting::apart;
            if (qualifier ? coding.qualifier == qualifier : !apart) result.push_back(&coding);
        }
        return result;
    }

    [[nodiscard]] std::set<std::string> people(const coding::Coding& coding) const
    {
        const auto owner = m_world.transcripts.find(coding.transcript)->caseId;
        const auto family = m_world.cases.respondentsOf(owner);
        std::set<std::string> names;
        bool inTurn = false;
        for (const auto& turn : m_world.transcripts.turnsOf(coding.transcript)) {
            if (!shareCharacter(turn.span, coding.span)) continue;
            inTurn = true;
            const auto* speaker = m_world.transcripts.find(turn.speaker);
            if (speaker != nullptr && speaker->role != transcript::Role::respondent) continue;
            if (speaker != nullptr && speaker->respondent)
                names.insert(m_world.cases.find(speaker->respondent)->name);
            else if (family.size() == 1)
                names.insert(family.front()->name);
        }
        if (!inTurn && family.size() == 1) names.insert(family.front()->name);
        return names;
    }

    [[nodiscard]] static bool shareCharacter(text::Span a, text::Span b)
    {
        for (text::Offset at = a.start; at < a.end; ++at)
            if (b.start <= at && at < b.end) return true;
        return false;
    }

private:
    [[nodiscard]] bool onlyInterviewer(const coding::Coding& coding) const
    {
        bool interviewer = false;
        for (const auto& turn : m_world.transcripts.turnsOf(coding.transcript)) {
            if (!shareCharacter(turn.span, coding.span)) continue;
            const auto* speaker = m_world.transcripts.find(turn.speaker);
            if (speaker == nullptr || speaker->role != transcript::Role::interviewer) return false;
            interviewer = true;
        }
        return interviewer;
    }

    const RandomWorld& m_world;
    analysis::Filter m_filter;
};

}
