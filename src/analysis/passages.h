// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/bits.h"
#include "analysis/filter.h"
#include "analysis/pick.h"

#include <functional>
#include <string>
#include <vector>

namespace rd::analysis
{

/// One coding of a snapshot: a row of a chunk.
struct Place {
    Index transcript = none;
    Index row = none;
    auto operator<=>(const Place&) const = default;
};

/// Which codings are asked for.
struct PassageQuestion {
    Filter filter;
    CodeId code;         ///< Null: every code.
    bool carried = true; ///< Of a qualifier: also the codings that carry it.
    bool below = true;   ///< Also the codes below it.
    Qualified qualified = Qualified::any;
    CodeId qualifier;
    const Bits* cases = nullptr;       ///< Only of these cases; null: all.
    const Bits* respondents = nullptr; ///< Only said by one of these; null: all.
    Index transcript = none;           ///< Only in this one.
};

/// In the order of cases, then transcripts, then text.
std::vector<Place> findPassages(const Snapshot& snapshot, const PassageQuestion& question);

/// A coding with everything that a quotation must carry.
struct Passage {
    CodingId coding;
    std::string caseName;
    std::string person;   ///< Respondents who say it, joined by "; "; empty for an interviewer's words.
    bool several = false; ///< The case has several respondents, so that a quote has to say whose words it is.
    TranscriptId transcript;
    std::string document;     ///< The transcript's name.
    std::int32_t turn = 0;    ///< Number of the turn at its start; 0 outside every turn.
    std::string speaker;      ///< Label of that turn.
    std::string cited;        ///< "Wampold, 2015" of literature.
    std::string page;         ///< Of that source; empty without.
    std::int64_t timeMs = -1; ///< Time mark of that turn in the recording; -1: none.
    text::Span span;
    std::string code; ///< Key.
    std::vector<std::string> path;
    std::string coder;
    bool agreed = false;       ///< It is what the team agreed on; its memo says why.
    std::string qualifier;     ///< Key; empty without.
    std::string qualifierName; ///< As shown.
    std::string memo;
    bool quote = false;    ///< Chosen to stand in a report.
    std::string quoteText; ///< Its words as a report quotes them; empty: as they are.
    std::string text;      ///< Empty until fillTexts().
};

Passage describe(const Snapshot& snapshot, Place place, Language language);
std::vector<Passage> describe(const Snapshot& snapshot, const std::vector<Place>& places, Language language);

/// `textOf` gives the words of a span of a transcript.
void fillTexts(std::vector<Passage>& passages,
               const std::function<std::string(TranscriptId, text::Span)>& textOf);

}
