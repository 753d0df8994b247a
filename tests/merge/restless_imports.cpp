// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/restless_team.h"

#include "history/memo_edits.h"
#include "history/text_edits.h"
#include "history/transcript_joining.h"

namespace rd::test
{

namespace
{

const std::string words = "R: een twee drie vier.\nI: vijf zes zeven acht.\n";

std::vector<const transcript::Transcript*> imported(const history::State& state)
{
    auto list = state.transcripts.list();
    std::erase_if(list, [](const auto* one) { return !one->name.starts_with("dubbel"); });
    return list;
}

void import(Team::Copy& copy, const std::string& name)
{
    history::NewTranscript made;
    made.transcript.name = name;
    made.transcript.sourceSha256 = sha256Hex(words);
    made.body = words;
    made.turns = Study::turnsOf(words);
    made.source = {made.transcript.sourceSha256, name + ".txt", words};
    copy.project->apply(history::importTranscripts(copy.state(), {made}));
}

}

/// One text that members import apart, code, correct and write of, and make one of.
void RestlessTeam::importTwice(Team::Copy& copy)
{
    auto& project = *copy.project;
    const auto& state = copy.state();
    const auto list = imported(state);
    if (list.empty()) return import(copy, m_choices() % 2 == 0 ? "dubbel" : "dubbel ook");
    const TranscriptId one = list[m_choices() % list.size()]->id;
    const TranscriptId other = list[m_choices() % list.size()]->id;
    const auto read = [&](TranscriptId id) {
        return history::BothTexts{project.sourceText(id), *project.text(id)};
    };
    switch (m_choices() % 8) {
    case 0:
    case 1: {
        if (one == other) return;
        project.apply(history::joinTranscripts(state, read, one, other));
        return;
    }
    case 2: {
        history::Replace replace;
        replace.words = m_choices() % 2 == 0 ? "twee" : "drie";
        replace.by = "woord " + std::to_string(m_choices() % 3);
        replace.transcripts = {one};
        project.apply(history::replaceInTexts(state, read, replace).edit);
        return;
    }
    case 3: {
        if (m_choices() % 3 == 0) {
            project.apply(history::deleteTranscript(state, one));
            return;
        }
        coding::Memo memo;
        memo.text.nl = "memo " + std::to_string(m_choices() % 9);
        memo.subject = one.uuid;
        project.apply(history::addMemo(state, memo));
        return;
    }
    default: {
        const CoderId coder = project.ensureCoder(m_choices() % 2 == 0 ? "together" : copy.author);
        const auto start = static_cast<text::Offset>(3 + 4 * (m_choices() % 2));
        const auto* calm = state.codebook.byKey("calm");
        const CodeId code = calm == nullptr || m_choices() % 3 == 0 ? anyCode(state).id : calm->id;
        project.apply(history::addCoding(state, one, {start, start + 3}, code, coder));
    }
    }
}

}
