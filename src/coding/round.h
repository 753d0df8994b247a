// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <string>
#include <vector>

namespace rd::coding
{

/// A round of coding: the transcripts that a team coded before it sat together, so that agreement can be
/// followed from round to round. Nothing in it is a result.
struct Round {
    RoundId id;
    std::string name;
    std::string date; ///< When the team sat together, 2026-03-01; empty: not told.
    std::vector<TranscriptId> transcripts;
    double position = 0;
    bool deleted = false;

    bool operator==(const Round&) const = default;
};

/// Adds the transcripts that it has not, behind its own.
void addTranscripts(Round& round, const std::vector<TranscriptId>& more);

}
