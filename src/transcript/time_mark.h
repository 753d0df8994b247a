// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rd::transcript
{

/// A place in a recording as transcripts write it: #00:01:23-4#, [00:12:03], (00:12), 00:01:23,
/// (00.01.23), 00:01:00 - 00:01:30.
struct TimeMark {
    std::size_t bytes = 0;     ///< How long the mark is, brackets included.
    std::int64_t timeMs = 0;   ///< Of a range the first.
    bool unmistakable = false; ///< In brackets, or with hours: no time of day in a sentence.
    bool hours = false;        ///< Written with hours, minutes and seconds.
    bool setApart = false;     ///< Between signs that nobody puts around a time of day: no round brackets.
};

/// The mark with which `text` begins, without white space before it; nothing when it begins otherwise.
std::optional<TimeMark> timeMarkAtStart(std::string_view text);

/// The unmistakable mark with which `text` ends, without white space behind it.
std::optional<TimeMark> timeMarkAtEnd(std::string_view text);

}
