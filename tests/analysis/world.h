// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/count.h"
#include "analysis/snapshot.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rd::test
{

/// A project in memory, made piece by piece; what is made later stands later.
struct CountingWorld {
    codebook::Codebook codebook;
    transcript::Cases cases;
    transcript::Transcripts transcripts;
    coding::Codings codings;
    std::map<CoderId, coding::Coder> coders;
    Wording unitOne{"gezin", "family"};
    Wording unitMany{"gezinnen", "families"};

    CodeId addCode(const std::string& key, CodeId parent = {},
                   codebook::CodeLevel level = codebook::CodeLevel::factor)
    {
        codebook::Code code;
        code.id = CodeId::make();
        code.key = key;
        code.name = {key + " nl", key};
        code.parent = parent;
        code.level = level;
        code.position = next();
        codebook.put(code);
        return code.id;
    }
    CodeId addTheme(const std::string& key, CodeId parent = {})
    {
        return addCode(key, parent, codebook::CodeLevel::theme);
    }
    CodeId addQualifier(const std::string& key,
                        codebook::QualifierCounting counting = codebook::QualifierCounting::apart)
    {
        const CodeId id = addCode(key, {}, codebook::CodeLevel::qualifier);
        change(id, [&](codebook::Code& code) { code.counting = counting; });
        return id;
    }
    template <class Change>
    void change(CodeId id, Change change)
    {
        codebook::Code code = *codebook.find(id);
        change(code);
        codebook.put(code);
    }

    CaseId addCase(const std::string& name)
    {
        const transcript::Case made{CaseId::make(), name, "", next(), false};
        cases.put(made);
        return made.id;
    }
    RespondentId addRespondent(CaseId owner, const std::string& name)
    {
        const transcript::Respondent made{RespondentId::make(), owner, name, next(), false};
        cases.put(made);
        return made.id;
    }
    TranscriptId addTranscript(const std::string& name, CaseId owner = {})
    {
        transcript::Transcript made;
        made.id = TranscriptId::make();
        made.name = name;
        made.caseId = owner;
        made.length = 1000;
        made.position = next();
        transcripts.put(made);
        return made.id;
    }
    SpeakerId addSpeaker(TranscriptId in, transcript::Role role, RespondentId who = {},
                         const std::string& label = "R")
    {
        const transcript::Speaker made{SpeakerId::make(), in, label, role, who, false};
        transcripts.put(made);
        return made.id;
    }
    void addTurn(TranscriptId in, SpeakerId speaker, text::Span span)
    {
        const int number = static_cast<int>(transcripts.turnsOf(in).size()) + 1;
        transcripts.put(transcript::Turn{TurnId::make(), in, number, span, span.start, speaker, -1, false});
    }
    CoderId addCoder(const std::string& name)
    {
        const CoderId id = CoderId::make();
        coding::Coder made;
        made.id = id;
        made.name = name;
        coders[id] = made;
        return id;
    }

    CodingId code(TranscriptId in, text::Span span, CodeId with, CoderId by, CodeId qualifier = {})
    {
        const coding::Coding made{CodingId::make(), in, span, with, by, qualifier, "", false};
        codings.put(made);
        return made.id;
    }

    AttributeId addAttribute(const std::string& key, transcript::Level level,
                             transcript::ValueType type = transcript::ValueType::text)
    {
        transcript::Attribute made;
        made.id = AttributeId::make();
        made.key = key;
        made.level = level;
        made.type = type;
        made.position = next();
        cases.put(made);
        return made.id;
    }
    void setValue(AttributeId attribute, Uuid subject, const std::string& value,
                  transcript::Known known = transcript::Known::known, const std::string& moment = "")
    {
        cases.put(
            transcript::AttributeValue{ValueId::make(), attribute, subject, moment, known, value, false});
    }

    [[nodiscard]] analysis::Parts parts() const
    {
        return {codebook, cases, transcripts, codings, coders, unitOne, unitMany};
    }
    [[nodiscard]] analysis::Snapshot snapshot() const { return analysis::Snapshot::build(parts()); }
    [[nodiscard]] analysis::Table count(const coding::TableDefinition& definition,
                                        analysis::CountOptions options = {Language::english, {}, false}) const
    {
        return analysis::count(snapshot(), definition, options);
    }

private:
    double next() { return ++m_position; }
    double m_position = 0;
};

/// Three families: A with one parent, B with a couple, C without any text. Marit and Joost coded.
///   A "a1": 0-20 interviewer, 20-100 Anna.
///   B "b1": 0-20 interviewer, 20-60 Piet, 60-100 Truus; "b2": 0-100 Piet.
struct Families : CountingWorld {
    CodeId relation = addTheme("relation");
    CodeId listens = addCode("listens", relation);
    CodeId nods = addCode("nods", listens);
    CodeId honest = addCode("honest", relation);
    CodeId hope = addTheme("hope");
    CodeId plans = addCode("plans", hope);
    CodeId notDone = addQualifier("not_done");
    CodeId positive = addQualifier("positive", codebook::QualifierCounting::along);
    CaseId a = addCase("A");
    CaseId b = addCase("B");
    CaseId c = addCase("C");
    RespondentId anna = addRespondent(a, "Anna");
    RespondentId piet = addRespondent(b, "Piet");
    RespondentId truus = addRespondent(b, "Truus");
    TranscriptId a1 = addTranscript("a1", a);
    TranscriptId b1 = addTranscript("b1", b);
    TranscriptId b2 = addTranscript("b2", b);
    CoderId marit = addCoder("Marit");
    CoderId joost = addCoder("Joost");

    Families()
    {
        using transcript::Role;
        addTurn(a1, addSpeaker(a1, Role::interviewer, {}, "I"), {0, 20});
        addTurn(a1, addSpeaker(a1, Role::respondent, {}, "Anna"), {20, 100});
        addTurn(b1, addSpeaker(b1, Role::interviewer, {}, "I"), {0, 20});
        addTurn(b1, addSpeaker(b1, Role::respondent, piet, "Man"), {20, 60});
        addTurn(b1, addSpeaker(b1, Role::respondent, truus, "Vrouw"), {60, 100});
        addTurn(b2, addSpeaker(b2, Role::respondent, piet, "Man"), {0, 100});
    }
};

/// x of the ordinary row (or of a qualifier's) of a code in one group of an x-of-n table; -1 without that
/// row.
inline int xOf(const analysis::Table& table, std::size_t group, const std::string& key,
               const std::string& qualifier = "")
{
    const auto& frame = table.snapshot.frame();
    for (const auto& row : std::get<analysis::XOfN>(table.answer).groups.at(group).rows) {
        const std::string its = row.qualifier == analysis::none ? "" : frame.code(row.qualifier).key;
        if (frame.code(row.code).key == key && its == qualifier) return static_cast<int>(row.x);
    }
    return -1;
}

inline std::vector<std::string> casesOf(const analysis::Table& table, std::size_t group,
                                        const std::string& key)
{
    const auto& frame = table.snapshot.frame();
    std::vector<std::string> names;
    for (const auto& row : std::get<analysis::XOfN>(table.answer).groups.at(group).rows)
        if (frame.code(row.code).key == key && row.qualifier == analysis::none)
            for (const auto i : row.cases.members())
                names.push_back(frame.unitName(coding::CountUnit::cases, i));
    return names;
}

inline bool saysNote(const analysis::Table& table, const std::string& words)
{
    for (const std::string& note : table.notes)
        if (note.find(words) != std::string::npos) return true;
    return false;
}

}
