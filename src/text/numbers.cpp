// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numbers.h"

#include <unicode/numberformatter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace rd::text
{

namespace
{

std::size_t countOf(std::string_view text, char wanted)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), wanted));
}

/// The sign before the decimals, or none: the last of two kinds; a single one unless it occurs several times.
char lastSign(std::string_view text)
{
    const auto point = text.rfind('.');
    const auto comma = text.rfind(',');
    if (point != std::string_view::npos && comma != std::string_view::npos) return point > comma ? '.' : ',';
    if (countOf(text, '.') == 1) return '.';
    return countOf(text, ',') == 1 ? ',' : '\0';
}

/// Groups of thousands have three digits each.
bool grouped(std::string_view whole)
{
    const auto first = whole.find_first_of(".,");
    if (first == std::string_view::npos) return true;
    if (first == 0 || first > 3) return false;
    for (std::size_t at = first; at < whole.size(); at += 4) {
        const auto group = whole.substr(at + 1, 3);
        const bool threeDigits = group.size() == 3 && group.find_first_of(".,") == std::string_view::npos;
        if (whole[at] != whole[first] || !threeDigits) return false;
    }
    return true;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::string_view unsignedPart(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('-')) text.remove_prefix(1);
    return text;
}

bool hasDigitsAndSignsOnly(std::string_view text)
{
    return text.find_first_not_of("0123456789.,") == std::string_view::npos &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

/// Where the decimals begin, with the sign before them; the end where there are none. In "1.500" the comma as
/// `sign` makes the point one between thousands.
std::size_t decimalPlace(std::string_view text, char sign)
{
    const char last = lastSign(text);
    const bool betweenThousands = sign != '\0' && sign != last && grouped(text);
    return last == '\0' || betweenThousands ? text.size() : text.rfind(last);
}

std::string wholeDigits(std::string_view text)
{
    std::string whole(text);
    std::erase_if(whole, [](char c) { return c == '.' || c == ','; });
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    return whole.empty() ? "0" : whole;
}

std::string decimalDigits(std::string_view text)
{
    return std::string(text.substr(0, text.find_last_not_of('0') + 1));
}

std::optional<int> digits(std::string_view text, std::size_t start, std::size_t count)
{
    int value = 0;
    const auto part = text.substr(start, count);
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc{} || end != part.data() + part.size() || part[0] == '-') return std::nullopt;
    return value;
}

}

std::string formatNumber(double value, int decimals, Language language)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale =
        language == Language::dutch ? icu::Locale("nl", "NL") : icu::Locale("en", "GB");
    std::string text;
    icu::number::NumberFormatter::withLocale(locale)
        .precision(icu::number::Precision::fixedFraction(decimals))
        .roundingMode(UNUM_ROUND_HALFUP)
        .formatDouble(value, status)
        .toString(status)
        .toUTF8String(text);
    return text;
}

std::optional<std::string> plainNumber(std::string_view text, char sign)
{
    const bool negative = trimmed(text).starts_with('-');
    text = unsignedPart(text);
    if (!hasDigitsAndSignsOnly(text)) return std::nullopt;
    const auto place = decimalPlace(text, sign);
    if (!grouped(text.substr(0, place))) return std::nullopt;
    const std::string whole = wholeDigits(text.substr(0, place));
    const std::string decimals = decimalDigits(text.substr(std::min(place + 1, text.size())));
    const bool isZero = whole == "0" && decimals.empty();
    return (negative && !isZero ? "-" : "") + whole + (decimals.empty() ? "" : "." + decimals);
}

bool readsTwoWays(std::string_view text)
{
    text = unsignedPart(text);
    return hasDigitsAndSignsOnly(text) && countOf(text, '.') + countOf(text, ',') == 1 && text[0] != '0' &&
           grouped(text);
}

char decimalSign(std::string_view text)
{
    text = unsignedPart(text);
    if (!plainNumber(text) || readsTwoWays(text)) return '\0';
    if (const char sign = lastSign(text); sign != '\0') return sign;
    if (countOf(text, '.') > 1) return ',';
    return countOf(text, ',') > 1 ? '.' : '\0';
}

std::optional<double> parseNumber(std::string_view text)
{
    const auto plain = plainNumber(text);
    if (!plain) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(plain->data(), plain->data() + plain->size(), value);
    if (error != std::errc{} || end != plain->data() + plain->size()) return std::nullopt;
    return value;
}

bool isIsoDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    if (!year || !month || !day) return false;
    using namespace std::chrono;
    return year_month_day(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                          std::chrono::day(static_cast<unsigned>(*day)))
        .ok();
}

}
