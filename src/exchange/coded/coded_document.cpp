// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/coded/coded_document.h"

namespace rd::exchange
{

Underline underlineOf(const Stretch& stretch)
{
    switch (stretch.passages.size()) {
    case 0:
        return Underline::none;
    case 1:
        return Underline::single;
    case 2:
        return Underline::twice;
    default:
        return Underline::wavy;
    }
}

std::uint32_t tint(std::uint32_t color)
{
    constexpr std::uint32_t white = 255;
    std::uint32_t result = 0;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const std::uint32_t part = (color >> shift) & white;
        result |= (white - (white - part) / 2) << shift;
    }
    return result;
}

std::vector<std::string> readingGuide()
{
    return {
        tr("A coded passage begins at [1 and ends at 1]; its codes stand beside it under that number."),
        tr("One line under the words: one passage. Two lines: two passages overlap. A wavy line: three or "
           "more."),
        tr("A number with an arrow, → 1, says that the passage goes on from an earlier turn.")};
}

}
