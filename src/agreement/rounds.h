// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"
#include "coding/round.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::agreement
{

/// How far the coders agree in one round of coding.
struct OfRound {
    coding::Round round;
    std::optional<Result> result;
    std::string why; ///< Why there is no result, in the user's language.
};

/// Compares the coders in each round by itself, in that order: of the transcripts that are asked for those of
/// the round. Throws Refusal as compare() does, when no round has a result, and when there are no rounds.
std::vector<OfRound> compareRounds(const Source& source, const Question& question,
                                   const std::vector<const coding::Round*>& rounds,
                                   const BootstrapOptions& options = {},
                                   Progress& progress = silentProgress());

/// One subject in every round; null where the round has no row of it.
struct RoundLine {
    Subject subject; ///< Of all codes together: of no code.
    std::vector<const Row*> rows;
};
/// Every subject that some round has, in codebook order; all codes together last. Lives as long as `rounds`.
std::vector<RoundLine> linesOf(const std::vector<OfRound>& rounds);

/// In full sentences: what was compared, which rounds have no result, and how agreement over all codes went
/// from each round to the next, with what the intervals say of that.
std::vector<std::string> notesOf(const std::vector<OfRound>& rounds, Coefficient coefficient);

/// "0.52 [0.40; 0.63]", "–"; empty for a null row.
std::string shownValue(const Row* row, Coefficient coefficient);
/// The share that agrees as tables say shares: "52.0% [40.0%; 63.0%]", "–". What is not quite all or nothing
/// does not read so.
std::string shownPercentage(const Row& row);

/// What the codes, coders and cases of the rounds are; one round at least must have a result.
const analysis::Frame& frameOf(const std::vector<OfRound>& rounds);

}
