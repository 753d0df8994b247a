// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/rounds.h"
#include "cli/listing.h"

namespace rd::cli
{

/// Agreement round by round: for people a column for each round; CSV has a line for each code and round, JSON
/// the whole of each round.
Listing roundsListing(const std::vector<agreement::OfRound>& rounds, agreement::Coefficient coefficient,
                      bool forPeople);

}
