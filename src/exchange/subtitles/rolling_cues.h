// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/losses.h"
#include "exchange/subtitles/cue.h"

namespace rd::exchange
{

/// Takes out what subtitles show a second time because they roll, as those of YouTube do: each begins with
/// the lines of the one before, or with all its words. Where that is not how the file is made, whoever says
/// "Ja." twice has said it twice; only a subtitle with the same times is always the same one.
void writeOnce(std::vector<Cue>& cues, Losses& losses);

}
