// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "text/span.h"

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

    bool operator==(const Coding&) const = default;
};

/// Someone who codes.
struct Coder {
    CoderId id;
    std::string name;
    std::uint32_t color = 0x3366AA; ///< 0xRRGGBB
    bool deleted = false;

    bool operator==(const Coder&) const = default;
};

}
