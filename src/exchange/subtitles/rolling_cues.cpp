// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/rolling_cues.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

using Lines = std::vector<CueLine>;

constexpr std::int64_t touchingMs = 100;
constexpr std::ptrdiff_t longestCue = 50; // lines

/// How many of the first lines are the last ones of the subtitle before.
std::ptrdiff_t repeatedLines(const Lines& before, const Lines& lines)
{
    const auto most = std::min({std::ssize(before), std::ssize(lines), longestCue});
    for (std::ptrdiff_t count = most; count > 0; --count)
        if (std::equal(before.end() - count, before.end(), lines.begin())) return count;
    return 0;
}

/// What a line adds to one that it begins with; empty when it does not.
std::string addedTo(const Lines& before, const Lines& lines)
{
    if (before.size() != 1 || lines.size() != 1 || before[0].voice != lines[0].voice) return {};
    const std::string& known = before[0].words;
    if (!lines[0].words.starts_with(known + " ")) return {};
    return lines[0].words.substr(known.size() + 1);
}

bool repeats(const Cue& before, const Cue& cue)
{
    return cue.times.startMs <= before.times.endMs + touchingMs &&
           (repeatedLines(before.lines, cue.lines) > 0 || !addedTo(before.lines, cue.lines).empty());
}

bool isRolling(const std::vector<Cue>& cues)
{
    std::size_t repeating = 0;
    for (std::size_t i = 1; i < cues.size(); ++i)
        if (repeats(cues[i - 1], cues[i])) ++repeating;
    return repeating >= 2 && repeating * 2 >= cues.size() - 1;
}

/// The lines of the subtitle that the one before does not have.
Lines newLines(const Cue& before, const Cue& cue)
{
    if (const std::string added = addedTo(before.lines, cue.lines); !added.empty())
        return {{cue.lines[0].voice, added}};
    return {cue.lines.begin() + repeatedLines(before.lines, cue.lines), cue.lines.end()};
}

}

void writeOnce(std::vector<Cue>& cues, Losses& losses)
{
    const bool rolling = isRolling(cues);
    for (std::size_t i = cues.size(); i-- > 1;) {
        const Cue& before = cues[i - 1];
        const bool same = before.times == cues[i].times && before.lines == cues[i].lines;
        if (cues[i].lines.empty() || !(same || (rolling && repeats(before, cues[i])))) continue;
        cues[i].lines = newLines(before, cues[i]);
        losses.add(Loss::repetitions);
    }
}

}
