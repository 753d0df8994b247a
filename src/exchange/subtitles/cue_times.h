// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/subtitles/cue.h"

#include <optional>
#include <string_view>

namespace rd::exchange
{

/// The line above the words of a subtitle: "00:00:01,000 --> 00:00:02,500", with point or comma, with or
/// without hours.
struct CueTimeLine {
    CueTimes times;
    std::string_view words; ///< What stands behind times and settings; nothing in a good file.
};

std::optional<CueTimeLine> readCueTimes(std::string_view line);

/// Meant as such a line, but not to be read.
bool isBrokenTimeLine(std::string_view line);

/// "[00:01:02]": as the recogniser of turns knows it.
std::string timeMark(std::int64_t timeMs);

}
