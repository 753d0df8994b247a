// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/world.h"

#include <random>
#include <set>

namespace rd::test
{

/// A project of random shape, made small so that a slow count of it is quick: deep trees, couples,
/// transcripts without a case, cases without a transcript, several coders, overlaps, qualifiers of both
/// kinds, deleted codes, missing values. The same seed gives the same project.
class RandomWorld : public CountingWorld
{
public:
    explicit RandomWorld(unsigned seed) : m_random(seed)
    {
        makeCodes();
        makePeople();
        for (const CaseId owner : caseIds)
            for (int i = below(3); i > 0; --i) makeTranscript(owner);
        for (int i = below(3); i > 0; --i) makeTranscript({});
        for (int i = 0; i < 3; ++i) coderIds.push_back(addCoder("coder " + std::to_string(i)));
        for (const TranscriptId id : transcriptIds)
            for (int i = below(40); i > 0; --i) makeCoding(id);
    }

    std::vector<CodeId> codeIds; ///< Without qualifiers and deleted codes.
    std::vector<CodeId> qualifierIds;
    std::vector<CaseId> caseIds;
    std::vector<RespondentId> respondentIds;
    std::vector<TranscriptId> transcriptIds;
    std::vector<CoderId> coderIds;
    std::vector<coding::Coding> allCodings;
    AttributeId group;
    AttributeId role;

    /// A number from 0 up to but not including n.
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    template <class T>
    const T& oneOf(const std::vector<T>& list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }

private:
    void makeCodes()
    {
        codeIds.push_back(addTheme("c0"));
        const int wanted = 3 + below(15);
        for (int i = 1; i < wanted; ++i) {
            const CodeId parent = below(4) == 0 ? CodeId{} : oneOf(codeIds);
            const bool theme = !parent || below(5) == 0;
            codeIds.push_back(addCode("c" + std::to_string(i), parent,
                                      theme ? codebook::CodeLevel::theme : codebook::CodeLevel::factor));
        }
        m_deleted = addCode("gone", codeIds.front());
        change(m_deleted, [](codebook::Code& code) { code.deleted = true; });
        qualifierIds.push_back(addQualifier("q_apart"));
        qualifierIds.push_back(addQualifier("q_along", codebook::QualifierCounting::along));
    }

    void makePeople()
    {
        group = addAttribute("group", transcript::Level::caseLevel);
        role = addAttribute("role", transcript::Level::respondentLevel);
        for (int i = 1 + below(6); i > 0; --i) {
            const CaseId id = addCase("case " + std::to_string(i));
            caseIds.push_back(id);
            maybeValue(group, id.uuid);
            for (int r = 1 + below(3); r > 0; --r) {
                const auto who = addRespondent(id, "person " + std::to_string(respondentIds.size()));
                respondentIds.push_back(who);
                maybeValue(role, who.uuid);
            }
        }
    }

    void maybeValue(AttributeId attribute, Uuid subject)
    {
        if (below(5) != 0) setValue(attribute, subject, std::string(1, static_cast<char>('p' + below(3))));
    }

    /// Turns with gaps between them, said by interviewers, known respondents, unknown ones and others.
    void makeTranscript(CaseId owner)
    {
        const TranscriptId id = addTranscript("text " + std::to_string(transcriptIds.size()), owner);
        transcriptIds.push_back(id);
        std::vector<SpeakerId> speakers{addSpeaker(id, transcript::Role::interviewer),
                                        addSpeaker(id, transcript::Role::respondent),
                                        addSpeaker(id, transcript::Role::other),
                                        {}};
        for (const auto* person : cases.respondentsOf(owner))
            speakers.push_back(addSpeaker(id, transcript::Role::respondent, person->id));
        int at = below(10);
        for (int turns = below(8); turns > 0; --turns) {
            const int end = at + 3 + below(20);
            addTurn(id, oneOf(speakers), {at, end});
            at = end + below(3);
        }
    }

    void makeCoding(TranscriptId in)
    {
        const int start = below(100);
        coding::Coding made;
        made.id = CodingId::make();
        made.transcript = in;
        made.span = {start, start + 1 + below(below(4) == 0 ? 60 : 8)};
        made.code = below(20) == 0 ? m_deleted : oneOf(codeIds);
        made.coder = oneOf(coderIds);
        if (below(4) == 0) made.qualifier = oneOf(qualifierIds);
        codings.put(made);
        allCodings.push_back(made);
        if (below(5) != 0) return;
        made.id = CodingId::make();
        made.code = oneOf(codeIds);
        made.coder = oneOf(coderIds);
        codings.put(made);
        allCodings.push_back(made);
    }

    std::mt19937 m_random;
    CodeId m_deleted;
};

}
