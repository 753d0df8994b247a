// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/time_mark.h"

#include <algorithm>
#include <array>

namespace rd::transcript
{

namespace
{

constexpr std::size_t longestMark = 40;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t at, std::size_t most)
{
    std::size_t count = 0;
    while (count < most && at + count < text.size() && isDigit(text[at + count])) ++count;
    return count;
}

std::int64_t valueAt(std::string_view text, std::size_t at, std::size_t count)
{
    std::int64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (text[at + i] - '0');
    return value;
}

/// ".4", ",40", "-400": the part of a second in milliseconds; `at` moves behind it.
std::int64_t fractionAt(std::string_view text, std::size_t& at)
{
    if (at >= text.size() || (text[at] != '.' && text[at] != ',' && text[at] != '-')) return 0;
    const std::size_t count = digitsAt(text, at + 1, 4);
    const std::size_t after = at + 1 + count;
    const bool another = after < text.size() && text[after] == ':';
    if (count == 0 || count > 3 || another) return 0;
    constexpr std::array<std::int64_t, 4> scale{0, 100, 10, 1};
    const std::int64_t part = valueAt(text, at + 1, count) * scale[count];
    at = after;
    return part;
}

/// 1:23, 00:12, 00:01:23, 1:00:01.5 without anything around it.
std::optional<TimeMark> clockAt(std::string_view text)
{
    std::array<std::int64_t, 3> parts{};
    std::size_t count = digitsAt(text, 0, 3);
    if (count == 0) return std::nullopt;
    parts[0] = valueAt(text, 0, count);
    std::size_t at = count;
    std::size_t read = 1;
    while (read < 3 && at < text.size() && text[at] == ':' && digitsAt(text, at + 1, 3) == 2) {
        parts[read] = valueAt(text, at + 1, 2);
        if (parts[read++] > 59) return std::nullopt;
        at += 3;
    }
    if (read == 1 || (at < text.size() && (isDigit(text[at]) || text[at] == ':'))) return std::nullopt;
    const std::int64_t seconds =
        read == 3 ? (parts[0] * 60 + parts[1]) * 60 + parts[2] : parts[0] * 60 + parts[1];
    const std::int64_t fraction = fractionAt(text, at);
    return TimeMark{at, seconds * 1000 + fraction, read == 3};
}

/// What may stand between the first time and the closing bracket: the end of a range.
bool isRestOfRange(std::string_view rest)
{
    return rest.find_first_not_of("0123456789:.,->/ \xE2\x80\x93\x94") == std::string_view::npos;
}

char closing(char opening)
{
    switch (opening) {
    case '[':
        return ']';
    case '(':
        return ')';
    case '{':
        return '}';
    case '<':
        return '>';
    case '#':
        return '#';
    default:
        return '\0';
    }
}

std::optional<TimeMark> bracketedAt(std::string_view text)
{
    const char close = closing(text.front());
    std::size_t start = 1;
    while (start < text.size() && text[start] == ' ') ++start;
    const auto clock = clockAt(text.substr(start));
    if (!clock) return std::nullopt;
    const std::size_t end = text.substr(0, longestMark).find(close, start + clock->bytes);
    if (end == std::string_view::npos) return std::nullopt;
    if (!isRestOfRange(text.substr(start + clock->bytes, end - start - clock->bytes))) return std::nullopt;
    return TimeMark{end + 1, clock->timeMs, true};
}

}

std::optional<TimeMark> timeMarkAtStart(std::string_view text)
{
    if (text.empty()) return std::nullopt;
    if (closing(text.front()) != '\0') return bracketedAt(text);
    const auto clock = clockAt(text);
    if (!clock) return std::nullopt;
    const bool ends = clock->bytes == text.size() || text[clock->bytes] == ' ' || text[clock->bytes] == '\t';
    return ends ? clock : std::nullopt;
}

std::optional<TimeMark> timeMarkAtEnd(std::string_view text)
{
    const std::size_t first = text.size() - std::min(text.size(), longestMark);
    for (std::size_t at = first; at < text.size(); ++at) {
        const bool begins = closing(text[at]) != '\0' || (isDigit(text[at]) && at > 0 && text[at - 1] == ' ');
        if (!begins) continue;
        const auto mark = timeMarkAtStart(text.substr(at));
        if (mark && mark->unmistakable && at + mark->bytes == text.size()) return mark;
    }
    return std::nullopt;
}

}
