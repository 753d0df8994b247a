// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shown_date.h"

#include "text/numbers.h"

#include <array>

namespace rd::text
{

namespace
{

using Months = std::array<const char*, 12>;
constexpr Months dutchMonths{"januari", "februari", "maart",     "april",   "mei",      "juni",
                             "juli",    "augustus", "september", "oktober", "november", "december"};
constexpr Months englishMonths{"January", "February", "March",     "April",   "May",      "June",
                               "July",    "August",   "September", "October", "November", "December"};
constexpr std::size_t dayLength = 10; // of "2026-03-01"
constexpr std::size_t abbreviated = 3;

/// The parts of the date with which the text begins.
struct Parts {
    explicit Parts(const std::string& iso)
        : year(iso.substr(0, 4)), month(iso.substr(5, 2)), dayInTwo(iso.substr(8, 2)),
          day(dayInTwo.front() == '0' ? dayInTwo.substr(1) : dayInTwo)
    {
    }
    [[nodiscard]] std::string monthIn(const Months& months) const { return months.at(std::stoul(month) - 1); }
    std::string year, month, dayInTwo, day;
};

bool beginsWithDate(const std::string& text)
{
    return isIsoDate(text.substr(0, dayLength)) && (text.size() == dayLength || text[dayLength] == ' ');
}

}

std::string dateInWords(const std::string& iso, Language language)
{
    if (!beginsWithDate(iso)) return iso;
    const Parts parts(iso);
    const Months& months = language == Language::dutch ? dutchMonths : englishMonths;
    return parts.day + " " + parts.monthIn(months) + " " + parts.year;
}

std::string shortDate(const std::string& iso, Language language)
{
    if (!beginsWithDate(iso)) return iso;
    const Parts parts(iso);
    if (language == Language::dutch) return parts.dayInTwo + "-" + parts.month + "-" + parts.year;
    return parts.day + " " + parts.monthIn(englishMonths).substr(0, abbreviated) + " " + parts.year;
}

std::string shortMoment(const std::string& iso, Language language)
{
    constexpr std::size_t minuteLength = 6; // of " 14:05:09"
    const std::string day = shortDate(iso, language);
    return day == iso || iso.size() < dayLength + minuteLength ? day
                                                               : day + iso.substr(dayLength, minuteLength);
}

}
