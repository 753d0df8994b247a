// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rd::exchange
{

/// When a subtitle is shown, in milliseconds.
struct CueTimes {
    std::int64_t startMs = 0;
    std::int64_t endMs = 0;

    bool operator==(const CueTimes&) const = default;
};

/// A line of a subtitle without its markup, in one voice.
struct CueLine {
    std::string voice; ///< Of a voice tag; empty without one.
    std::string words;

    bool operator==(const CueLine&) const = default;
};

/// A subtitle as its file has it: lines with markup, none of them blank.
struct RawCue {
    CueTimes times;
    std::vector<std::string> lines;
};

struct Cue {
    CueTimes times;
    std::vector<CueLine> lines;
};

/// What someone says within one subtitle.
struct Utterance {
    CueTimes times;
    std::string speaker; ///< Empty when nobody is named.
    std::string mark;    ///< "- " or ">> ", which says that another one speaks without saying who.
    std::string words;
    bool named = false;  ///< The speaker stands before these words, and not in a tag or above them.
    std::string doubted; ///< What the words begin with that may be a name, but is not known to be one.
    bool told = false;   ///< It is more likely than not.
};

}
