// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/settled.h"
#include "history/edit.h"
#include "history/state.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::errands
{

/// A difference between two coders in its transcript, and what the team made of it.
struct FoundDifference {
    TranscriptId transcript;
    agreement::Disagreement difference;
    bool settled = false; ///< Somebody decided it for the team.
    bool byRule = false;  ///< Nobody did, but a rule made a coding of the team there.
    /// What the agreed coder gives there instead; nothing where it does not, or where it came to no code.
    std::optional<coding::Coding> agreed = {};
    agreement::Right right = agreement::Right::neither; ///< Whose word the team took; nobody's by rule.
    std::string note = {};                              ///< Why, also where the decision fell.
    std::optional<agreement::Fell> fell = {};           ///< It was decided, and that holds no more.
};

/// Of all transcripts that both coded, by transcript and place; where some are asked for of these, also those
/// that only one of them coded.
std::vector<FoundDifference> differencesOf(const history::State& state, CoderId first, CoderId second,
                                           const std::vector<TranscriptId>& asked = {});

/// Refuses where no transcript would be looked at, so that nothing is compared: two who coded none in common
/// say not the same of anything.
void demandCompared(const history::State& state, CoderId first, CoderId second,
                    const std::vector<TranscriptId>& asked = {});

/// Names the transcripts that are left out where none is asked for, because only one of the two coded them;
/// empty for none.
std::string toldCodedByOne(const history::State& state, CoderId first, CoderId second);

/// The edit that settles it with what the agreed coder is to give: one coder's coding, something else, or
/// nothing. It is a decision of the team, and takes the place of an earlier one. See history::resolve().
history::Edit settleEdit(const history::State& state, const FoundDifference& one,
                         const std::optional<coding::Coding>& wanted, const std::string& into,
                         const std::string& note, std::int64_t nowMs);

/// The decisions of the team that hold.
std::set<ResolutionId> decisionsThatHold(const history::State& state);
/// Which of these fell since, other than by being taken back, in words: where, and with which note.
std::vector<std::string> fallenSince(const std::set<ResolutionId>& before, const history::State& state);

/// How many are settled, and how many of the others were.
struct DifferenceCounts {
    std::size_t settled = 0;
    std::size_t byRule = 0; ///< Of those that are not settled.
    std::size_t fell = 0;
};
DifferenceCounts countsOf(const std::vector<FoundDifference>& differences);
/// "2 of these were settled before, and are no more."; empty for none.
std::string toldFallen(const DifferenceCounts& counts);
/// "Of 2 of these a rule made the team's coding, and nobody decided."; empty for none.
std::string toldByRule(const DifferenceCounts& counts);

}
