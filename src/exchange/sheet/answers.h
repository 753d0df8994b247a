// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv/cases_csv.h"
#include "exchange/prepare.h"
#include "exchange/sheet/sheet.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// What a table of open answers is to be read as. What is left out is proposed, and said in the notes.
struct AnswersWish {
    TableChoice table;
    /// Columns to be coded, also several joined by commas; empty: those with long free text.
    std::vector<std::string> answers;
    std::string caseColumn; ///< Empty: the one that names the rows, else their numbers.
    std::optional<std::vector<std::string>> attributes; ///< In the same form; nothing: all other columns.
    bool perQuestion = false; ///< A transcript for each answer, not one for all answers of a row.
    bool numbered = false;    ///< With an empty `caseColumn`: cases get numbers, whatever column names them.
};

/// What a column of such a table holds.
enum class AnswersColumn { answer, attribute, caseName, leftOut };
/// A table with what each of its columns looks like.
struct AnswersProposal {
    SheetTable table;
    std::vector<AnswersColumn> columns;
};
/// Throws Refusal for what is no table.
AnswersProposal answersProposal(const std::vector<Sheet>& sheets, const std::string& file,
                                const TableChoice& choice);

struct AnswersImport {
    /// With the ids of their cases, and speakers with those of their respondents. Only the first has the
    /// file.
    std::vector<PreparedTranscript> transcripts;
    CasesImport cases; ///< Cases, respondents, attributes and their values; its notes are in `notes`.
    std::vector<std::string> notes;
};

/// Reads a table (.xlsx, .csv) with one case a row. Each row with an answer becomes a transcript of its case:
/// for each answered question a turn of the interviewer, who asks it, and one of the respondent. Cases are
/// found by name or made, attributes as readCasesCsv() does. `transcripts` tells which names are taken.
/// `language` is the project's. Throws Refusal with the row: an unknown column, two rows of one case, a value
/// that does not fit its attribute, a table without answers.
AnswersImport readAnswers(std::string_view bytes, const std::string& file, const AnswersWish& wish,
                          const transcript::Cases& cases, const transcript::Transcripts& transcripts,
                          Language language);

}
