// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/guide/matching.h"
#include "cli/listing.h"
#include "history/state.h"
#include "project/project.h"

#include <string>
#include <vector>

namespace rd::cli
{

/// A turn that may ask an item, with what a person needs to judge it.
struct ProposedRaising {
    transcript::Raising raising;
    double confidence = 0;
    int turnNumber = 0;
    std::string words;
};

/// The interviewer's turns of these transcripts that may ask an item; without those of which it was said
/// already whether they do.
std::vector<ProposedRaising> proposedRaisings(project::Project& project,
                                              const std::vector<const transcript::Transcript*>& transcripts,
                                              double least);

Listing guideListing(const history::State& state, Format format);
Listing coverageListing(const history::State& state, Format format);
Listing matchListing(const history::State& state, const std::vector<ProposedRaising>& proposed);

/// By number or words; throws Refusal, naming what there is.
const transcript::GuideItem& guideItemNamed(const history::State& state, const std::string& word);

}
