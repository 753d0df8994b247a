// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/shown_date.h"

#include "text/numbers.h"

#include <unicode/smpdtfmt.h>

#include <map>
#include <memory>
#include <utility>

namespace rd::text
{

namespace
{

constexpr std::size_t dayLength = 10; // of "2026-03-01"

bool beginsWithDate(const std::string& text)
{
    return isIsoDate(text.substr(0, dayLength)) && (text.size() == dayLength || text[dayLength] == ' ');
}

/// Made once, as lists show thousands of dates. A date is of no place in particular, so the time zone does
/// not count as long as it is the same for reading and writing. Null when the library has none.
const icu::SimpleDateFormat* formatOf(const char* pattern, Language language)
{
    thread_local std::map<std::pair<std::string, Language>, std::unique_ptr<icu::SimpleDateFormat>> made;
    std::unique_ptr<icu::SimpleDateFormat>& format = made[{pattern, language}];
    if (format != nullptr) return format.get();
    UErrorCode status = U_ZERO_ERROR;
    auto fresh = std::make_unique<icu::SimpleDateFormat>(
        icu::UnicodeString::fromUTF8(pattern), icu::Locale(language == Language::dutch ? "nl" : "en"),
        status);
    if (U_FAILURE(status)) return nullptr;
    fresh->setTimeZone(*icu::TimeZone::getGMT());
    format = std::move(fresh);
    return format.get();
}

std::string written(const std::string& iso, const char* pattern, Language language)
{
    if (!beginsWithDate(iso)) return iso;
    const auto* reading = formatOf("yyyy-MM-dd", language);
    const auto* writing = formatOf(pattern, language);
    if (reading == nullptr || writing == nullptr) return iso;
    UErrorCode status = U_ZERO_ERROR;
    const UDate day = reading->parse(icu::UnicodeString::fromUTF8(iso.substr(0, dayLength)), status);
    if (U_FAILURE(status)) return iso;
    icu::UnicodeString shown;
    std::string utf8;
    return writing->format(day, shown).toUTF8String(utf8);
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
