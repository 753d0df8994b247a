// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "base/wording.h"

#include <map>
#include <string>
#include <vector>

namespace rd::coding
{

enum class TableKind { xOfN, frequencies, crosstab, coOccurrence, matrix, poles, summary };
enum class CountUnit { cases, respondents, transcripts, passages };
enum class TurnChoice { all, withoutInterviewer };
/// The open part of an interview, in which things are named unasked, or its topic part; see
/// transcript::Transcript::topicsFrom.
enum class InterviewPart { whole, open, topics };

/// A saved table: which codings it counts and how it shows them. Nothing in it is a result; a table is
/// counted anew each time. Ids of things that are gone are passed over.
struct TableDefinition {
    TableId id;
    Wording title;
    TableKind kind = TableKind::xOfN;
    CodeId theme; ///< Null: every theme (x of n: one table a theme).
    CountUnit unit = CountUnit::cases;
    std::vector<CoderId> coders; ///< Empty: all coders.
    TurnChoice turns = TurnChoice::all;
    AttributeId groupBy;             ///< One group a value, then all; null: all only.
    std::vector<std::string> groups; ///< Only these values ("all" for the group of all); empty: every one.
    std::string moment;              ///< Of groupBy and columns; empty: the attribute's last.
    AttributeId columns;             ///< Cross-table: an attribute; null: themes by themes.
    std::vector<AttributeId> summarised; ///< Summary: number attributes.
    std::vector<CodeId> shown;           ///< Only these codes; empty: all of the theme.
    std::vector<CodeId> hidden;          ///< Left out on purpose, and named under the table.
    CodeId within;          ///< Only cases that have this code (of the 4 with money worries …).
    bool zeroRows = false;  ///< Also rows with x = 0.
    bool qualifiers = true; ///< Rows of qualifiers that count apart, below the others.
    bool rowPercent = false;
    bool columnPercent = false;
    std::map<CodeId, Wording> explanations; ///< Printed below the row of the code.
    double position = 0;
    bool deleted = false;
    /// x of n of one theme: n is the cases in which an item of the interview guide about it was asked or came
    /// up by itself.
    bool ofAsked = false;
    double addsUpTo = 0; ///< Summary: what the numbers of each unit must add up to; 0: nothing is asked.
    InterviewPart part = InterviewPart::whole; ///< Only codings that begin in this part count.

    bool operator==(const TableDefinition&) const = default;
};

std::string tableKindKey(
    TableKind kind); ///< "x-of-n", "frequencies", "crosstab", "co-occurrence", "matrix", "poles", "summary"
std::string countUnitKey(CountUnit unit);         ///< "cases", "respondents", "transcripts", "passages"
std::string turnChoiceKey(TurnChoice turns);      ///< "all", "without-interviewer"
std::string interviewPartKey(InterviewPart part); ///< "whole", "open", "topics"
/// These throw std::invalid_argument for an unknown key (a programming error or a damaged row).
TableKind tableKindFromKey(const std::string& key);
CountUnit countUnitFromKey(const std::string& key);
TurnChoice turnChoiceFromKey(const std::string& key);
InterviewPart interviewPartFromKey(const std::string& key);

}
