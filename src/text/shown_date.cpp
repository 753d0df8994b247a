// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shown_date.h"

#include "text/numbers.h"

#include <unicode/smpdtfmt.h>

namespace rd::text
{

namespace
{

constexpr std::size_t dayLength = 10; // of "2026-03-01"

bool beginsWithDate(const std::string& text)
{
    return isIsoDate(text.substr(0, dayLength)) && (text.size() == dayLength || text[dayLength] == ' ');
}

/// Both have a day of no place in particular, so the time zone does not count as long as it is the same.
icu::SimpleDateFormat formatOf(const char* pattern, const icu::Locale& locale, UErrorCode& status)
{
    icu::SimpleDateFormat format(icu::UnicodeString::fromUTF8(pattern), locale, status);
    format.setTimeZone(*icu::TimeZone::getGMT());
    return format;
}

std::string written(const std::string& iso, const char* pattern, Language language)
{
    if (!beginsWithDate(iso)) return iso;
    UErrorCode status = U_ZERO_ERROR;
    const auto reading = formatOf("yyyy-MM-dd", icu::Locale::getRoot(), status);
    const auto writing = formatOf(pattern, language == Language::dutch ? "nl" : "en", status);
    const UDate day = reading.parse(icu::UnicodeString::fromUTF8(iso.substr(0, dayLength)), status);
    if (U_FAILURE(status)) return iso;
    icu::UnicodeString shown;
    std::string utf8;
    return writing.format(day, shown).toUTF8String(utf8);
}

}

std::string dateInWords(const std::string& iso, Language language)
{
    return written(iso, "d MMMM y", language);
}

std::string shortDate(const std::string& iso, Language language)
{
    return written(iso, language == Language::dutch ? "dd-MM-y" : "d MMM y", language);
}

std::string shortMoment(const std::string& iso, Language language)
{
    constexpr std::size_t minuteLength = 6; // of " 14:05:09"
    const std::string day = shortDate(iso, language);
    return day == iso || iso.size() < dayLength + minuteLength ? day
                                                               : day + iso.substr(dayLength, minuteLength);
}

}
