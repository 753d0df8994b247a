// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cctype>
#include <string>

namespace rd::exchange
{

/// "# of # families", to know a figure with another number by.
inline std::string shapeOf(const std::string& figure)
{
    std::string shape;
    for (const char c : figure) {
        const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
        if (!digit)
            shape += c;
        else if (shape.empty() || shape.back() != '#')
            shape += '#';
    }
    return shape;
}

}
