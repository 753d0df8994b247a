// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/settle.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace rd::merge
{

/// The text of a transcript as it was imported.
using ImportedText = std::function<std::string(TranscriptId)>;

/// Two transcripts that are one interview with some words typed otherwise, it seems: they stay two, as
/// positions in the one are none in the other.
struct NearTwins {
    TranscriptId first;  ///< That was imported first.
    TranscriptId second; ///< Of all the most like it.
};

/// Those of which one is among `came`; not those with one text, which sameTranscripts() finds. `text` is
/// asked only where a transcript came in, of those of about its length.
std::vector<NearTwins> nearTwins(const history::State& state, const std::set<Uuid>& came,
                                 const ImportedText& text);

constexpr const char* nearTwinsKind = "text-nearly-twice";
/// About both, in that order.
Finding told(const history::State& state, const NearTwins& twins);

}
