// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/guide/guide_import.h"
#include "project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::errands
{

/// From which confidence on a turn is proposed, unless the user says otherwise.
constexpr double likelyMatch = 0.5;

/// A turn that may ask an item of the interview guide, with what a person needs to judge it.
struct ProposedRaising {
    transcript::Raising raising;
    double confidence = 0; ///< 0 to 1.
    int turnNumber = 0;
    std::string words; ///< Of the turn.
};

/// The interviewer's turns of these transcripts that may ask an item with at least that confidence; without
/// those of which it was said already whether they do. Throws Refusal when a text cannot be read.
std::vector<ProposedRaising> proposedRaisings(project::Project& project,
                                              const std::vector<const transcript::Transcript*>& transcripts,
                                              double least);

/// The project as the readers and writers of guides see it. The state must outlive it.
exchange::GuideContext guideContext(const history::State& state);

/// "asked", "unasked", "not raised", or a dash where nothing was said; in the user's language.
std::string raisedByName(const std::optional<transcript::RaisedBy>& by);

}
