// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/heading_lines.h"

#include "exchange/package/text_flow.h"

namespace rd::exchange
{

std::vector<std::size_t> headingLinesIn(std::string& body)
{
    std::vector<std::size_t> lines;
    std::size_t line = 1;
    for (const char c : body) {
        if (c == TextFlow::headingEnd && (lines.empty() || lines.back() != line)) lines.push_back(line);
        if (c == '\n') ++line;
    }
    std::erase(body, TextFlow::headingEnd);
    return lines;
}

}
