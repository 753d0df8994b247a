// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace rd::exchange::refi
{

/// What an element may have by the schema of 18 March 2019.
struct Element {
    std::vector<std::string> attributes;
    std::vector<std::string> needed;   ///< Of these, those that must be there.
    std::vector<std::string> children; ///< In their order; "a|b" where it does not matter which.
};

/// By name; an element has the same parts wherever it stands.
const std::map<std::string, Element, std::less<>>& schema();

}
