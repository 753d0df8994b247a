// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_values.h"

#include "base/clock.h"
#include "text/numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <map>

namespace rd::exchange::refi
{

namespace
{

bool isDecimalDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isInteger(std::string_view text)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), isDecimalDigit);
}

/// Digits, with a point somewhere.
bool isDecimalText(std::string_view text)
{
    const auto point = text.find('.');
    if (point == std::string_view::npos) return isInteger(text);
    const std::string joined = std::string(text.substr(0, point)) + std::string(text.substr(point + 1));
    return isInteger(joined) && text.substr(point + 1).find_first_of("+-") == std::string_view::npos;
}

bool isColor(std::string_view text)
{
    const auto hex = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    return (text.size() == 4 || text.size() == 7) && text.front() == '#' &&
           std::all_of(text.begin() + 1, text.end(), hex);
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Reads digits at `at` and moves behind them; -1 when there are not just as many.
int number(std::string_view text, std::size_t& at, std::size_t digits)
{
    int value = -1;
    if (at + digits > text.size()) return -1;
    const char* end = text.data() + at + digits;
    if (!isDecimalDigit(text[at])) return -1;
    if (std::from_chars(text.data() + at, end, value).ptr != end) return -1;
    at += digits;
    return value;
}

bool skip(std::string_view text, std::size_t& at, char sign)
{
    if (at >= text.size() || text[at] != sign) return false;
    ++at;
    return true;
}

/// Milliseconds of ".123456" at `at`.
int fraction(std::string_view text, std::size_t& at)
{
    if (!skip(text, at, '.')) return 0;
    int ms = 0;
    int weight = 100;
    const std::size_t from = at;
    for (; at < text.size() && isDecimalDigit(text[at]); ++at, weight /= 10) ms += weight * (text[at] - '0');
    return at == from ? -1 : ms;
}

/// Minutes east of Greenwich of "Z", "+02:00" or nothing.
std::optional<int> zone(std::string_view text, std::size_t& at)
{
    if (at == text.size() || skip(text, at, 'Z')) return 0;
    const int sign = text[at] == '-' ? -1 : 1;
    if (!skip(text, at, '+') && !skip(text, at, '-')) return std::nullopt;
    const int hours = number(text, at, 2);
    if (hours < 0 || hours > 14 || !skip(text, at, ':')) return std::nullopt;
    const int minutes = number(text, at, 2);
    if (minutes < 0 || minutes > 59) return std::nullopt;
    return sign * (hours * 60 + minutes);
}

}

ValueKind kindOfValue(std::string_view attribute)
{
    static const std::map<std::string_view, ValueKind> kinds = [] {
        std::map<std::string_view, ValueKind> all{
            {"color", ValueKind::color},           {"creationDateTime", ValueKind::time},
            {"modifiedDateTime", ValueKind::time}, {"isCodable", ValueKind::flag},
            {"direction", ValueKind::direction},   {"shape", ValueKind::shape},
            {"lineStyle", ValueKind::line},        {"typeOfVariable", ValueKind::variable}};
        for (const char* name : {"guid", "targetGUID", "originGUID", "creatingUser", "modifyingUser",
                                 "creatingUserGUID", "modifyingUserGUID", "fromSyncPoint", "toSyncPoint",
                                 "representedGUID", "sourceVertex", "targetVertex"})
            all[name] = ValueKind::guid;
        for (const char* name : {"startPosition", "endPosition", "firstX", "firstY", "secondX", "secondY",
                                 "page", "begin", "end", "timeStamp", "position"})
            all[name] = ValueKind::integer;
        return all;
    }();
    const auto found = kinds.find(attribute);
    return found == kinds.end() ? ValueKind::text : found->second;
}

