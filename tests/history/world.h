// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <string>

namespace rd::test
{

/// A small project in memory: one interview of 100 characters, two themes with factors, a qualifier, a coder.
struct World {
    history::State state;
    TranscriptId interview = TranscriptId::make();
    CoderId marit = CoderId::make();
    CodeId relation, listens, calm, hope, notDone;

    World()
    {
        transcript::Transcript transcript;
        transcript.id = interview;
        transcript.name = "interview 1";
        transcript.length = 100;
        state.put(transcript);
        state.put(coding::Coder{marit, "Marit", 0, false, {}, false});
        relation = addCode("relation", {}, codebook::CodeLevel::theme);
        listens = addCode("listens", relation);
        calm = addCode("calm", relation);
        hope = addCode("hope", {}, codebook::CodeLevel::theme);
        notDone = addCode("not done", {}, codebook::CodeLevel::qualifier);
    }

    CodeId addCode(const std::string& name, CodeId parent,
                   codebook::CodeLevel level = codebook::CodeLevel::factor)
    {
        codebook::Code code;
        code.id = CodeId::make();
        code.key = name;
        code.name = {name, name};
        code.parent = parent;
        code.level = level;
        code.position = ++m_position;
        state.put(code);
        return code.id;
    }

    coding::Coding code(text::Span span, CodeId with, CodeId qualifier = {})
    {
        const coding::Coding coding{CodingId::make(), interview, span, with, marit, qualifier, "", false};
        state.put(coding);
        return coding;
    }

    /// Takes the edit in, as a project would.
    void apply(const history::Edit& edit)
    {
        for (const history::Row& row : edit.rows) state.put(row);
    }

    [[nodiscard]] std::size_t countOf(CodeId code) const
    {
        std::size_t count = 0;
        for (const coding::Coding& coding : state.codings.of(interview)) count += coding.code == code ? 1 : 0;
        return count;
    }

private:
    double m_position = 0;
};

}
