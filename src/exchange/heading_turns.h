// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/turn_recogniser.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// Takes headings that stand at the end of somebody's turn out of it: they stand between turns, and nobody
/// said them. One within a turn stays there. Says both, in sentences with the first words. `headings` are
/// numbers of lines, from 1, in order; where most lines are headings, they are none.
std::vector<std::string> leaveOutHeadings(std::string_view body, const std::vector<std::size_t>& headings,
                                          transcript::RecognisedTurns& recognised);

}
