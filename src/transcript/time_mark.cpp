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
    const bool another = text.substr(after).starts_with(':') && digitsAt(text, after + 1, 1) > 0;
    if (count == 0 || count > 3 || another) return 0;
    constexpr std::array<std::int64_t, 4> scale{0, 100, 10, 1};
    const std::int64_t part = valueAt(text, at + 1, count) * scale[count];
    at = after;
    return part;
}

/// 1:23, 00:12, 00:01:23, 1:00:01.5, and 01:00:01:12 with the frame of a film, without anything around it.
std::optional<TimeMark> clockAt(std::string_view text, char between = ':')
{
    std::array<std::int64_t, 3> parts{};
    std::size_t count = digitsAt(text, 0, 3);
    if (count == 0) return std::nullopt;
    parts[0] = valueAt(text, 0, count);
    std::size_t at = count;
    std::size_t read = 1;
    while (read < 3 && at < text.size() && text[at] == between && digitsAt(text, at + 1, 3) == 2) {
        parts[read] = valueAt(text, at + 1, 2);
        if (parts[read++] > 59) return std::nullopt;
        at += 3;
    }
    if (read == 3 && text.substr(at).starts_with(between) && digitsAt(text, at + 1, 3) == 2) at += 3;
    const bool colon = text.substr(at).starts_with(':');
    const bool endsAtColon = colon && read == 3 && digitsAt(text, at + 1, 1) == 0;
    if (read == 1 || (at < text.size() && isDigit(text[at])) || (colon && !endsAtColon)) return std::nullopt;
    const std::int64_t seconds =
        read == 3 ? (parts[0] * 60 + parts[1]) * 60 + parts[2] : parts[0] * 60 + parts[1];
    const std::int64_t fraction = fractionAt(text, at);
    return TimeMark{at, seconds * 1000 + fraction, read == 3, read == 3, false};
}

/// What may stand between the first time and the closing bracket: the end of a range.
bool isRestOfRange(std::string_view rest)
{
    return rest.find_first_not_of("0123456789:.,->/ \xE2\x80\x93\x94") == std::string_view::npos;
}

/// Bytes of the end of a range without brackets, " - 00:01:50" or " --> 00:00:10,500"; 0 for something else.
std::size_t restOfRange(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> signs{"-->", "->", "-", "\u2013"};
    const std::size_t start = std::min(text.find_first_not_of(' '), text.size());
    for (const std::string_view sign : signs) {
        if (!text.substr(start).starts_with(sign)) continue;
        const std::size_t at = std::min(text.find_first_not_of(' ', start + sign.size()), text.size());
        const auto clock = clockAt(text.substr(at));
        return clock ? at + clock->bytes : 0;
    }
    return 0;
}

/// Behind a mark without brackets: white space, the end, or a colon where it has hours.
bool endsAt(std::string_view text, const TimeMark& mark)
{
    const std::string_view behind = text.substr(mark.bytes);
    return behind.empty() || behind[0] == ' ' || behind[0] == '\t' || (behind[0] == ':' && mark.unmistakable);
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
    auto clock = clockAt(text.substr(start));
    if (!clock) clock = clockAt(text.substr(start), '.');
    if (!clock ||
        (text.substr(start, clock->bytes).find(':') == std::string_view::npos && !clock->unmistakable))
        return std::nullopt;
    const std::size_t end = text.substr(0, longestMark).find(close, start + clock->bytes);
    if (end == std::string_view::npos) return std::nullopt;
    if (!isRestOfRange(text.substr(start + clock->bytes, end - start - clock->bytes))) return std::nullopt;
    return TimeMark{end + 1, clock->timeMs, true, clock->hours, text.front() != '('};
}

}

std::optional<TimeMark> timeMarkAtStart(std::string_view text)
{
    if (text.empty()) return std::nullopt;
    if (closing(text.front()) != '\0') return bracketedAt(text);
    auto clock = clockAt(text);
    if (!clock) return std::nullopt;
    clock->bytes += restOfRange(text.substr(clock->bytes));
    return endsAt(text, *clock) ? clock : std::nullopt;
}

std::optional<TimeMark> timeMarkAtEnd(std::string_view text)
{
    const std::size_t first = text.size() - std::min(text.size(), longestMark);
    for (std::size_t at = first; at < text.size(); ++at) {
        const bool begins = closing(text[at]) != '\0' || (isDigit(text[at]) && at > 0 && text[at - 1] == ' ');
        if (!begins) continue;
        const auto mark = timeMarkAtStart(text.substr(at));
        const bool mayBeDate = text.find(':', at) == std::string_view::npos; // "(12.03.24)"
        if (mark && mark->unmistakable && !mayBeDate && at + mark->bytes == text.size()) return mark;
    }
    return std::nullopt;
}

}
