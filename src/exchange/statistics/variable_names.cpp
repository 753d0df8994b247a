// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/statistics/variable_names.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

constexpr std::size_t longestVariable = 60;

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lowered(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool isReserved(const std::string& lowered)
{
    static constexpr std::array words{"all", "and", "by",  "eq", "ge", "gt",  "le",
                                      "lt",  "ne",  "not", "or", "to", "with"};
    return std::find(words.begin(), words.end(), lowered) != words.end();
}

std::string asciiName(std::string_view wanted)
{
    std::string name;
    for (const char c : wanted) {
        const bool fits = isAsciiLetter(c) || (c >= '0' && c <= '9');
        if (fits)
            name += c;
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    while (!name.empty() && name.back() == '_') name.pop_back();
    if (name.empty() || !isAsciiLetter(name.front()) || isReserved(lowered(name))) name = "v_" + name;
    return name.substr(0, longestVariable - 4);
}

}

std::string VariableNames::of(std::string_view wanted)
{
    const std::string name = asciiName(wanted);
    std::string made = name;
    for (int i = 2; !m_taken.insert(lowered(made)).second; ++i) made = name + "_" + std::to_string(i);
    return made;
}

std::vector<std::string> variableNames(const report::Findings& findings, VariableNames& names)
{
    std::vector<std::string> list;
    for (const auto& variable : findings.variables)
        list.push_back(
            names.of(variable.qualifier.empty() ? variable.code : variable.code + "__" + variable.qualifier));
    return list;
}

}
