// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/rounds.h"
#include "report/document.h"

#include <vector>

namespace rd::report
{

/// The coefficient over the rounds, in the user's language: of all codes together and of each theme (of each
/// code where there are no themes) a bar for each round; of more rounds than can be told apart only all codes
/// together, a row for each round. Where one is below 0 the chart has an axis.
Chart roundsChart(const std::vector<agreement::OfRound>& rounds, agreement::Coefficient coefficient);

/// A table of every code by round.
Grid roundsGrid(const std::vector<agreement::OfRound>& rounds, agreement::Coefficient coefficient);

/// That table, the chart, and what was compared and how.
Document roundsDocument(const std::vector<agreement::OfRound>& rounds, agreement::Coefficient coefficient);

/// "round 1 (2026-03-01)"
std::string roundName(const coding::Round& round);

}
