// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/case.h"

#include <array>
#include <utility>

namespace rd::transcript
{

namespace
{

using namespace std::string_view_literals;

constexpr std::array valueTypes{
    std::pair{ValueType::text, "text"sv},       std::pair{ValueType::number, "number"sv},
    std::pair{ValueType::date, "date"sv},       std::pair{ValueType::choice, "choice"sv},
    std::pair{ValueType::choices, "choices"sv}, std::pair{ValueType::yesNo, "yesno"sv},
};

}

std::string levelKey(Level level)
{
    return level == Level::caseLevel ? "case" : "respondent";
}

Level levelFromKey(const std::string& key)
{
    return key == "respondent" ? Level::respondentLevel : Level::caseLevel;
}

std::string valueTypeKey(ValueType type)
{
    for (const auto& [value, key] : valueTypes)
        if (value == type) return std::string(key);
    return {};
}

ValueType valueTypeFromKey(const std::string& key)
{
    for (const auto& [value, name] : valueTypes)
        if (name == key) return value;
    return ValueType::text;
}

std::string knownKey(Known known)
{
    switch (known) {
    case Known::known:
        return "known";
    case Known::unknown:
        return "unknown";
    case Known::notApplicable:
        return "not_applicable";
    }
    return {};
}

Known knownFromKey(const std::string& key)
{
    if (key == "unknown") return Known::unknown;
    return key == "not_applicable" ? Known::notApplicable : Known::known;
}

}
