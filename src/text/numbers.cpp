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

/// Which separator stands before the decimals, or none: the last of two kinds; a single one unless it occurs
/// several times.
char decimalSeparator(std::string_view text)
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

std::optional<double> parseNumber(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    if (text.empty() || text.find_first_not_of("0123456789.,") != std::string_view::npos) return std::nullopt;
    const char separator = decimalSeparator(text);
    const auto place = separator == '\0' ? text.size() : text.rfind(separator);
    if (!grouped(text.substr(0, place))) return std::nullopt;
    std::string plain = negative ? "-" : "";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == place)
            plain += '.';
        else if (text[i] != '.' && text[i] != ',')
            plain += text[i];
    }
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc{} || end != plain.data() + plain.size()) return std::nullopt;
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
