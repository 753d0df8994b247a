// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/speaker_line.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace rd::transcript
{

/// A line that begins with what may be a label.
struct LabelledLine {
    std::size_t line = 0; ///< Index of the line in the text.
    SpeakerLine parts;
    std::size_t group = 0;   ///< Index in SpeakerLabels::groups().
    std::size_t labelAt = 0; ///< Byte of the line where the label begins.
    bool remark = false;     ///< Says how it is said ("R (lacht)"), which stands before the words.
};

/// What the lines of a text are while speakers are looked for.
struct LineTests {
    std::function<bool(const LabelledLine&)> speaks;     ///< Begins a turn for certain.
    std::function<bool(const LabelledLine&)> mightSpeak; ///< Of a label that is asked after.
};

/// The groups that might speak and do, as who speaks shows in its turn: between two lines of one and the same
/// speaker somebody else must have spoken, and these stand there, in at least half of such places. What
/// stands in somebody's words ("Kortom: …") stands between two who differ, or behind another of such labels.
/// Whatever their letters are.
std::vector<std::size_t> alternating(const std::vector<LabelledLine>& lines, const LineTests& tests);

}
