// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <cstdint>
#include <string>

namespace rd::coding
{

/// A transcript that a coder was handed to code.
struct Assignment {
    AssignmentId id;
    CoderId coder;
    TranscriptId transcript;
    std::int64_t sinceMs = 0; ///< Ms since 1970.
    std::string note;
    bool deleted = false;

    bool operator==(const Assignment&) const = default;
};

}
