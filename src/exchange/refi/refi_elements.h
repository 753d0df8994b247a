// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/refi/refi_values.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange::refi
{

struct ElementAttribute {
    std::string name;
    ValueKind kind;
    bool needed; ///< It must be there.
};

/// What an element may have by the schema of 18 March 2019.
struct Element {
    std::vector<ElementAttribute> attributes;
    std::vector<std::string> children; ///< In their order; "a|b" where it does not matter which.
    bool hasGuid = false;              ///< One of its own.
    bool isReference = false;
};

/// True for the elements that are no more than a reference to another.
bool isReference(std::string_view element);

/// By name; an element has the same parts wherever it stands.
const std::map<std::string, Element, std::less<>>& schema();

}
