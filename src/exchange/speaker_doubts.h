// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/turn_recogniser.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// What somebody should look at in who was found to speak where, a sentence each; empty where nothing is in
/// doubt.
std::vector<std::string> speakerDoubts(const transcript::RecognisedTurns& recognised);

}
