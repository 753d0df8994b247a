// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/cue_times.h"

#include "base/clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Walks over a line; a step that does not fit leaves it where it is.
class Walk
{
public:
    explicit Walk(std::string_view line) : m_rest(line) {}

    void spaces() { m_rest.remove_prefix(std::min(m_rest.find_first_not_of(" \t"), m_rest.size())); }

    std::optional<std::int64_t> time()
    {
        std::array<std::int64_t, 3> parts{};
        std::size_t count = 0;
        do {
            const auto number = digits(3);
            if (!number) return std::nullopt;
            parts[count++] = *number;
        } while (count < 3 && skip(":"));
        if (count == 1 || parts[count - 1] > 59 || (count == 3 && parts[1] > 59)) return std::nullopt;
        const std::int64_t seconds =
            count == 3 ? (parts[0] * 60 + parts[1]) * 60 + parts[2] : parts[0] * 60 + parts[1];
        return seconds * 1000 + fraction();
    }

    /// "-->", also as a word processor writes it.
    bool arrow() { return skip("-->") || skip("->") || skip("\u2013>") || skip("\u2014>") || skip("\u2192"); }

    /// "align:start position:0%"
    void settings()
    {
        for (spaces(); !m_rest.empty(); spaces()) {
            const std::string_view word = m_rest.substr(0, m_rest.find_first_of(" \t"));
            const std::size_t colon = word.find(':');
            if (colon == std::string_view::npos || colon + 1 == word.size()) return;
            m_rest.remove_prefix(word.size());
        }
    }

    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    bool skip(std::string_view what)
    {
        if (!m_rest.starts_with(what)) return false;
        m_rest.remove_prefix(what.size());
        return true;
    }

    std::optional<std::int64_t> digits(std::size_t most)
    {
        std::int64_t value = 0;
        std::size_t count = 0;
        for (; count < m_rest.size() && isDigit(m_rest[count]); ++count) {
            if (count == most) return std::nullopt;
            value = value * 10 + (m_rest[count] - '0');
        }
        m_rest.remove_prefix(count);
        return count > 0 ? std::optional(value) : std::nullopt;
    }

    /// Milliseconds of ",5" or ".500"; further digits are passed over.
    std::int64_t fraction()
    {
        if (m_rest.size() < 2 || (m_rest[0] != ',' && m_rest[0] != '.') || !isDigit(m_rest[1])) return 0;
        std::int64_t value = 0;
        std::int64_t scale = 100;
        for (m_rest.remove_prefix(1); !m_rest.empty() && isDigit(m_rest[0]); m_rest.remove_prefix(1)) {
            value += (m_rest[0] - '0') * scale;
            scale /= 10;
        }
        return value;
    }

    std::string_view m_rest;
};

}

std::optional<CueTimeLine> readCueTimes(std::string_view line)
{
    Walk walk(line);
    walk.spaces();
    const auto start = walk.time();
    walk.spaces();
    if (!start || !walk.arrow()) return std::nullopt;
    walk.spaces();
    const auto end = walk.time();
    if (!end || (!walk.rest().empty() && walk.rest()[0] != ' ' && walk.rest()[0] != '\t'))
        return std::nullopt;
    walk.settings();
    return CueTimeLine{{*start, *end}, walk.rest()};
}

bool isBrokenTimeLine(std::string_view line)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const std::size_t colon = line.find_first_not_of("0123456789");
    const bool clock = colon != std::string_view::npos && colon > 0 && colon + 1 < line.size() &&
                       line[colon] == ':' && isDigit(line[colon + 1]);
    return clock && line.find("-->") != std::string_view::npos && !readCueTimes(line);
}

std::string timeMark(std::int64_t timeMs)
{
    return "[" + recordingTime(timeMs) + "]";
}

}
