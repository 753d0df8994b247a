// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "history/edit_parts.h"
#include "history/project_edits.h"
#include "text/numbers.h"
#include "text/offset_map.h"

#include <iterator>
#include <set>

namespace rd::history
{

namespace
{

using transcript::Transcript;

nlohmann::json argsOf(const Transcript& transcript)
{
    return {{"transcript", transcript.name}};
}

Edit changed(const char* kind, const Transcript& before, const Transcript& after)
{
    if (before == after) return {};
    return makeEdit(kind, argsOf(after), {after});
}

[[noreturn]] void refuseFile(const NewTranscript& made, std::string what, std::string remedy)
{
    throw Refusal({made.transcript.sourceName, "", std::move(what), std::move(remedy)});
}

std::string takenBy(const std::string& name)
{
    return say("There is a transcript called “{name}” already.", fmt::arg("name", name));
}

/// `names` are those of the files before it.
void demandFreeName(const State& state, const NewTranscript& made, const std::set<std::string>& names)
{
    const std::string& name = made.transcript.name;
    if (name.empty()) refuseFile(made, tr("A transcript needs a name."), tr("Give the file another name."));
    if (state.transcripts.byName(name) != nullptr)
        refuseFile(made, takenBy(name), tr("Give the file another name, or delete the transcript first."));
    if (names.contains(name))
        refuseFile(made, say("Two of the files are called “{name}”.", fmt::arg("name", name)),
                   tr("Give one of them another name."));
}

/// The rows of one new transcript, each part knowing whose it is.
void append(Edit& edit, NewTranscript&& made, double position)
{
    Transcript& transcript = made.transcript;
    transcript.id = TranscriptId::make();
    transcript.length = text::codePointCount(made.body);
    transcript.position = position;
    edit.rows.emplace_back(transcript);
    edit.rows.emplace_back(transcript::TranscriptText{transcript.id, std::move(made.body)});
    for (transcript::Speaker& speaker : made.speakers) {
        speaker.transcript = transcript.id;
        edit.rows.emplace_back(std::move(speaker));
    }
    for (transcript::Turn& turn : made.turns) {
        turn.transcript = transcript.id;
        edit.rows.emplace_back(turn);
    }
    if (!made.source.sha256.empty()) edit.files.push_back(std::move(made.source));
}

}

Edit importTranscripts(const State& state, std::vector<NewTranscript> transcripts)
{
    Edit edit;
    edit.kind = "transcript.import";
    std::set<std::string> names;
    nlohmann::json shown = nlohmann::json::array();
    double position = nextPosition(state.transcripts.list());
    std::size_t rows = 0;
    for (const NewTranscript& made : transcripts) rows += 2 + made.speakers.size() + made.turns.size();
    edit.rows.reserve(rows);
    for (NewTranscript& made : transcripts) {
        const std::string name = made.transcript.name;
        demandFreeName(state, made, names);
        names.insert(name);
        if (shown.size() < 5) shown.push_back(name);
        append(edit, std::move(made), position++);
    }
    edit.args = {{"count", names.size()}, {"names", shown}};
    return edit;
}

Edit importAnswers(const State& state, std::vector<NewTranscript> transcripts, std::vector<Row> cases,
                   const std::string& source)
{
    Edit edit = importTranscripts(state, std::move(transcripts));
    edit.kind = "answers.import";
    edit.args = {{"source", source}};
    edit.rows.insert(edit.rows.begin(), std::make_move_iterator(cases.begin()),
                     std::make_move_iterator(cases.end()));
    return edit;
}

Edit renameTranscript(const State& state, TranscriptId id, const std::string& name)
{
    const Transcript& before = presentTranscript(state, id);
    if (before.name == name) return {};
    if (name.empty()) refuse(tr("A transcript needs a name."), tr("Type a name."));
    if (state.transcripts.byName(name) != nullptr) refuse(takenBy(name), tr("Choose another name."));
    Transcript after = before;
    after.name = name;
    Edit edit = changed("transcript.rename", before, after);
    edit.args["before"] = before.name;
    return edit;
}

Edit setTranscriptLanguage(const State& state, TranscriptId id, Language language)
{
    const Transcript& before = presentTranscript(state, id);
    Transcript after = before;
    after.language = language;
    return changed("transcript.language", before, after);
}

Edit setTranscriptDate(const State& state, TranscriptId id, const std::string& date)
{
    if (!date.empty() && !text::isIsoDate(date))
        refuse(say("“{date}” is no date.", fmt::arg("date", date)), tr("Write it as 2026-03-01."));
    const Transcript& before = presentTranscript(state, id);
    Transcript after = before;
    after.date = date;
    return changed("transcript.date", before, after);
}

Edit setTranscriptCase(const State& state, TranscriptId id, CaseId caseId)
{
    const Transcript& before = presentTranscript(state, id);
    Transcript after = before;
    after.caseId = caseId;
    Edit edit = changed("transcript.case", before, after);
    if (!edit.empty())
        for (const transcript::Speaker* speaker : state.transcripts.speakersOf(id)) {
            const transcript::Respondent* person = state.cases.find(speaker->respondent);
            if (person == nullptr || person->caseId == caseId) continue;
            transcript::Speaker freed = *speaker;
            freed.respondent = {};
            edit.rows.emplace_back(std::move(freed));
        }
    const transcript::Case* owner = state.cases.find(caseId);
    if (!edit.empty()) edit.args["case"] = owner == nullptr ? "" : owner->name;
    return edit;
}

Edit deleteTranscript(const State& state, TranscriptId id)
{
    Transcript gone = presentTranscript(state, id);
    gone.deleted = true;
    gone.joinedInto = {}; // of one that was made one with another and came back
    std::vector<Row> rows{gone};
    for (coding::Coding coding : state.codings.of(id)) {
        coding.deleted = true;
        rows.emplace_back(coding);
    }
    nlohmann::json args = argsOf(gone);
    args["codings"] = rows.size() - 1;
    return makeEdit("transcript.delete", std::move(args), std::move(rows));
}

Edit setSpeaker(const State& state, SpeakerId id, transcript::Role role, RespondentId respondent)
{
    const transcript::Speaker* before = state.transcripts.find(id);
    if (before == nullptr || before->deleted) return {};
    transcript::Speaker after = *before;
    after.role = role;
    after.respondent = respondent;
    if (after == *before) return {};
    return makeEdit("speaker.change",
                    {{"speaker", after.label}, {"transcript", transcriptName(state, after.transcript)}},
                    {after});
}

}