bool isValueOf(ValueKind kind, std::string_view value)
{
    switch (kind) {
    case ValueKind::text:
        return true;
    case ValueKind::guid:
        return Uuid::parse(value).has_value();
    case ValueKind::color:
        return isColor(value);
    case ValueKind::integer:
        return isInteger(value);
    case ValueKind::time:
        return timeOf(value).has_value();
    case ValueKind::flag:
        return isOneOf(value, {"true", "false", "1", "0"});
    case ValueKind::direction:
        return isOneOf(value, {"Associative", "OneWay", "Bidirectional"});
    case ValueKind::line:
        return isOneOf(value, {"dotted", "dashed", "solid"});
    case ValueKind::shape:
        return isOneOf(value, {"Person", "Oval", "Rectangle", "RoundedRectangle", "Star", "LeftTriangle",
                               "RightTriangle", "UpTriangle", "DownTriangle", "Note"});
    case ValueKind::variable:
        return isOneOf(value, {"Text", "Boolean", "Integer", "Float", "Date", "DateTime"});
    }
    return true;
}

std::string mendedColor(const std::string& value)
{
    if (isColor(value)) return {};
    std::array<unsigned, 3> parts{};
    if (std::sscanf(value.c_str(), "rgba(%u ,%u ,%u", &parts[0], &parts[1], &parts[2]) == 3 ||
        std::sscanf(value.c_str(), "rgb(%u ,%u ,%u", &parts[0], &parts[1], &parts[2]) == 3) {
        const bool fits = std::all_of(parts.begin(), parts.end(), [](unsigned part) { return part < 256; });
        return fits ? fmt::format("#{:02X}{:02X}{:02X}", parts[0], parts[1], parts[2]) : std::string();
    }
    const std::string opaque = value.size() == 9 ? "#" + value.substr(3) : std::string();
    return isColor(opaque) && value.front() == '#' ? opaque : std::string();
}

bool isTypedValue(std::string_view element)
{
    return isOneOf(element, {"BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue"});
}

bool isContentOf(std::string_view element, const std::string& content)
{
    if (element == "BooleanValue") return isOneOf(content, {"true", "false", "1", "0"});
    if (element == "IntegerValue") return isInteger(content);
    if (element == "FloatValue") return isDecimalText(content);
    if (element == "DateValue") return text::isIsoDate(content);
    return timeOf(content).has_value();
}

std::string defaultOf(std::string_view element, ValueKind kind)
{
    switch (kind) {
    case ValueKind::flag:
        return "true";
    case ValueKind::variable:
        return "Text";
    case ValueKind::integer:
        return element == "PlainTextSelection" ? "-1" : "0";
    case ValueKind::guid:
        return capitals({});
    default:
        return "";
    }
}

std::string capitals(const Uuid& id)
{
    std::string text = id.toString();
    for (char& c : text)
        if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::optional<std::int64_t> timeOf(std::string_view text)
{
    std::size_t at = 0;
    const int year = number(text, at, 4);
    const bool dash = skip(text, at, '-');
    const int month = number(text, at, 2);
    const bool dash2 = skip(text, at, '-');
    const int day = number(text, at, 2);
    const bool t = skip(text, at, 'T');
    const int hour = number(text, at, 2);
    const bool colon = skip(text, at, ':');
    const int minute = number(text, at, 2);
    const bool colon2 = skip(text, at, ':');
    const int second = number(text, at, 2);
    if (!(dash && dash2 && t && colon && colon2) || second < 0 || second > 59 || minute < 0 || minute > 59 ||
        hour < 0 || hour > 23 || year < 1)
        return std::nullopt;
    const int ms = fraction(text, at);
    const auto east = zone(text, at);
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(std::max(month, 0))),
                                           std::chrono::day(static_cast<unsigned>(std::max(day, 0)))};
    if (ms < 0 || !east || at != text.size() || !date.ok()) return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    return ((days * 24 + hour) * 60 + minute - *east) * 60000 + second * 1000 + ms;
}

std::string timeText(std::int64_t ms)
{
    std::string text = utcTime(ms);
    if (const auto zero = text.find(".000Z"); zero != std::string::npos) text.replace(zero, 5, "Z");
    return text;
}

bool isForXml(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 ? byte != 0xEF : c == '\t' || c == '\n' || c == '\r';
    });
}

std::string forXml(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        const std::string_view three = text.substr(i, 3);
        if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF")
            i += 2;
        else if (!control)
            clean += text[i];
    }
    return clean;
}

}
