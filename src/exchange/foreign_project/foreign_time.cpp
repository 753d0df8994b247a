// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreign_project/project_builder.h"

#include <array>
#include <charconv>
#include <chrono>
#include <string_view>

namespace rd::exchange
{

namespace
{

/// The digits at that place as a number; -1 when one of them is none. A space before a single digit is let
/// pass.
int digitsAt(std::string_view text, std::size_t place, std::size_t count)
{
    if (place + count > text.size()) return -1;
    while (count > 1 && text[place] == ' ') ++place, --count;
    int value = 0;
    const auto end = text.data() + place + count;
    return std::from_chars(text.data() + place, end, value).ptr == end ? value : -1;
}

std::int64_t msOf(int year, int month, int day, int hour, int minute, int second)
{
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    const bool clock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 61;
    if (year < 1970 || month < 1 || day < 1 || !date.ok() || !clock) return 0;
    const auto time = sys_days(date) + hours(hour) + minutes(minute) + seconds(second);
    return duration_cast<milliseconds>(time.time_since_epoch()).count();
}

int monthNamed(std::string_view name)
{
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (std::size_t i = 0; i < months.size(); ++i)
        if (name == months[i]) return static_cast<int>(i) + 1;
    return 0;
}

}

std::int64_t timeOf(const std::string& text)
{
    const std::string_view view = text;
    if (view.size() >= 19 && view[4] == '-' && view[7] == '-')
        return msOf(digitsAt(view, 0, 4), digitsAt(view, 5, 2), digitsAt(view, 8, 2), digitsAt(view, 11, 2),
                    digitsAt(view, 14, 2), digitsAt(view, 17, 2));
    if (view.size() == 24 && view[3] == ' ' && view[13] == ':')
        return msOf(digitsAt(view, 20, 4), monthNamed(view.substr(4, 3)), digitsAt(view, 8, 2),
                    digitsAt(view, 11, 2), digitsAt(view, 14, 2), digitsAt(view, 17, 2));
    return 0;
}

}
