// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheet/answers.h"

namespace rd::exchange
{

/// Which columns of a table of answers are what, as indices.
struct AnswersPlan {
    int caseColumn = -1; ///< -1: rows are numbered.
    std::vector<int> answers;
    std::vector<int> attributes;
};

/// What the wish says, and a proposal for what it does not, which is added to the table's notes. Throws
/// Refusal for a column that is not there, that is wanted as two things, and where no column looks like
/// answers.
AnswersPlan planOf(const AnswersWish& wish, SheetTable& table);

/// The name of the case of each row: that in the column, "file 3" where there is no column. Throws Refusal
/// for a name that is empty or stands twice.
std::vector<std::string> caseNames(const SheetTable& table, int caseColumn);

/// A transcript for each row that has answers, or for each of its answers; without ids of cases and
/// respondents. `rows` tells of each which row it came from, as index.
struct AnswersTexts {
    std::vector<PreparedTranscript> transcripts;
    std::vector<std::size_t> rows;
};
AnswersTexts textsOfAnswers(const SheetTable& table, const AnswersPlan& plan,
                            const std::vector<std::string>& names, bool perQuestion, Language language);

}
