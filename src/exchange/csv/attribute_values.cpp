// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/attribute_values.h"

#include "exchange/csv/csv_columns.h"
#include "text/fold.h"
#include "text/numbers.h"
#include "text/offset_map.h"

#include <algorithm>
#include <array>
#include <set>

namespace rd::exchange
{

namespace
{

using transcript::Known;
using transcript::ValueType;

constexpr std::size_t mostChoices = 20;
constexpr int longestChoice = 60;

std::optional<Known> missingWord(const std::string& cell)
{
    constexpr std::array unknown{"?", "onbekend", "unknown"};
    constexpr std::array notApplicable{"n.v.t.", "n.v.t",          "nvt",
                                       "n/a",    "not applicable", "niet van toepassing"};
    const std::string word = text::folded(cell);
    if (std::find(unknown.begin(), unknown.end(), word) != unknown.end()) return Known::unknown;
    if (std::find(notApplicable.begin(), notApplicable.end(), word) != notApplicable.end())
        return Known::notApplicable;
    return std::nullopt;
}

/// A known value that happens to be one of those words travels behind an apostrophe, as formulas do.
bool looksMissing(const std::string& text)
{
    const auto start = text.find_first_not_of('\'');
    return start != std::string::npos && missingWord(text.substr(start)).has_value();
}

/// A house number such as 007 is text, as the zeros would be lost.
bool isNumber(const std::string& text)
{
    const bool leadingZero = text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
    return !leadingZero && text::parseNumber(text).has_value();
}

bool isChoice(const std::vector<std::string>& texts)
{
    const std::set<std::string> distinct(texts.begin(), texts.end());
    const bool isShort = std::all_of(distinct.begin(), distinct.end(), [](const std::string& text) {
        return text::codePointCount(text) <= longestChoice && text.find('\n') == std::string::npos;
    });
    return isShort && distinct.size() <= mostChoices && distinct.size() < texts.size();
}

}

CellValue readValueCell(const std::string& cell)
{
    if (cell.empty()) return {};
    if (const auto missing = missingWord(cell)) return {true, *missing, {}};
    return {true, Known::known, cell.front() == '\'' && looksMissing(cell) ? cell.substr(1) : cell};
}

std::string writeValueCell(const transcript::Attribute& attribute, const transcript::AttributeValue& value,
                           Language language)
{
    const bool dutch = language == Language::dutch;
    if (value.known == Known::unknown) return "?";
    if (value.known == Known::notApplicable) return dutch ? "n.v.t." : "n/a";
    if (attribute.type == ValueType::yesNo && dutch) return value.value == "yes" ? "ja" : "nee";
    // with one zero more no reader takes three decimals for thousands
    if (attribute.type == ValueType::number && text::readsTwoWays(value.value)) return value.value + "0";
    return looksMissing(value.value) ? "'" + value.value : value.value;
}

std::optional<std::string> storedValue(ValueType type, const std::string& text)
{
    if (type == ValueType::number) return text::plainNumber(text);
    if (type == ValueType::date) return text::isIsoDate(text) ? std::optional(text) : std::nullopt;
    if (type == ValueType::yesNo) {
        const auto yes = yesOrNo(text);
        return yes ? std::optional<std::string>(*yes ? "yes" : "no") : std::nullopt;
    }
    if (type != ValueType::choices) return text;
    std::string joined;
    for (const std::string& part : splitList(text)) joined += (joined.empty() ? "" : "; ") + part;
    return joined;
}

std::optional<std::string> storedValue(ValueType type, const std::string& text, const NumberColumn& numbers)
{
    return type == ValueType::number ? numbers.stored(text) : storedValue(type, text);
}

std::string valueAdvice(ValueType type)
{
    if (type == ValueType::number) return tr("Write a number, or ? when it is not known.");
    if (type == ValueType::date) return tr("Write a date as 2026-03-01, or ? when it is not known.");
    if (type == ValueType::yesNo) return tr("Write yes or no, or ? when it is not known.");
    return {};
}

void demandNotAll(const CsvReader& reader, int line, const transcript::Attribute& attribute,
                  const std::string& value)
{
    const bool several = attribute.type == ValueType::choices;
    for (const std::string& part : several ? splitList(value) : std::vector{value})
        if (part == "all")
            reader.refuse(line,
                          say("“all” cannot be a value of the attribute “{attribute}”, as tables call the "
                              "group of all so.",
                              fmt::arg("attribute", attribute.key)),
                          tr("Write the value in another way, such as All."));
}

ValueType likelyType(const std::vector<std::string>& texts)
{
    if (texts.empty()) return ValueType::text;
    if (std::all_of(texts.begin(), texts.end(), isNumber)) return ValueType::number;
    if (std::all_of(texts.begin(), texts.end(), [](const auto& t) { return text::isIsoDate(t); }))
        return ValueType::date;
    constexpr std::array words{"yes", "no", "ja", "nee", "true", "false", "waar", "onwaar"};
    const bool yesNo = std::all_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return std::find(words.begin(), words.end(), text::folded(text)) != words.end();
    });
    if (yesNo) return ValueType::yesNo;
    return isChoice(texts) ? ValueType::choice : ValueType::text;
}

}
