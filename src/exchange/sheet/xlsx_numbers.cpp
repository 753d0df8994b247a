// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/xlsx_numbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string_view>

namespace rd::exchange
{

namespace
{

using ShapeKind = NumberShape::Kind;

constexpr long long daySeconds = 86400;
constexpr double lastDay = 2958465; // 9999-12-31

/// The code of positive numbers without what is only printed: quoted and escaped text, colours, padding.
/// Elapsed time, [h], keeps its brackets.
std::string bareCode(const std::string& code)
{
    std::string bare;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size() - 1);
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const auto end = std::min(code.find(']', i), code.size() - 1);
            const std::string inside = code.substr(i + 1, end - i - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string::npos)
                bare += "[" + inside + "]";
            i = end;
        } else {
            bare += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    return bare;
}

bool hasAny(std::string_view code, std::string_view letters)
{
    return code.find_first_of(letters) != std::string_view::npos;
}

NumberShape numberShape(const std::string& bare)
{
    if (!hasAny(bare, "0#?") || hasAny(bare, "e/@")) return {};
    const auto point = bare.find('.');
    NumberShape shape{ShapeKind::fixed};
    const auto isDigit = [](char c) { return c == '0' || c == '#' || c == '?'; };
    if (point != std::string::npos)
        shape.decimals = static_cast<int>(std::min<std::ptrdiff_t>(
            15, std::count_if(bare.begin() + static_cast<std::ptrdiff_t>(point), bare.end(), isDigit)));
    const auto whole = bare.begin() + static_cast<std::ptrdiff_t>(std::min(point, bare.size()));
    shape.digits = static_cast<int>(std::min<std::ptrdiff_t>(15, std::count(bare.begin(), whole, '0')));
    if (bare.find('%') != std::string::npos) shape.kind = ShapeKind::percent;
    return shape;
}

NumberShape shapeOfCode(const std::string& code)
{
    const std::string bare = bareCode(code);
    if (bare.find("general") != std::string::npos) return {};
    if (bare.find('[') != std::string::npos) return {ShapeKind::elapsed};
    const bool day = hasAny(bare, "dy");
    const bool hour = hasAny(bare, "hs");
    if (day || (!hour && hasAny(bare, "m"))) return {hour ? ShapeKind::dateTime : ShapeKind::date};
    if (hour) return {ShapeKind::time};
    return numberShape(bare);
}

std::string shownTime(long long seconds)
{
    const std::string minutes = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? minutes : minutes + fmt::format(":{:02}", seconds % 60);
}

/// Day 60 of 1900 is a 29 February that never was: Excel keeps an error of Lotus 1-2-3.
std::string shownDate(long long day, bool from1904)
{
    using namespace std::chrono;
    const sys_days start = from1904   ? sys_days(year(1904) / 1 / 1)
                           : day < 60 ? sys_days(year(1899) / 12 / 31)
                                      : sys_days(year(1899) / 12 / 30);
    const year_month_day date(start + days(day));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string plainText(double value)
{
    return std::abs(value) < 1e15 && value == std::floor(value) ? fmt::format("{:.0f}", value)
                                                                : fmt::format("{:.15g}", value);
}

/// The number with that many decimals; as the program that shows it, of what it keeps as 0.285 - 1e-17 too.
std::string fixedText(double value, int decimals)
{
    const double mended = value + std::copysign(std::abs(value) * 1e-15, value);
    std::string text = fmt::format("{:.{}f}", mended, decimals);
    return text.find_first_not_of("-0.") == std::string::npos && text.starts_with('-') ? text.substr(1)
                                                                                       : text;
}

}

NumberShape shapeOf(int format, const std::string& code)
{
    if (!code.empty()) return shapeOfCode(code);
    switch (format) {
    case 1:
    case 3:
        return {ShapeKind::fixed};
    case 2:
    case 4:
        return {ShapeKind::fixed, 2};
    case 9:
        return {ShapeKind::percent};
    case 10:
        return {ShapeKind::percent, 2};
    case 22:
        return {ShapeKind::dateTime};
    case 46:
        return {ShapeKind::elapsed};
    default:
        break;
    }
    if ((format >= 14 && format <= 17) || (format >= 27 && format <= 31) || format == 36 ||
        (format >= 50 && format <= 58))
        return {ShapeKind::date};
    if ((format >= 18 && format <= 21) || (format >= 32 && format <= 35) || format == 45 || format == 47)
        return {ShapeKind::time};
    return {};
}

std::string shownNumber(double value, NumberShape shape, bool from1904)
{
    if (!std::isfinite(value)) return {};
    if (shape.kind == ShapeKind::general || std::abs(value) >= 1e15) return plainText(value);
    if (shape.kind == ShapeKind::percent) return fixedText(value * 100, shape.decimals) + "%";
    if (shape.kind == ShapeKind::fixed) {
        std::string text = fixedText(value, shape.decimals);
        const auto whole = std::min(text.find('.'), text.size());
        const auto wanted = static_cast<std::size_t>(shape.digits);
        return whole < wanted && value >= 0 ? std::string(wanted - whole, '0') + text : text;
    }
    if (value < 0 || value > lastDay) return plainText(value);
    const long long seconds = std::llround(value * daySeconds);
    if (shape.kind == ShapeKind::elapsed) return shownTime(seconds);
    if (shape.kind == ShapeKind::time) return shownTime(seconds % daySeconds);
    const std::string date = shownDate(seconds / daySeconds, from1904);
    const long long time = seconds % daySeconds;
    return shape.kind == ShapeKind::dateTime && time != 0 ? date + " " + shownTime(time) : date;
}

}
