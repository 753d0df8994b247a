// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/subtitles/cue.h"

namespace rd::exchange
{

/// The subtitle without tags, settings and entities, its lines parted where the voice changes. What looks
/// like a tag but is none, as in "<lacht>", stays.
Cue withoutMarkup(const RawCue& cue);

}
