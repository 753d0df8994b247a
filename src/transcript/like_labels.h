// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/turn_recogniser.h"

#include <string>
#include <vector>

namespace rd::transcript
{

/// Two labels that may be those of one person.
struct LikeLabels {
    std::string often;
    std::string seldom;
};

/// "Respondent" and "R", "Respondent" and "Respodent": of one role, the one short for the other or nearly the
/// same letters, and never right behind each other, as those who talk with each other are. In order.
std::vector<LikeLabels> likeLabels(const RecognisedTurns& recognised);

}
