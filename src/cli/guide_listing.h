// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/listing.h"
#include "errands/guide.h"
#include "history/state.h"

#include <string>
#include <vector>

namespace rd::cli
{

Listing guideListing(const history::State& state, Format format);
Listing coverageListing(const history::State& state, Format format);
Listing matchListing(const history::State& state, const std::vector<errands::ProposedRaising>& proposed);

/// By number, else by words; throws Refusal where several have these, or none has, naming what there is.
const transcript::GuideItem& guideItemNamed(const history::State& state, const std::string& word);

}
