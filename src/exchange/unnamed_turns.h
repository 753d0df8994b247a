// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/turn_recogniser.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// Makes turns without a speaker of lines that name nobody in a file that names who speaks: they are not of
/// the turn before them. Says so, in a sentence with the first words. `lines` are numbers of lines, from 1,
/// in order; what somebody is found to say there stays his.
std::vector<std::string> setUnnamedApart(std::string_view body, const std::vector<std::size_t>& lines,
                                         transcript::RecognisedTurns& recognised);

}
