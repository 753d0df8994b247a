// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/cue_names.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace rd::exchange
{

namespace
{

constexpr std::size_t longestName = 80; // bytes

bool mayBeName(std::string_view line)
{
    return line.size() <= longestName && line.find_first_of(":?!") == std::string_view::npos &&
           !line.ends_with(',');
}

bool beginsWithName(const Cue& cue)
{
    return cue.lines.size() >= 2 && cue.lines[0].voice.empty() && cue.lines[1].voice.empty() &&
           mayBeName(cue.lines[0].words);
}

}

void readNameLines(std::vector<Cue>& cues)
{
    if (!std::all_of(cues.begin(), cues.end(), beginsWithName)) return;
    std::set<std::string_view> names;
    for (const Cue& cue : cues) names.insert(cue.lines[0].words);
    if (names.size() * 2 > cues.size()) return;
    for (Cue& cue : cues) {
        for (std::size_t i = 1; i < cue.lines.size(); ++i) cue.lines[i].voice = cue.lines[0].words;
        cue.lines.erase(cue.lines.begin());
    }
}

}
