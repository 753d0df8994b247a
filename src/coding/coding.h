// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "coding/coder.h"
#include "text/span.h"

#include <cstdint>
#include <string>

namespace rd::coding
{

/// One code applied to one passage by one coder. A value: a change makes a new one with the same id.
struct Coding {
    CodingId id;
    TranscriptId transcript;
    text::Span span;
    CodeId code;
    CoderId coder;
    CodeId qualifier; ///< Null, or a code of level qualifier. It belongs to this coding only.
    std::string memo; ///< The coder's note on this coding, e.g. a doubt.
    bool deleted = false;
    std::int64_t madeMs = 0; ///< When, in ms since 1970, as another program said; 0: when its id was made.
    bool quote = false;      ///< Chosen to stand in a report.
    std::string quoteText =
        {}; ///< Its words as a report quotes them, see coding/quote_text.h; empty: as they are.
    std::string page = {}; ///< Of the source on which the passage stands: "12", "12–13"; empty: not told.

    bool operator==(const Coding&) const = default;
};

}
