// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/turn_recogniser.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// Takes lines that a meeting's program wrote ("Anna Bos stopped transcription") out of the turns at whose
/// end they stand: nobody said them. Says so in a sentence.
std::vector<std::string> leaveOutProgramLines(std::string_view body, transcript::RecognisedTurns& recognised);

}
