// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "coding/codings.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace rd::coding
{

/// A disagreement of two coders that the team settled otherwise than by taking one coder's word.
struct Resolution {
    ResolutionId id;
    TranscriptId transcript;
    CodingId first; ///< The codings that differ; null where one of the coders has none.
    CodingId second;
    CodingId agreed; ///< What it came to, a coding of the agreed coder; null: the passage gets neither code.
    std::string note;
    std::int64_t madeMs = 0; ///< Ms since 1970.
    bool deleted = false;

    bool operator==(const Resolution&) const = default;
};

using Resolutions = std::map<ResolutionId, Resolution>;

/// Whether the codings that it was about are there; null is always there.
bool hasItsCodings(const Resolution& one, const Codings& codings);
/// Whether it stands: these, and what it came to, are there.
bool holds(const Resolution& one, const Codings& codings);
/// The decisions that hold.
std::set<ResolutionId> holdingIn(const Resolutions& resolutions, const Codings& codings);

}
