// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/project_edits.h"

#include <string>
#include <vector>

namespace rd::history
{

/// A new transcript, and to whom it belongs.
struct PlacedTranscript {
    NewTranscript made;
    std::string caseName;                 ///< Found by name or made; empty: no case.
    std::vector<std::string> respondents; ///< People of that case, found by name or made.
    std::string group;                    ///< Value of the group's attribute; empty: none.
};

/// The transcripts with their cases, respondents and groups, as one change of the kind "transcript.import". A
/// respondent gets the speaker (of role respondent) that speakersOfPeople() finds. `groupAttribute` is the
/// key of an attribute, made when the project has none: of cases, or of respondents where the respondents of
/// a case are in several groups. Throws Refusal as importTranscripts() does, and for respondents and a group
/// without a case, a case (or respondent) in two groups, and a group that is another than the project has.
Edit importPlaced(const State& state, std::vector<PlacedTranscript> transcripts,
                  const std::string& groupAttribute);

}
