// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/prepare.h"

#include <string>
#include <vector>

namespace rd::gui
{

/// The first turns of a file as the preview shows them: number, speaker and words, a line each.
std::string firstTurns(const exchange::PreparedTranscript& prepared, std::size_t limit);
int turnsOf(const exchange::PreparedTranscript& prepared, SpeakerId speaker);

/// Roles in the order in which lists offer them, in the user's words.
std::vector<std::string> roleNames();
std::size_t roleIndex(transcript::Role role);
transcript::Role roleAt(int index);

}
