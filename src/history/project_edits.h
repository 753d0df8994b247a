// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

namespace rd::history
{

/// A transcript that is ready to be taken in: what the readers in exchange and the preview in the window
/// make.
struct NewTranscript {
    transcript::Transcript transcript; ///< id, length and position are filled in here.
    std::string body;
    std::vector<transcript::Speaker> speakers; ///< With ids; `transcript` is filled in.
    std::vector<transcript::Turn> turns;       ///< With ids and speakers; `transcript` is filled in.
    transcript::SourceFile source;             ///< Without SHA-256: another transcript brings the file.
};

/// Refuses a name that a transcript has already.
Edit importTranscripts(const State& state, std::vector<NewTranscript> transcripts);
/// The same with the rows of their cases, as one action: a table of open answers.
Edit importAnswers(const State& state, std::vector<NewTranscript> transcripts, std::vector<Row> cases,
                   const std::string& source);
Edit renameTranscript(const State& state, TranscriptId id, const std::string& name);
Edit setTranscriptLanguage(const State& state, TranscriptId id, Language language);
/// `date` as 2026-03-01, or empty. Refuses anything else.
Edit setTranscriptDate(const State& state, TranscriptId id, const std::string& date);
/// Changes what is told of where it comes from and how it is made up: date, author, year, audio, audioKeeper,
/// topicsFrom and counted. Refuses a year without an author, and a turn of another transcript.
Edit setTranscriptFacts(const State& state, const transcript::Transcript& facts);
Edit setTranscriptCase(const State& state, TranscriptId id, CaseId caseId);
/// Deletes the transcript and its codings.
Edit deleteTranscript(const State& state, TranscriptId id);
Edit setSpeaker(const State& state, SpeakerId id, transcript::Role role, RespondentId respondent);

Edit addCase(const State& state, transcript::Case value);
Edit changeCase(const State& state, const transcript::Case& value);
/// Deletes the case with its respondents and values; its transcripts stay, without a case.
Edit deleteCase(const State& state, CaseId id);
Edit addRespondent(const State& state, transcript::Respondent value);
Edit changeRespondent(const State& state, const transcript::Respondent& value);
Edit deleteRespondent(const State& state, RespondentId id);
Edit addAttribute(const State& state, transcript::Attribute value);
Edit changeAttribute(const State& state, const transcript::Attribute& value);
Edit deleteAttribute(const State& state, AttributeId id);
/// Fills in, changes or (with an empty value that is `known`) clears the value. Refuses a value that is not
/// of the attribute's type.
Edit setValue(const State& state, AttributeId attribute, Uuid subject, const std::string& moment,
              transcript::Known known, const std::string& value);
/// Rows from a CSV of cases, attributes or both, as one action.
Edit importCases(std::vector<Row> rows, const std::string& source);

Edit changeProjectInfo(const State& state, const ProjectInfo& info);
Edit saveTable(const State& state, coding::TableDefinition table);
/// Several at once, from a file; those with a known id replace it.
Edit importTables(const State& state, std::vector<coding::TableDefinition> tables, const std::string& source);
Edit deleteTable(const State& state, TableId id);

}
