// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/listing.h"
#include "history/state.h"

#include <vector>

namespace rd::cli
{

/// The transcripts with case, language, encoding, turns, and speakers with their roles.
Listing transcriptListing(const history::State& state,
                          const std::vector<const transcript::Transcript*>& transcripts);

}
