// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/code_colors.h"

#include <algorithm>
#include <array>
#include <map>

namespace rd::codebook
{

namespace
{

constexpr std::array lightColors{0xE4AED9U, 0xF9E79FU, 0xAED6F1U, 0xA9DFBFU,
                                 0xF5CBA7U, 0xD2B4DEU, 0xF1948AU, 0xA3E4D7U};

}

std::uint32_t codeColor(std::size_t n)
{
    return lightColors[n % lightColors.size()];
}

std::uint32_t freeCodeColor(const Codebook& codebook)
{
    std::map<std::uint32_t, int> taken;
    for (const Code* code : codebook.inOrder()) ++taken[code->color];
    return *std::min_element(lightColors.begin(), lightColors.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return taken[a] < taken[b]; });
}

}
