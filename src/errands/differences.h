// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/settled.h"
#include "history/state.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::errands
{

/// A difference between two coders in its transcript, and what the team made of it.
struct FoundDifference {
    TranscriptId transcript;
    agreement::Disagreement difference;
    bool settled = false; ///< The team has agreed on it.
    /// What it came to where neither coder was taken at their word: null for no code.
    std::optional<CodingId> otherwise = {};
    std::string note = {};                    ///< Why it was decided otherwise, also where that fell.
    std::optional<agreement::Fell> fell = {}; ///< It was decided, and that holds no more.
};

/// Of all transcripts that both coded, by transcript and place; where some are asked for of these, also those
/// that only one of them coded.
std::vector<FoundDifference> differencesOf(const history::State& state, CoderId first, CoderId second,
                                           const std::vector<TranscriptId>& asked = {});

/// How many are settled, and how many of the others were.
struct DifferenceCounts {
    std::size_t settled = 0;
    std::size_t fell = 0;
};
DifferenceCounts countsOf(const std::vector<FoundDifference>& differences);
/// "2 of these were settled before, and are no more."; empty for none.
std::string toldFallen(const DifferenceCounts& counts);

}
