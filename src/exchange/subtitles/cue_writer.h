// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/subtitles/cue.h"

namespace rd::exchange
{

/// A transcript as the recogniser of turns knows it.
struct CueText {
    std::string body;
    /// Names that the text has in another form: whole sentences for the user.
    std::vector<std::string> losses;
    /// Labels that are speakers' though they do not look like it.
    std::vector<std::string> speakers = {};
    /// Numbers, from 1, of the lines that nobody is named for.
    std::vector<std::size_t> unnamed = {};
};

/// One line a turn, with the time of its first subtitle: "[00:01:02] Jan: …". Words that nobody is named for
/// make paragraphs, which end at the end of a sentence or where nothing is said for a while.
CueText writeUtterances(const std::vector<Utterance>& utterances);

}
