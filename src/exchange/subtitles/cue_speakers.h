// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/subtitles/cue.h"

namespace rd::exchange
{

/// Who says what in subtitles, by voice tags, by a line with the name above the words (cue_names.h), by the
/// labels before the words ("Jan: …", "[SPEAKER_00]: …")
/// that the whole file shows to be labels, and by the dashes and ">>" where another one begins. Who is not
/// named goes on, but behind a mark and among voice tags it is nobody.
std::vector<Utterance> speakersOf(std::vector<Cue> cues);

}
