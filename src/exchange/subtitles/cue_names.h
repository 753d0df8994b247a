// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/subtitles/cue.h"

namespace rd::exchange
{

/// Older transcripts of Teams have the name of who speaks on a line of its own above the words of every
/// subtitle. Makes that line the voice of the others, when each subtitle has one and the same few come back
/// throughout; otherwise changes nothing.
void readNameLines(std::vector<Cue>& cues);

}
