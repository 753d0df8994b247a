// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/alternation.h"

#include <algorithm>
#include <map>
#include <optional>

namespace rd::transcript
{

namespace
{

/// How often one label stands behind the first speaker.
struct Places {
    int lines = 0;
    int between = 0; ///< Between two lines of the same speaker, or behind the last.
    int first = 0;   ///< As the first of those that stand there.
};

class Walk
{
public:
    explicit Walk(const LineTests& tests) : m_tests(tests) {}

    void pass(const LabelledLine& line)
    {
        if (m_tests.speaks(line)) {
            closeBefore(line.group);
            m_speaker = line.group;
        } else if (m_speaker && m_tests.mightSpeak(line)) {
            ++m_places[line.group].lines;
            m_waiting.push_back(line.group);
        }
    }

    std::vector<std::size_t> found()
    {
        if (m_filled > 0) placeWaiting();
        std::vector<std::size_t> groups;
        if (m_filled == 0 || m_filled * 2 < m_gaps) return groups;
        int most = 0;
        for (const auto& [group, places] : m_places) most = std::max(most, places.between);
        for (const auto& [group, places] : m_places)
            if (isOneWhoSpeaks(places, most)) groups.push_back(group);
        return groups;
    }

private:
    static bool isOneWhoSpeaks(const Places& places, int most)
    {
        if (places.between < 2 || places.between * 4 < places.lines) return false;
        return places.first * 4 >= places.between || places.between * 2 >= most;
    }

    void closeBefore(std::size_t next)
    {
        if (m_speaker == next) {
            ++m_gaps;
            if (!m_waiting.empty()) ++m_filled;
            placeWaiting();
        }
        m_waiting.clear();
    }

    void placeWaiting()
    {
        if (m_waiting.empty()) return;
        ++m_places[m_waiting.front()].first;
        for (const std::size_t group : m_waiting) ++m_places[group].between;
    }

    const LineTests& m_tests;
    std::optional<std::size_t> m_speaker; ///< Of the last line that begins a turn.
    std::vector<std::size_t> m_waiting;   ///< What stands behind it.
    std::map<std::size_t, Places> m_places;
    int m_gaps = 0; ///< Pairs of lines of the same speaker without another between them.
    int m_filled = 0;
};

}

std::vector<std::size_t> alternating(const std::vector<LabelledLine>& lines, const LineTests& tests)
{
    Walk walk(tests);
    for (const LabelledLine& line : lines) walk.pass(line);
    return walk.found();
}

}
