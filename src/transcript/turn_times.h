// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rd::transcript
{

/// What stands at one place of a turn: before its label, or before its words.
struct ClockAtTurn {
    std::size_t speaker = 0;  ///< Any number that tells speakers apart.
    std::int64_t timeMs = -1; ///< Of a clock time that may be a time mark or be said; -1 for none.
};

/// Whether the clock times at that place of the turns of a text, in order, are time marks and not what people
/// say ("14:30 uur, denk ik"): there are two or more, they hardly ever go back, and whoever says a tenth of
/// the turns has one in most of his.
bool areTimeMarks(const std::vector<ClockAtTurn>& turns);

}
