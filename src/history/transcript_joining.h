// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/joined_code.h"
#include "history/edit.h"
#include "history/text_edits.h"

#include <vector>

namespace rd::history
{

/// One transcript made of two whose imported text is the same, as it was imported twice.
struct JoinedTranscripts {
    std::vector<Row> rows;                  ///< Corrections of the text first.
    std::vector<codebook::LeftOut> leftOut; ///< What the one that goes said where the other says otherwise.
    /// Corrections of the one that goes that cannot stand together with those of the other.
    int colliding = 0;
};

/// Codings, corrections, memos, and all else that was done with `from` are of `into` from then on, each on
/// the same words, and `from` goes; what says the same twice is there once. Both must be there, and their
/// imported texts the same.
JoinedTranscripts joinedTranscripts(const State& state, TranscriptId from, TranscriptId into);
/// The same of what was done with `from` after it was made one with `into`, by who did not know; its
/// corrections must be in `into` by then (transcript::editIn()).
std::vector<Row> followedJoining(const State& state, TranscriptId from, TranscriptId into);
/// Of one that was made one with another the one that is there for it; null where there is none.
TranscriptId joinedInto(const State& state, TranscriptId id);

/// The same as an action by itself. Refuses a transcript with itself, and two of which the imported texts are
/// not the same.
Edit joinTranscripts(const State& state, const ReadTexts& texts, TranscriptId from, TranscriptId into);
/// Whether an action of that kind puts codings into another transcript.
bool movesCodings(const std::string& kind);

}
