// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/round.h"

#include <algorithm>

namespace rd::coding
{

void addTranscripts(Round& round, const std::vector<TranscriptId>& more)
{
    auto& held = round.transcripts;
    for (const TranscriptId id : more)
        if (std::find(held.begin(), held.end(), id) == held.end()) held.push_back(id);
}

}
