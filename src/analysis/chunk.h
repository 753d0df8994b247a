// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/frame.h"
#include "base/uuid.h"
#include "text/span.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace rd::analysis
{

/// The codings of one transcript in columns: row i of every column is one coding. In order of start, longer
/// ones first. Codings of deleted codes are left out; codings of a code that was merged away stand under the
/// code it was merged into; a qualifier that is deleted counts as none. Immutable once built.
struct Chunk {
    Index transcript = none;
    Index caseIndex = none;
    std::vector<text::Offset> start;
    std::vector<text::Offset> end;
    std::vector<Index> code;
    std::vector<Index> coder;
    std::vector<Index> qualifier; ///< `none` without.
    /// 1 where the coding touches an interviewer's turn and no other: it counts only with the interviewer's
    /// turns. A coding outside every turn is nobody's question and counts.
    std::vector<std::uint8_t> interviewerOnly;
    std::vector<std::uint8_t> topicPart; ///< 1 where it begins in the topic part of the interview.
    /// Which passage the coding marks: codings of one span, by whomever, have one number. From 0, ascending.
    std::vector<Index> passage;
    Index passageCount = 0;
    /// Codings that count nowhere, because their code, their coder or their qualifier is gone.
    std::uint32_t leftOut = 0;
    std::vector<Index> respondentStart; ///< size() + 1 places in respondentList; see respondentsOf.
    std::vector<Index> respondentList;
    std::vector<std::int32_t> turn; ///< Number of the turn at the start; 0 outside every turn.
    std::vector<Index> speaker;     ///< Into speakerLabels; `none` outside every turn.
    std::vector<CodingId> id;
    std::vector<std::pair<Index, std::string>> memos; ///< Row and memo, of codings that have one; by row.
    std::vector<std::pair<Index, std::string>>
        quotes; ///< Row and quote text, of codings chosen as a quote; by row.
    std::vector<std::pair<Index, std::string>> pages; ///< Row and page, of codings that have one; by row.
    std::vector<std::pair<std::int32_t, std::int64_t>>
        times; ///< Number and time mark (ms) of the turns that have one; by number.
    std::vector<std::string> speakerLabels;

    /// Whose codings of which kind there are, so that a table's notes need not look at each.
    struct Kind {
        Index coder = none;
        Index qualifier = none;
        bool interviewerOnly = false;
        bool topicPart = false;
        std::uint32_t withoutRespondent = 0; ///< But for those of several together.
        std::uint32_t ofSeveral = 0;         ///< In turns of several who spoke together, and of nobody alone.
    };
    std::vector<Kind> kinds;

    [[nodiscard]] Index size() const { return static_cast<Index>(start.size()); }
    [[nodiscard]] text::Span span(Index row) const { return {start[row], end[row]}; }
    /// Who says what was coded: the respondents of the speakers of the turns that the passage shares a
    /// character with. A speaker of role respondent who was given no respondent is the case's only one, where
    /// it has one; so is text outside every turn. Empty for an interviewer's words.
    [[nodiscard]] std::span<const Index> respondentsOf(Index row) const
    {
        return std::span(respondentList)
            .subspan(respondentStart[row], respondentStart[row + 1] - respondentStart[row]);
    }
    [[nodiscard]] const std::string& memoOf(Index row) const; ///< Empty without.
    [[nodiscard]] bool isQuote(Index row) const;              ///< Chosen to stand in a report.
    /// Its words as a report quotes them; empty: as they are.
    [[nodiscard]] const std::string& quoteTextOf(Index row) const;
    [[nodiscard]] const std::string& pageOf(Index row) const; ///< Empty without.
    [[nodiscard]] std::int64_t timeOf(Index row) const;       ///< Of its turn, in ms; -1 without.
};

/// Reads the codings of the transcript with that index in `frame`.
Chunk readChunk(const Frame& frame, const Parts& parts, Index transcript);

}
