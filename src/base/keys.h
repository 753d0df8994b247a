// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace rd
{

/// Of an enumeration whose values have keys, kept as an array of pairs (value, key), as files and the command
/// line write them. Throws std::invalid_argument for a value or key that is not among them.
template <class Names, class Value>
std::string keyOf(const Names& names, Value value)
{
    for (const auto& [known, key] : names)
        if (known == value) return std::string(key);
    throw std::invalid_argument("value without a key");
}

template <class Names>
auto valueOfKey(const Names& names, std::string_view key)
{
    for (const auto& [value, known] : names)
        if (known == key) return value;
    throw std::invalid_argument("unknown key " + std::string(key));
}

}
