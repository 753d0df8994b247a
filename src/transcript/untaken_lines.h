// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rd::transcript
{

class SpeakerLabels;

/// A line within somebody's turn that another may be speaking on.
struct UntakenLine {
    std::size_t number = 0; ///< Of the line in the text, from 1.
    std::string label;      ///< As it stands there.
};

/// The lines behind the first turn that look like those of a speaker and begin no turn: with a name and a
/// time mark, with "Jansen, Piet:", "mevr. Jansen, moeder:" or a name of several words, with a speaker's own
/// label that is marked in a way not known ("R @00:10:00: …"), or with a word and a colon where one and the
/// same speaks before and behind it, or where others who speak are called by name. In order.
std::vector<UntakenLine> untakenLines(const SpeakerLabels& labels,
                                      const std::vector<std::string_view>& lines);

}
