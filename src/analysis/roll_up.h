// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/bits.h"
#include "analysis/frame.h"

#include <cstdint>
#include <vector>

namespace rd::analysis
{

/// Hands what each code has on to the code above it: `take(above, below)`. A code comes before those below
/// it, so going backwards every value is whole when it is handed on.
template <class Value, class Take>
void rollUp(const Frame& frame, std::vector<Value>& perCode, Take take)
{
    for (Index i = static_cast<Index>(perCode.size()); i-- > 0;)
        if (const Index parent = frame.parentOf(i); parent != none) take(perCode[parent], perCode[i]);
}

/// The same of sets, which are united.
inline void rollUp(const Frame& frame, std::vector<Bits>& perCode)
{
    rollUp(frame, perCode, [](Bits& above, const Bits& below) { above |= below; });
}

/// The same of numbers, which are added up.
inline void rollUp(const Frame& frame, std::vector<std::uint32_t>& perCode)
{
    rollUp(frame, perCode, [](std::uint32_t& above, std::uint32_t below) { above += below; });
}

}
