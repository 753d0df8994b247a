// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"
#include "analysis/world.h"

#include <map>
#include <memory>
#include <string>

namespace rd::test
{

/// Two interviews that Marit and Joost coded, and one that only Marit did. In "a1": 0-20 interviewer, then
/// three answers of 20 characters; the same in "b1"; "c1" has no turns.
struct CodersWorld : CountingWorld {
    CodeId relation = addTheme("relation");
    CodeId listens = addCode("listens", relation);
    CodeId honest = addCode("honest", relation);
    CodeId hope = addTheme("hope");
    CodeId plans = addCode("plans", hope);
    CodeId notDone = addQualifier("not_done");
    CaseId family = addCase("family");
    TranscriptId a1 = addTranscript("a1", family);
    TranscriptId b1 = addTranscript("b1", family);
    TranscriptId c1 = addTranscript("c1");
    CoderId marit = addCoder("Marit");
    CoderId joost = addCoder("Joost");
    std::map<TranscriptId, std::string> texts;

    CodersWorld()
    {
        for (const TranscriptId id : {a1, b1}) {
            const SpeakerId asks = addSpeaker(id, transcript::Role::interviewer, {}, "I");
            const SpeakerId answers = addSpeaker(id, transcript::Role::respondent, {}, "R");
            for (int i = 0; i < 4; ++i) addTurn(id, i == 0 ? asks : answers, {i * 20, i * 20 + 20});
            setLength(id, 80);
        }
        setLength(c1, 80);
        code(c1, {0, 10}, listens, marit);
    }

    void setLength(TranscriptId id, text::Offset length)
    {
        transcript::Transcript changed = *transcripts.find(id);
        changed.length = length;
        transcripts.put(changed);
    }
    void setText(TranscriptId id, const std::string& body)
    {
        texts[id] = body;
        setLength(id, text::codePointCount(body));
    }

    [[nodiscard]] agreement::Question asked(agreement::Level level) const
    {
        agreement::Question question;
        question.level = level;
        question.coders = {marit, joost};
        return question;
    }
    [[nodiscard]] agreement::Result compare(const agreement::Question& question,
                                            const agreement::BootstrapOptions& options = {}) const
    {
        const auto now = snapshot();
        const auto textOf = [this](TranscriptId id) {
            return std::make_shared<const std::string>(texts.at(id));
        };
        return agreement::compare({now, transcripts, textOf}, question, options);
    }
};

/// The row of a code in one of the lists; fails the test when there is none.
inline const agreement::Row& rowOf(const agreement::Result& result, const std::vector<agreement::Row>& rows,
                                   const std::string& key)
{
    for (const agreement::Row& row : rows)
        if (result.snapshot.frame().code(row.subject.code).key == key) return row;
    throw std::out_of_range("no row " + key);
}

}
