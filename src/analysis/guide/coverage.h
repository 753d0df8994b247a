// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/guide.h"
#include "transcript/transcripts.h"

#include <map>
#include <optional>
#include <vector>

namespace rd::analysis
{

/// Which item of the interview guide came up in which interview.
struct Coverage {
    struct Row {
        const transcript::GuideItem* item = nullptr;
        int depth = 0; ///< 0: at the top.
        /// One a transcript: asked when it was asked anywhere in it, else unasked when the respondent came up
        /// with it, else not raised when that was said; nothing when nothing was said.
        std::vector<std::optional<transcript::RaisedBy>> cells;
        int asked = 0;   ///< Transcripts in which it was asked.
        int unasked = 0; ///< Transcripts in which it came up unasked only.
    };
    std::vector<const transcript::Transcript*> transcripts; ///< In the order of lists.
    std::vector<Row> rows;                                  ///< In the order of the guide.
};

/// Points into the guide and the transcripts, which must outlive it. A question or a point holds what was
/// said of it alone; a topic was asked, or came up, where it was or something below it.
Coverage coverage(const transcript::GuideItems& guide,
                  const std::map<RaisingId, transcript::Raising>& raisings,
                  const transcript::Transcripts& transcripts);

}
