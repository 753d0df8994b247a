// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/filter.h"

#include <vector>

namespace rd::analysis
{

/// What one transcript added to the codes that were found before it.
struct SaturationStep {
    Index transcript = none;
    std::uint32_t codes = 0; ///< Different codes in it.
    std::uint32_t fresh = 0; ///< Of these, those that no earlier transcript has: |C_i \ (C_1 ∪ … ∪ C_i-1)|.
    std::uint32_t soFar = 0; ///< Different codes up to and with it.
};

/// New codes by successive interviews (Guest, Bunce and Johnson 2006, Field Methods 18(1), 59-82): one step a
/// transcript, in the project's order. Counted are codes themselves, as they were given, whatever their
/// qualifier; themes and qualifiers are none.
std::vector<SaturationStep> saturation(const Snapshot& snapshot, const Filter& filter = {});

}
