// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/turn_times.h"

#include <algorithm>
#include <map>

namespace rd::transcript
{

namespace
{

struct Counted {
    std::size_t turns = 0;
    std::size_t clocked = 0;
};

std::vector<std::int64_t> timesOf(const std::vector<ClockAtTurn>& turns)
{
    std::vector<std::int64_t> times;
    for (const ClockAtTurn& turn : turns)
        if (turn.timeMs >= 0) times.push_back(turn.timeMs);
    return times;
}

/// One in ten may: people who speak at once are written one below the other.
bool hardlyGoBack(const std::vector<std::int64_t>& times)
{
    std::size_t back = 0;
    for (std::size_t i = 1; i < times.size(); ++i) back += times[i] < times[i - 1] ? 1 : 0;
    return back * 10 <= times.size();
}

}

bool areTimeMarks(const std::vector<ClockAtTurn>& turns)
{
    const auto times = timesOf(turns);
    if (times.size() < 2 || !hardlyGoBack(times)) return false;
    std::map<std::size_t, Counted> speakers;
    for (const ClockAtTurn& turn : turns) {
        Counted& counted = speakers[turn.speaker];
        ++counted.turns;
        counted.clocked += turn.timeMs >= 0 ? 1 : 0;
    }
    return std::all_of(speakers.begin(), speakers.end(), [&](const auto& speaker) {
        const Counted& counted = speaker.second;
        return counted.turns * 10 < turns.size() || counted.clocked * 2 > counted.turns;
    });
}

}
